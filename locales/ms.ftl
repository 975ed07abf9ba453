# What participants read, in Bahasa Melayu; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = Bahasa Melayu
language-choice = Bahasa

synthetic = Demonstrasi. Semua jawapan yang dipaparkan ialah jawapan rekaan.
my-programme = Program saya
what-is-stored = Apa yang disimpan tentang anda
nobody-can-see = Tiada sesiapa dapat melihat siapa menjawab apa.

## The front door

welcome-title = Pandangan anda tentang setiap sesi
welcome-lead = Kanso mengumpulkan maklum balas tentang seminar. Tiada sesiapa dapat melihat siapa menjawab apa.
welcome-participant = Anda peserta seminar
welcome-participant-how = Imbas kod QR pada kad anda, atau buka pautan yang diberikan kepada anda.
welcome-officer = Anda pegawai program
sign-in = Log masuk

## The code on the screen of a room

code-title = Taip kod pada skrin
code-go = Pergi ke sesi
# $code is what was typed.
code-wrong = Tiada sesi dengan kod “{ $code }”.
code-wrong-mend = Lihat skrin sekali lagi. Kod itu ada 6 huruf dan angka, tanpa angka 0 dan 1 serta huruf I, L dan O.

## The slide in the room

present-scan = Imbas untuk memberi maklum balas
# $address is the server's.
present-type = Atau buka { $address } dan taip kod ini:
# $received and $cohort are numbers of people.
present-received = { $received } atau lebih daripada { $cohort } orang telah menjawab
present-received-some = { $received } orang atau lebih telah menjawab
# $threshold is a number of answers.
present-few = Setakat ini kurang daripada { $threshold } jawapan
# $time is a time of day.
present-opens = Belum dibuka. Dibuka pada { $time }.
present-planned = Belum dibuka
present-closed = Sesi ini telah ditutup. Terima kasih.
present-full-screen = Skrin penuh

## A session with an open link

open-lead = Sesi ini menerima jawapan daripada semua orang yang ada pautan ini. Anda tidak perlukan kad.
open-go = Jawab sekarang
open-unprotected = Sesi ini tidak dilindungi daripada jawapan berganda: satu maklum balas bagi setiap pelayar.
open-plain = Anda boleh juga menjawab tanpa JavaScript. Pelayan kemudian membuat tiket untuk pelayar ini semasa anda menghantar.
open-plain-off = Seminar ini hanya menerima jawapan daripada pelayar dengan JavaScript dan sambungan selamat. Buka pautan ini dengan pelayar lain atau pada telefon lain.
open-form = Pelayar anda mendapat tiketnya daripada pelayan semasa anda menghantar. Tiket itu kekal dalam pelayar ini supaya anda boleh mengubah jawapan.

## The page behind the link on a card

start-wait = Mengambil program anda …
start-failed = Program anda tidak dapat dibuka. Periksa sambungan dan cuba lagi.
start-again = Cuba lagi
start-elsewhere = Kad ini telah dibuka pada telefon lain. Jawab pada telefon itu, atau minta kad baharu daripada pegawai.
start-other-keys = Sila jangan menjawab pada telefon ini sekarang.
start-other-keys-why = Pelayan menunjukkan kunci yang berbeza daripada kunci pada kad anda atau yang ditunjukkan sebelum ini. Mungkin ada yang cuba mengetahui siapa menjawab apa. Beritahu pegawai atau pengendali pelayan.
start-cannot = Pelayar ini tidak dapat menghantar jawapan tanpa pelayan melihat kad anda.
start-cookies = Pelayar ini menyekat kuki, jadi kad anda tidak dapat dibuka di sini. Benarkan kuki untuk halaman ini, atau buka pautan pada kad anda dengan pelayar lain.
start-no-javascript = Tanpa JavaScript, telefon anda tidak dapat menyembunyikan kad anda daripada pelayan.
plain-way = Anda masih boleh menjawab: seketika itu pelayan melihat kad dan jawapan anda bersama-sama. Pelayan tidak menyimpan kaitan antara keduanya.
plain-way-go = Teruskan dengan cara itu
plain-way-off = Seminar ini hanya menerima jawapan daripada pelayar dengan JavaScript dan sambungan selamat. Buka pautan pada kad anda dengan pelayar lain atau pada telefon lain.

## The programme

sessions-waiting = { $count ->
   *[other] { $count } sesi menunggu jawapan anda.
}
answer-next = Jawab yang seterusnya
nothing-waiting = Tiada yang menunggu anda. Kembali selepas sesi yang seterusnya.
programme-unknown = Program belum diketahui. Kembali apabila seminar telah bermula.
programme-change = Anda boleh mengubah jawapan selagi sesinya dibuka.
no-tickets = Telefon ini tiada tiket untuk seminar ini. Buka dahulu pautan pada kad anda.
needs-javascript = Halaman ini memerlukan JavaScript. Buka pautan pada kad anda untuk menjawab tanpanya.
standing-open = Dibuka
standing-answered = Sudah dijawab
standing-not-yet-open = Belum dibuka
standing-closed = Ditutup
standing-closed-answered = Sudah dijawab, ditutup
standing-elsewhere = Pada telefon lain
# $weekday and $month are the names below; $day is the day of the month.
date = { $weekday }, { $day } { $month }
weekday-1 = Isnin
weekday-2 = Selasa
weekday-3 = Rabu
weekday-4 = Khamis
weekday-5 = Jumaat
weekday-6 = Sabtu
weekday-7 = Ahad
month-1 = Januari
month-2 = Februari
month-3 = Mac
month-4 = April
month-5 = Mei
month-6 = Jun
month-7 = Julai
month-8 = Ogos
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Disember
kind-lecture = Kuliah
kind-country-presentation = Pembentangan negara
kind-observation-visit = Lawatan tapak
kind-discussion = Perbincangan
kind-action-plan = Pelan tindakan
kind-whole-programme = Keseluruhan program

## The form

form-absent = Saya tidak menghadiri sesi ini
form-changes = Anda telah menjawab sesi ini. Anda boleh mengubah jawapan sehingga sesi ditutup.
form-optional = tidak wajib · sila jangan namakan orang atau negara
form-no-opinion = Tiada pendapat
form-send = Hantar
form-sending = Menghantar …
form-skip = Tiada sesiapa dapat melihat siapa menjawab apa. Langkau apa sahaja yang anda mahu.
form-plain = Pelayar anda tidak dapat menyembunyikan kad anda daripada pelayan: seketika itu pelayan melihat kad dan jawapan anda bersama-sama. Pelayan tidak menyimpan kaitan antara keduanya.
form-mend = Belum dihantar. Sila lihat:
form-offline = Tidak dihantar: tiada sambungan. Jawapan anda masih ada di sini; hantar lagi apabila anda dalam talian.
form-no-ticket = Telefon ini tiada tiket untuk sesi ini. Buka dahulu pautan pada kad anda.
# $name is a word from the text, such as the name of a country.
form-names = Ini seperti menyebut “{ $name }”. Nama boleh memberitahu pembaca siapa anda. Anda boleh membiarkannya.
back-to-programme = Kembali ke program saya

## What is wrong with a field

wrong-nothing = Belum ada yang dijawab. Jawab sekurang-kurangnya satu soalan, atau nyatakan bahawa anda tidak hadir.
wrong-twice = Medan ini dihantar dua kali. Hantar setiap jawapan sekali sahaja.
wrong-attended = Jawab ya atau tidak.
wrong-question = Sesi ini tidak mempunyai soalan itu. Buka semula borang dan jawab di sana.
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” bukan salah satu jawapan. Pilih satu daripada { $highest } jawapan, atau “tiada pendapat”.
# $length, $limit and $over are numbers of characters.
wrong-length = Teks ini mengandungi { $length } aksara; paling banyak { $limit } yang muat. Pendekkan sebanyak { $over } aksara.
wrong-damaged = Teks ini rosak. Tulis semula.
wrong-type = Pilih nombor pada skala, atau tulis teks.

## Why answers are not taken

refused-not-yet-open = Sesi ini belum menerima jawapan. Hantar lagi selepas sesi diadakan.
refused-closed = Sesi ini telah ditutup dan tidak menerima jawapan lagi. Tiada yang diubah.
refused-ticket = Hak telefon anda untuk menjawab sesi ini tidak dikenali di sini. Buka semula pautan pada kad anda, kemudian jawab.

## The receipt

received = Diterima. Terima kasih.
# $title is the session.
received-what = Jawapan anda untuk “{ $title }” telah disimpan. Tiada sesiapa dapat melihat bahawa itu jawapan anda.
received-last = Itu sesi terbuka yang terakhir. Kembali selepas sesi yang seterusnya.
change-answers = Ubah jawapan saya

## Without network, on a shared phone, and with keys that came later

standing-waiting = Disimpan, belum dihantar
standing-begun = Sudah dimulakan, belum dihantar
standing-refused = Tidak diterima
form-waiting = Disimpan pada telefon ini, belum dihantar. Anda masih boleh mengubah jawapan anda.
form-unseen = Jawapan anda sebelum ini tidak dapat ditunjukkan sekarang. Apa yang anda hantar menggantikan semuanya.
saved = Disimpan pada telefon ini
saved-what = Jawapan anda untuk “{ $title }” disimpan pada telefon ini dan akan dihantar apabila ada sambungan. Anda boleh menutup halaman ini.
refused-kept = Pelayan tidak menerima jawapan ini. Jawapan masih ada pada telefon ini. Jika penting bagi anda, beritahu pegawai program.
refused-changed = Soalan telah berubah sejak anda membukanya. Buka borang sekali lagi, semak jawapan anda, dan hantar semula.
refused-discard = Buang daripada telefon ini
kept = Telefon ini menyimpan program: anda boleh menjawab tanpa rangkaian.
forget-title = Telefon ini dikongsi
forget-text = Membuang tiket, draf dan tanda anda daripada telefon ini serta-merta. Jawapan yang menunggu tetap dihantar, kemudian dibuang. Untuk menyambung kemudian, anda memerlukan kad anda.
forget-only-here = Hanya telefon ini menyimpan rahsia kad anda. Setelah dibuang, kad anda tidak dapat menjawab lagi pada mana-mana telefon.
forget-go = Buang semuanya
offline-title = Tiada sambungan
offline-text = Halaman ini tiada pada telefon anda. Program anda ada.
start-new-keys = Satu sesi telah ditambah. Bandingkan kuncinya sebelum meneruskan.
start-new-keys-how = Cap jari ini mesti sama dengan yang pada telefon rakan di sebelah anda, atau yang ditunjukkan penganjur. Jika berbeza, jangan teruskan dan beritahu pegawai.
start-new-keys-go = Sama
start-new-keys-later = Kemudian
start-by-server = Kad ini pernah dibuka dengan cara yang membolehkan pelayan melihatnya. Bukan anda? Minta kad baharu daripada pegawai.

## The keys

keys-title = Kunci seminar ini
keys-none = Belum ada kunci. Kunci dibuat bersama sesi.
keys-lead = Setiap telefon mesti mendapat kunci yang sama. Inilah cap jarinya:
keys-why = Bagi setiap sesi, pelayan menandatangani tiket yang tidak dapat dibacanya. Jika pelayan memberi anda kunci tersendiri, ia dapat membezakan tiket anda daripada tiket orang lain. Bandingkan cap jari ini dengan orang di sebelah anda, atau dengan yang ditunjukkan oleh penganjur. Telefon anda mengingatinya dan berhenti apabila cap jari berubah.
keys-passes = Kad yang digunakan: { $passes }. Sepatutnya satu bagi setiap orang dan tidak lebih: sesiapa yang memegang banyak kad boleh menolak jawapannya sendiri daripada keputusan.
keys-sessions = Sesi demi sesi
keys-removed = Sesi yang telah dibuang

## When something fails

error-not-found = Halaman itu tidak wujud
error-not-found-text = Alamatnya mungkin terpotong atau sudah lama. Buka semula pautan pada kad anda, atau tanya pegawai program.
error-pass = Pautan ini bukan kad yang sah
error-pass-text = Sebahagian pautan mungkin hilang, atau kad baharu telah menggantikannya. Imbas semula kod QR pada kad anda, atau minta kad baharu daripada pegawai program.
error-too-long = Itu terlalu panjang
error-too-long-text = Tiada yang disimpan. Kembali: pelayar anda masih menyimpan tulisan anda. Pendekkan teks dan hantar lagi.
error-too-slow = Jawapan anda sampai terlalu perlahan
error-too-slow-text = Jawapan belum disimpan. Kembali dan hantar semula, di tempat yang rangkaiannya lebih baik jika boleh.
error-too-many = Terlalu banyak percubaan pada saat ini
error-too-many-text = Tiada apa yang hilang. Tunggu beberapa saat dan cuba lagi.
error-busy = Terlalu banyak jawapan pada masa ini
error-busy-text = Jawapan anda belum disimpan. Kembali dan hantar lagi dalam beberapa saat.
error-ailing = Tiada apa-apa dapat disimpan pada masa ini
error-ailing-text = Jawapan anda belum disimpan. Beritahu pegawai program, kembali, dan hantar lagi dalam beberapa minit.
error-bad = Ini tidak dapat dilakukan
error-internal = Ada yang tidak kena di pihak kami
# $id is a number for the log.
error-internal-text = Sila cuba lagi. Jika masih berlaku, beritahu pentadbir nombor ini: { $id }

## What is stored about you

stored-lead = Nama, negara, alamat telefon dan masa jawapan anda tidak disimpan. Alamat e-mel anda juga tidak, kecuali jika pegawai memasukkannya untuk peringatan: alamat itu disimpan berasingan daripada kad dan jawapan, dan dipadam apabila seminar tamat. Tiada sesiapa dapat melihat siapa menjawab apa.
stored-how = Bagaimana caranya
stored-how-1 = Telefon anda membuat nombor rahsia bagi setiap sesi dan meminta pelayan mengecapnya di dalam sampul tertutup. Pelayan mencatat bahawa kad anda telah mendapat cap, dan tidak dapat membaca nombornya. Kemudian telefon menghantar jawapan anda dengan nombor dan cap itu, tanpa kad. Pelayan melihat bahawa cap itu miliknya, dan tidak dapat mengetahui daripada sampul yang mana.
stored-how-2 = Apabila sesi ditutup, pelayan membuang capnya dan memberi semua jawapan nombor rawak baharu dalam susunan baharu. Pelayan melupakan kad dan tiket mana yang digunakan. Sejak itu, kad mahupun telefon anda tidak lagi membawa kepada jawapan anda.
stored-cards = Apa yang disimpan tentang kad anda
stored-answers = Apa yang disimpan tentang jawapan
stored-answers-lead = Jadual-jadual ini tidak menyebut kad, orang atau masa, dan tidak menyimpan susunan.
stored-phone = Apa yang disimpan oleh telefon anda
stored-phone-text = Pautan kad anda, tiket anda, sesi yang telah anda jawab, cap jari kunci dan halaman seminar; jawapan yang telah anda mulakan atau yang menunggu, sehingga dihantar. Kad ditunjukkan kepada pelayan hanya untuk mendapatkan tiket, dan jawapan anda dihantar dengan tiket tanpa kad. “Telefon ini dikongsi” membuang semuanya; jawapan anda kekal.
stored-check = Apa yang boleh anda periksa
stored-check-text = Cap pelayan mempunyai kunci awam. Jika kuncinya berbeza bagi setiap telefon, pelayan dapat membezakan anda. Program anda mempunyai pautan ke kunci seminar: bandingkan cap jari di sana dengan orang di sebelah anda. Telefon anda membandingkannya sendiri dan berhenti apabila cap jari berubah.
stored-limits = Apa yang tidak dapat dilindungi
stored-limits-text = Orang yang mengintai dari belakang anda. Orang yang memegang kad atau telefon anda. Apa yang anda tulis sendiri: sila jangan namakan sesiapa. Jika pelayar anda tiada JavaScript atau alamatnya tidak bermula dengan https, pelayan melihat kad dan jawapan anda bersama-sama seketika; program anda akan menyatakannya.
stored-others = Yang selebihnya
stored-others-text = Jadual lain memuatkan program, soalan dan pegawai:
stored-edition = Seminar
stored-session = Sesi
stored-question = Soalan
stored-pass = Kad yang telah dicetak
stored-pass-id = Nombor rawak kad
stored-pass-token = Cap jari rahsia dalam pautan anda, untuk mengenali kad itu semula
stored-pass-revoked = Sama ada kad telah ditarik balik
stored-pass-number = Nombor yang dicetak pada kad
stored-draw = Bahawa sebuah kad telah mendapat tiket untuk sesuatu sesi; dipadam apabila sesi ditutup
stored-draw-pass = Nombor kad
stored-draw-blinded = Cap jari daripada apa yang ditunjukkan oleh telefon anda untuk ditandatangani; ia sepadan dengan semua tiket secara sama rata
stored-ticket = Tiket yang dibuat oleh pelayan untuk pelayar tanpa JavaScript; dipadam apabila sesi ditutup
stored-ticket-hash = Cap jari tiket, supaya digunakan sekali sahaja
stored-response = Bahawa seseorang telah menjawab sesuatu sesi
stored-response-id = Nombor yang dibuat daripada tiket; apabila sesi ditutup diganti nombor rawak baharu
stored-response-attended = Sama ada mereka hadir
stored-answer-value = Kedudukan jawapan pada skala; 0 ialah tiada pendapat
stored-comment = Sebuah teks; ia tidak menyatakan respons mana pemiliknya
stored-comment-id = Nombor yang dibuat daripada tiket dan soalan; apabila sesi ditutup diganti nombor rawak baharu
stored-comment-text = Apa yang ditulis
stored-tally = Berapa kali sesuatu jawapan diberikan
stored-tally-count = Berapa kali

## What is stored for reminders

stored-reminders = Apa yang disimpan untuk peringatan
stored-reminders-lead = Alamat e-mel, jika pegawai memasukkannya. Peringatan dihantar kepada semua alamat, kerana tiada sesiapa dapat tahu siapa yang sudah menjawab. Alamat disimpan dalam susunan rawak dan dipadam apabila sesi terakhir ditutup.
stored-address = Satu alamat e-mel; ia tidak berkait dengan mana-mana kad atau jawapan
stored-address-id = Nombor rawak alamat
stored-address-address = Alamat itu

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = Sangat tidak setuju
scale-agreement-2 = Tidak setuju
scale-agreement-3 = Neutral
scale-agreement-4 = Setuju
scale-agreement-5 = Sangat setuju
scale-quality-1 = Lemah
scale-quality-2 = Sederhana
scale-quality-3 = Baik
scale-quality-4 = Sangat baik
scale-quality-5 = Cemerlang
scale-pacing-1 = Terlalu pendek
scale-pacing-2 = Agak pendek
scale-pacing-3 = Sesuai
scale-pacing-4 = Agak panjang
scale-pacing-5 = Terlalu panjang
question-lecture-relevance = Kuliah ini penting untuk kerja saya.
question-lecture-clarity = Sejelas manakah penerangannya?
question-lecture-new-knowledge = Saya belajar sesuatu yang baharu.
question-lecture-intention-to-apply = Saya merancang untuk menggunakan sesuatu daripadanya di negara saya.
question-lecture-time-for-questions = Masa untuk soal jawab dan perbincangan …
question-lecture-length = Kuliah ini secara keseluruhan …
question-lecture-overall = Secara keseluruhan, bagaimanakah kuliah ini?
question-lecture-most-useful = Apakah yang paling berguna bagi anda?
question-lecture-improve = Apakah yang patut dibuat secara berbeza lain kali?
question-country-presentation-relevance = Apa yang saya dengar penting untuk kerja saya.
question-country-presentation-clarity = Sejelas manakah pembentangannya?
question-country-presentation-new-knowledge = Saya belajar sesuatu yang baharu tentang negara lain.
question-country-presentation-exchange = Saya dapat bertukar pandangan dengan orang dari negara lain.
question-country-presentation-length = Masa untuk setiap pembentangan …
question-country-presentation-overall = Secara keseluruhan, bagaimanakah sesi ini?
question-country-presentation-most-useful = Amalan manakah yang akan anda ingat, dan mengapa?
question-observation-visit-link-to-topic = Lawatan ini sesuai dengan topik seminar.
question-observation-visit-access = Sebaik manakah akses dan penerangan di tapak?
question-observation-visit-new-knowledge = Saya melihat sesuatu yang belum saya ketahui.
question-observation-visit-time-on-site = Masa di tapak …
question-observation-visit-overall = Secara keseluruhan, bagaimanakah lawatan ini?
question-observation-visit-most-useful = Apakah yang paling mengagumkan anda?
question-discussion-relevance = Perbincangan ini penting untuk kerja saya.
question-discussion-overall = Secara keseluruhan, bagaimanakah perbincangan ini?
question-action-plan-support = Sebaik manakah sokongan untuk pelan tindakan saya?
question-action-plan-feasibility = Saya dapat melaksanakan pelan ini di negara saya.
question-action-plan-intention-to-apply = Saya merancang untuk memulakannya dalam masa enam bulan.
question-action-plan-exchange = Peserta lain memberi saya idea yang berguna.
question-action-plan-length = Masa untuk mengusahakannya …
question-action-plan-overall = Secara keseluruhan, bagaimanakah bahagian ini?
question-action-plan-most-useful = Apakah yang paling membantu anda?
question-action-plan-improve = Apakah yang menghalang pelan anda?
question-whole-programme-relevance = Seminar ini penting untuk kerja saya.
question-whole-programme-network = Saya menemui rakan sekerja yang akan saya hubungi lagi.
question-whole-programme-organisation = Sebaik manakah seminar ini dianjurkan?
question-whole-programme-time-for-questions = Bagi semua sesi, masa untuk soal jawab dan perbincangan …
question-whole-programme-overall = Secara keseluruhan, bagaimanakah seminar ini?
question-whole-programme-lengthen = Apakah yang patut diberi lebih banyak masa lain kali?
question-whole-programme-shorten = Apakah yang boleh dipendekkan atau ditiadakan?
