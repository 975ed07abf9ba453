# What participants read, in Bahasa Indonesia; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = Bahasa Indonesia
language-choice = Bahasa

synthetic = Demonstrasi. Semua jawaban yang ditampilkan adalah buatan.
my-programme = Program saya
what-is-stored = Apa yang disimpan tentang Anda
nobody-can-see = Tidak seorang pun dapat melihat siapa menjawab apa.

## The front door

welcome-title = Pendapat Anda tentang setiap sesi
welcome-lead = Kanso mengumpulkan umpan balik tentang seminar. Tidak seorang pun dapat melihat siapa menjawab apa.
welcome-participant = Anda peserta seminar
welcome-participant-how = Pindai kode QR di kartu Anda, atau buka tautan yang Anda terima.
welcome-officer = Anda petugas program
sign-in = Masuk

## The code on the screen of a room

code-title = Ketik kode yang ada di layar
code-go = Buka sesi
# $code is what was typed.
code-wrong = Tidak ada sesi dengan kode “{ $code }”.
code-wrong-mend = Lihat layar sekali lagi. Kode terdiri atas 6 huruf dan angka, tanpa angka 0 dan 1 serta huruf I, L, dan O.

## The slide in the room

present-scan = Pindai untuk memberi umpan balik
# $address is the server's.
present-type = Atau buka { $address } dan ketik kode ini:
# $received and $cohort are numbers of people.
present-received = { $received } atau lebih dari { $cohort } orang sudah menjawab
present-received-some = { $received } orang atau lebih sudah menjawab
# $threshold is a number of answers.
present-few = Sejauh ini kurang dari { $threshold } jawaban
# $time is a time of day.
present-opens = Belum dibuka. Dibuka pukul { $time }.
present-planned = Belum dibuka
present-closed = Sesi ini sudah ditutup. Terima kasih.
present-full-screen = Layar penuh

## A session with an open link

open-lead = Sesi ini menerima jawaban dari semua orang yang memiliki tautan ini. Anda tidak memerlukan kartu.
open-go = Jawab sekarang
open-unprotected = Sesi ini tidak terlindung dari jawaban ganda: satu tanggapan untuk setiap peramban.
open-plain = Anda juga dapat menjawab tanpa JavaScript. Server lalu membuat tiket untuk peramban ini saat Anda mengirim.
open-plain-off = Seminar ini hanya menerima jawaban dari peramban dengan JavaScript dan sambungan aman. Buka tautan ini dengan peramban lain atau di ponsel lain.
open-form = Peramban Anda mendapat tiketnya dari server saat Anda mengirim. Tiket itu tetap di peramban ini sehingga Anda dapat mengubah jawaban.

## The page behind the link on a card

start-wait = Mengambil program Anda …
start-failed = Program Anda tidak dapat dibuka. Periksa sambungan, lalu coba lagi.
start-again = Coba lagi
start-elsewhere = Kartu ini sudah dibuka di ponsel lain. Jawablah di ponsel itu, atau mintalah kartu baru kepada petugas.
start-other-keys = Mohon jangan menjawab di ponsel ini sekarang.
start-other-keys-why = Server menunjukkan kunci yang berbeda dari kunci di kartu Anda atau dari yang ditunjukkan sebelumnya. Mungkin ada yang mencoba mencari tahu siapa menjawab apa. Beri tahu petugas atau pengelola server.
start-cannot = Peramban ini tidak dapat mengirim jawaban tanpa server melihat kartu Anda.
start-cookies = Peramban ini memblokir kuki, sehingga kartu Anda tidak dapat dibuka di sini. Izinkan kuki untuk halaman ini, atau buka tautan di kartu Anda dengan peramban lain.
start-no-javascript = Tanpa JavaScript, ponsel Anda tidak dapat menyembunyikan kartu Anda dari server.
plain-way = Anda tetap dapat menjawab: server lalu sesaat melihat kartu dan jawaban Anda bersama-sama. Server tidak menyimpan hubungan di antara keduanya.
plain-way-go = Lanjutkan dengan cara itu
plain-way-off = Seminar ini hanya menerima jawaban dari peramban dengan JavaScript dan sambungan aman. Buka tautan di kartu Anda dengan peramban lain atau di ponsel lain.

## The programme

sessions-waiting = { $count ->
   *[other] { $count } sesi menunggu jawaban Anda.
}
answer-next = Jawab berikutnya
nothing-waiting = Tidak ada yang menunggu Anda. Kembalilah setelah sesi berikutnya.
programme-unknown = Program belum diketahui. Kembalilah setelah seminar dimulai.
programme-change = Anda dapat mengubah jawaban selama sesinya terbuka.
no-tickets = Ponsel ini tidak memiliki tiket untuk seminar ini. Buka dahulu tautan di kartu Anda.
needs-javascript = Halaman ini memerlukan JavaScript. Buka tautan di kartu Anda untuk menjawab tanpa JavaScript.
standing-open = Terbuka
standing-answered = Sudah dijawab
standing-not-yet-open = Belum dibuka
standing-closed = Ditutup
standing-closed-answered = Sudah dijawab, ditutup
standing-elsewhere = Di ponsel lain
# $weekday and $month are the names below; $day is the day of the month.
date = { $weekday }, { $day } { $month }
weekday-1 = Senin
weekday-2 = Selasa
weekday-3 = Rabu
weekday-4 = Kamis
weekday-5 = Jumat
weekday-6 = Sabtu
weekday-7 = Minggu
month-1 = Januari
month-2 = Februari
month-3 = Maret
month-4 = April
month-5 = Mei
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Desember
kind-lecture = Kuliah
kind-country-presentation = Presentasi negara
kind-observation-visit = Kunjungan lapangan
kind-discussion = Diskusi
kind-action-plan = Rencana aksi
kind-whole-programme = Seluruh program

## The form

form-absent = Saya tidak menghadiri sesi ini
form-changes = Anda sudah menjawab sesi ini. Anda dapat mengubah jawaban sampai sesi ditutup.
form-optional = tidak wajib · mohon jangan menyebut nama orang atau negara
form-no-opinion = Tidak ada pendapat
form-send = Kirim
form-sending = Mengirim …
form-skip = Tidak seorang pun dapat melihat siapa menjawab apa. Lewati apa pun yang Anda mau.
form-plain = Peramban Anda tidak dapat menyembunyikan kartu Anda dari server: sesaat server melihat kartu dan jawaban Anda bersama-sama. Server tidak menyimpan hubungan di antara keduanya.
form-mend = Belum terkirim. Mohon periksa:
form-offline = Tidak terkirim: tidak ada sambungan. Jawaban Anda masih di sini; kirim lagi saat Anda daring.
form-no-ticket = Ponsel ini tidak memiliki tiket untuk sesi ini. Buka dahulu tautan di kartu Anda.
# $name is a word from the text, such as the name of a country.
form-names = Ini tampaknya menyebut “{ $name }”. Sebuah nama dapat memberi tahu pembaca siapa Anda. Anda boleh membiarkannya.
back-to-programme = Kembali ke program saya

## What is wrong with a field

wrong-nothing = Belum ada yang dijawab. Jawab setidaknya satu pertanyaan, atau nyatakan bahwa Anda tidak hadir.
wrong-twice = Isian ini terkirim dua kali. Kirim setiap jawaban satu kali.
wrong-attended = Jawab ya atau tidak.
wrong-question = Sesi ini tidak menanyakan hal itu. Buka kembali formulir dan jawab di sana.
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” bukan salah satu jawaban. Pilih satu dari { $highest } jawaban, atau “tidak ada pendapat”.
# $length, $limit and $over are numbers of characters.
wrong-length = Teks ini berisi { $length } karakter; paling banyak { $limit } yang muat. Kurangi { $over } karakter.
wrong-damaged = Teks ini rusak. Tulis kembali.
wrong-type = Pilih angka pada skala, atau tulis teks.

## Why answers are not taken

refused-not-yet-open = Sesi ini belum menerima jawaban. Kirim lagi setelah sesi berlangsung.
refused-closed = Sesi ini sudah ditutup dan tidak menerima jawaban lagi. Tidak ada yang diubah.
refused-ticket = Hak ponsel Anda untuk menjawab sesi ini tidak dikenal di sini. Buka lagi tautan di kartu Anda, lalu jawab.

## The receipt

received = Diterima. Terima kasih.
# $title is the session.
received-what = Jawaban Anda untuk “{ $title }” sudah disimpan. Tidak seorang pun dapat melihat bahwa itu jawaban Anda.
received-last = Itu sesi terbuka yang terakhir. Kembalilah setelah sesi berikutnya.
change-answers = Ubah jawaban saya

## Without network, on a shared phone, and with keys that came later

standing-waiting = Tersimpan, belum terkirim
standing-begun = Sudah dimulai, belum terkirim
standing-refused = Tidak diterima
form-waiting = Tersimpan di ponsel ini, belum terkirim. Anda masih dapat mengubah jawaban Anda.
form-unseen = Jawaban Anda sebelumnya tidak dapat ditampilkan sekarang. Yang Anda kirim menggantikan semuanya.
saved = Tersimpan di ponsel ini
saved-what = Jawaban Anda untuk “{ $title }” tersimpan di ponsel ini dan akan dikirim bila ada sambungan. Anda boleh menutup halaman ini.
refused-kept = Server tidak menerima jawaban ini. Jawaban masih ada di ponsel ini. Jika penting bagi Anda, beri tahu petugas program.
refused-changed = Pertanyaannya telah berubah sejak Anda membukanya. Buka lagi formulirnya, periksa jawaban Anda, lalu kirim sekali lagi.
refused-discard = Hapus dari ponsel ini
kept = Ponsel ini menyimpan programnya: Anda dapat menjawab tanpa jaringan.
forget-title = Ponsel ini dipakai bersama
forget-text = Segera menghapus tiket, draf, dan tanda Anda dari ponsel ini. Jawaban yang menunggu tetap dikirim, lalu dihapus. Untuk melanjutkan nanti, Anda memerlukan kartu Anda.
forget-only-here = Hanya ponsel ini yang menyimpan rahasia kartu Anda. Setelah dihapus, kartu Anda tidak dapat menjawab lagi di ponsel mana pun.
forget-go = Hapus semuanya
offline-title = Tidak ada sambungan
offline-text = Halaman ini tidak ada di ponsel Anda. Program Anda ada.
start-new-keys = Sebuah sesi ditambahkan. Bandingkan kuncinya sebelum melanjutkan.
start-new-keys-how = Sidik jari ini harus sama dengan yang di ponsel tetangga Anda atau yang ditunjukkan panitia. Jika berbeda, jangan lanjutkan dan beri tahu petugas.
start-new-keys-go = Sama
start-new-keys-later = Nanti
start-by-server = Kartu ini pernah dibuka dengan cara yang membuat server melihatnya. Bukan Anda? Mintalah kartu baru kepada petugas.

## The keys

keys-title = Kunci seminar ini
keys-none = Belum ada kunci. Kunci dibuat bersama sesi.
keys-lead = Setiap ponsel harus mendapat kunci yang sama. Inilah sidik jarinya:
keys-why = Untuk setiap sesi, server menandatangani sebuah tiket yang tidak dapat dibacanya. Jika server memberi Anda kunci tersendiri, ia dapat membedakan tiket Anda dari tiket orang lain. Bandingkan sidik jari ini dengan milik orang di sebelah Anda, atau dengan yang ditunjukkan penyelenggara. Ponsel Anda mengingatnya dan berhenti bila sidik jari berubah.
keys-passes = Kartu yang dipakai: { $passes }. Seharusnya satu untuk setiap orang dan tidak lebih: yang memegang banyak kartu dapat mengurangkan jawabannya sendiri dari hasilnya.
keys-sessions = Sesi demi sesi
keys-removed = Sesi yang sudah dihapus

## When something fails

error-not-found = Halaman seperti itu tidak ada
error-not-found-text = Alamatnya mungkin terpotong atau sudah lama. Buka lagi tautan di kartu Anda, atau tanyakan kepada petugas program.
error-pass = Tautan ini bukan kartu yang berlaku
error-pass-text = Sebagian tautan mungkin hilang, atau sudah ada kartu baru yang menggantikannya. Pindai lagi kode QR di kartu Anda, atau mintalah kartu baru kepada petugas program.
error-too-long = Terlalu panjang
error-too-long-text = Tidak ada yang disimpan. Kembalilah: peramban Anda masih menyimpan tulisan Anda. Pendekkan teksnya, lalu kirim lagi.
error-too-slow = Jawaban Anda datang terlalu lambat
error-too-slow-text = Jawaban belum disimpan. Kembali dan kirim lagi, bila bisa di tempat dengan jaringan yang lebih baik.
error-too-many = Terlalu banyak percobaan pada saat ini
error-too-many-text = Tidak ada yang hilang. Tunggu beberapa detik dan coba lagi.
error-busy = Terlalu banyak jawaban pada saat ini
error-busy-text = Jawaban Anda belum disimpan. Kembali dan kirim lagi dalam beberapa detik.
error-ailing = Saat ini tidak ada yang dapat disimpan
error-ailing-text = Jawaban Anda belum disimpan. Beri tahu petugas program, kembali, dan kirim lagi dalam beberapa menit.
error-bad = Ini tidak dapat dilakukan
error-internal = Ada yang salah di pihak kami
# $id is a number for the log.
error-internal-text = Mohon coba lagi. Jika tetap terjadi, sampaikan nomor ini kepada administrator: { $id }

## What is stored about you

stored-lead = Nama, negara, alamat ponsel, dan waktu jawaban Anda tidak disimpan. Alamat surel Anda juga tidak, kecuali jika petugas memasukkannya untuk pengingat: alamat itu disimpan terpisah dari kartu dan jawaban, lalu dihapus ketika seminar berakhir. Tidak seorang pun dapat melihat siapa menjawab apa.
stored-how = Bagaimana caranya
stored-how-1 = Ponsel Anda membuat angka rahasia untuk setiap sesi dan meminta server mengecapnya dalam amplop tertutup. Server mencatat bahwa kartu Anda sudah mendapat cap, dan tidak dapat membaca angkanya. Kemudian ponsel mengirim jawaban Anda beserta angka dan cap itu, tanpa kartu. Server melihat bahwa cap itu miliknya, dan tidak dapat mengetahui dari amplop yang mana.
stored-how-2 = Saat sebuah sesi ditutup, server membuang capnya dan memberi semua jawaban angka acak baru dalam urutan baru. Server melupakan kartu dan tiket mana yang dipakai. Sejak itu, kartu maupun ponsel Anda tidak lagi mengarah ke jawaban Anda.
stored-cards = Apa yang disimpan tentang kartu Anda
stored-answers = Apa yang disimpan tentang jawaban
stored-answers-lead = Tabel-tabel ini tidak memuat kartu, orang, atau waktu, dan tidak menyimpan urutan.
stored-phone = Apa yang disimpan ponsel Anda
stored-phone-text = Tautan kartu Anda, tiket Anda, sesi mana yang sudah Anda jawab, sidik jari kunci, dan halaman seminar; jawaban yang sudah Anda mulai atau yang menunggu, sampai terkirim. Kartu hanya ditunjukkan kepada server untuk mendapatkan tiket, dan jawaban Anda dikirim dengan tiket tanpa kartu. “Ponsel ini dipakai bersama” menghapus semuanya; jawaban Anda tetap ada.
stored-check = Apa yang dapat Anda periksa
stored-check-text = Cap server memiliki kunci publik. Jika kuncinya berbeda untuk setiap ponsel, server dapat membedakan Anda. Program Anda menautkan ke kunci seminar: bandingkan sidik jari di sana dengan milik orang di sebelah Anda. Ponsel Anda membandingkannya sendiri dan berhenti bila sidik jari berubah.
stored-limits = Apa yang tidak dapat dilindungi
stored-limits-text = Orang yang mengintip dari balik bahu Anda. Orang yang memegang kartu atau ponsel Anda. Apa yang Anda tulis sendiri: mohon jangan menyebut nama siapa pun. Jika peramban Anda tidak memiliki JavaScript atau alamatnya tidak dimulai dengan https, server sesaat melihat kartu dan jawaban Anda bersama-sama; program Anda akan memberitahukannya.
stored-others = Selebihnya
stored-others-text = Tabel lain memuat program, pertanyaan, dan para petugas:
stored-edition = Seminar
stored-session = Sesi
stored-question = Pertanyaan
stored-pass = Kartu yang dicetak
stored-pass-id = Nomor acak kartu
stored-pass-token = Sidik jari rahasia dalam tautan Anda, untuk mengenali kartu itu kembali
stored-pass-revoked = Apakah kartu sudah ditarik
stored-pass-number = Nomor yang tercetak di kartu
stored-draw = Bahwa sebuah kartu sudah mendapat tiket untuk suatu sesi; dihapus saat sesi ditutup
stored-draw-pass = Nomor kartu
stored-draw-blinded = Sidik jari dari apa yang ditunjukkan ponsel Anda untuk ditandatangani; cocok dengan semua tiket secara setara
stored-ticket = Tiket yang dibuat server untuk peramban tanpa JavaScript; dihapus saat sesi ditutup
stored-ticket-hash = Sidik jari tiket, agar dipakai satu kali saja
stored-response = Bahwa seseorang sudah menjawab suatu sesi
stored-response-id = Angka yang dibuat dari tiket; saat sesi ditutup diganti angka acak baru
stored-response-attended = Apakah ia hadir
stored-answer-value = Letak jawaban pada skala; 0 berarti tidak ada pendapat
stored-comment = Sebuah teks; tidak menyebut jawaban mana yang memuatnya
stored-comment-id = Angka yang dibuat dari tiket dan pertanyaan; saat sesi ditutup diganti angka acak baru
stored-comment-text = Apa yang ditulis
stored-tally = Berapa kali suatu jawaban diberikan
stored-tally-count = Berapa kali

## What is stored for reminders

stored-reminders = Apa yang disimpan untuk pengingat
stored-reminders-lead = Alamat surel, jika petugas memasukkannya. Pengingat dikirim ke semua alamat, karena tidak seorang pun dapat mengetahui siapa yang sudah menjawab. Alamat disimpan dalam urutan acak dan dihapus ketika sesi terakhir ditutup.
stored-address = Sebuah alamat surel; tidak terhubung dengan kartu atau jawaban mana pun
stored-address-id = Nomor acak alamat
stored-address-address = Alamatnya

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = Sangat tidak setuju
scale-agreement-2 = Tidak setuju
scale-agreement-3 = Netral
scale-agreement-4 = Setuju
scale-agreement-5 = Sangat setuju
scale-quality-1 = Buruk
scale-quality-2 = Cukup
scale-quality-3 = Baik
scale-quality-4 = Sangat baik
scale-quality-5 = Istimewa
scale-pacing-1 = Terlalu pendek
scale-pacing-2 = Agak pendek
scale-pacing-3 = Pas
scale-pacing-4 = Agak panjang
scale-pacing-5 = Terlalu panjang
question-lecture-relevance = Kuliah ini penting bagi pekerjaan saya.
question-lecture-clarity = Seberapa jelas penjelasannya?
question-lecture-new-knowledge = Saya belajar hal baru.
question-lecture-intention-to-apply = Saya berencana memakai sesuatu darinya di negara saya.
question-lecture-time-for-questions = Waktu untuk tanya jawab dan diskusi …
question-lecture-length = Kuliah ini secara keseluruhan …
question-lecture-overall = Secara keseluruhan, bagaimana kuliah ini?
question-lecture-most-useful = Apa yang paling berguna bagi Anda?
question-lecture-improve = Apa yang sebaiknya dilakukan secara berbeda lain kali?
question-country-presentation-relevance = Yang saya dengar penting bagi pekerjaan saya.
question-country-presentation-clarity = Seberapa jelas presentasinya?
question-country-presentation-new-knowledge = Saya belajar hal baru tentang negara lain.
question-country-presentation-exchange = Saya dapat bertukar pandangan dengan orang dari negara lain.
question-country-presentation-length = Waktu untuk setiap presentasi …
question-country-presentation-overall = Secara keseluruhan, bagaimana sesi ini?
question-country-presentation-most-useful = Praktik mana yang akan Anda ingat, dan mengapa?
question-observation-visit-link-to-topic = Kunjungan ini sesuai dengan topik seminar.
question-observation-visit-access = Seberapa baik akses dan penjelasan di tempat?
question-observation-visit-new-knowledge = Saya melihat sesuatu yang belum saya ketahui.
question-observation-visit-time-on-site = Waktu di tempat kunjungan …
question-observation-visit-overall = Secara keseluruhan, bagaimana kunjungan ini?
question-observation-visit-most-useful = Apa yang paling mengesankan Anda?
question-discussion-relevance = Diskusi ini penting bagi pekerjaan saya.
question-discussion-overall = Secara keseluruhan, bagaimana diskusi ini?
question-action-plan-support = Seberapa baik dukungan untuk rencana aksi saya?
question-action-plan-feasibility = Saya dapat menjalankan rencana ini di negara saya.
question-action-plan-intention-to-apply = Saya berencana memulainya dalam enam bulan.
question-action-plan-exchange = Peserta lain memberi saya gagasan yang berguna.
question-action-plan-length = Waktu untuk mengerjakannya …
question-action-plan-overall = Secara keseluruhan, bagaimana bagian ini?
question-action-plan-most-useful = Apa yang paling membantu Anda?
question-action-plan-improve = Apa yang menghalangi rencana Anda?
question-whole-programme-relevance = Seminar ini penting bagi pekerjaan saya.
question-whole-programme-network = Saya menemukan rekan yang akan saya hubungi lagi.
question-whole-programme-organisation = Seberapa baik seminar ini diselenggarakan?
question-whole-programme-time-for-questions = Dari semua sesi, waktu untuk tanya jawab dan diskusi …
question-whole-programme-overall = Secara keseluruhan, bagaimana seminar ini?
question-whole-programme-lengthen = Apa yang patut diberi waktu lebih banyak lain kali?
question-whole-programme-shorten = Apa yang dapat dipersingkat atau ditiadakan?
