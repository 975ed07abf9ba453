# What participants read, in Lao; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = ລາວ
language-choice = ພາສາ

synthetic = ຕົວຢ່າງສາທິດ. ຄຳຕອບທັງໝົດທີ່ສະແດງແມ່ນສົມມຸດຂຶ້ນ.
my-programme = ລາຍການຂອງຂ້ອຍ
what-is-stored = ສິ່ງທີ່ເກັບໄວ້ກ່ຽວກັບທ່ານ
nobody-can-see = ບໍ່ມີໃຜເຫັນໄດ້ວ່າໃຜຕອບຫຍັງ.

## The front door

welcome-title = ຄວາມເຫັນຂອງທ່ານຕໍ່ທຸກພາກ
welcome-lead = Kanso ເກັບກຳຄວາມເຫັນກ່ຽວກັບການສຳມະນາ. ບໍ່ມີໃຜເຫັນໄດ້ວ່າໃຜຕອບຫຍັງ.
welcome-participant = ທ່ານເຂົ້າຮ່ວມການສຳມະນາ
welcome-participant-how = ສະແກນລະຫັດ QR ໃນບັດຂອງທ່ານ ຫຼື ເປີດລິ້ງທີ່ທ່ານໄດ້ຮັບ.
welcome-officer = ທ່ານເປັນເຈົ້າໜ້າທີ່ໂຄງການ
sign-in = ເຂົ້າສູ່ລະບົບ

## The code on the screen of a room

code-title = ພິມລະຫັດທີ່ຢູ່ໃນຈໍ
code-go = ໄປທີ່ພາກ
# $code is what was typed.
code-wrong = ບໍ່ມີພາກໃດທີ່ມີລະຫັດ “{ $code }”.
code-wrong-mend = ເບິ່ງຈໍອີກຄັ້ງ. ລະຫັດມີຕົວອັກສອນ ແລະ ຕົວເລກ 6 ຕົວ ໂດຍບໍ່ມີເລກ 0 ແລະ 1 ແລະ ບໍ່ມີຕົວອັກສອນ I, L ແລະ O.

## The slide in the room

present-scan = ສະແກນເພື່ອໃຫ້ຄຳເຫັນຂອງທ່ານ
# $address is the server's.
present-type = ຫຼື ເປີດ { $address } ແລ້ວພິມລະຫັດນີ້:
# $received and $cohort are numbers of people.
present-received = { $received } ຄົນ ຫຼື ຫຼາຍກວ່ານັ້ນ ຈາກ { $cohort } ຄົນ ຕອບແລ້ວ
present-received-some = { $received } ຄົນ ຫຼື ຫຼາຍກວ່ານັ້ນ ຕອບແລ້ວ
# $threshold is a number of answers.
present-few = ມາຮອດດຽວນີ້ມີຄຳຕອບໜ້ອຍກວ່າ { $threshold }
# $time is a time of day.
present-opens = ຍັງບໍ່ເປີດ. ເປີດເວລາ { $time }.
present-planned = ຍັງບໍ່ເປີດ
present-closed = ພາກນີ້ປິດແລ້ວ. ຂອບໃຈ.
present-full-screen = ເຕັມຈໍ

## A session with an open link

open-lead = ພາກນີ້ຮັບຄຳຕອບຈາກທຸກຄົນທີ່ມີລິ້ງນີ້. ທ່ານບໍ່ຕ້ອງມີບັດ.
open-go = ຕອບດຽວນີ້
open-unprotected = ພາກນີ້ບໍ່ໄດ້ປ້ອງກັນຄຳຕອບຊ້ຳ: ໜຶ່ງຄຳຕອບຕໍ່ໜຶ່ງບຣາວເຊີ.
open-plain = ທ່ານຕອບໂດຍບໍ່ໃຊ້ JavaScript ກໍໄດ້. ເມື່ອທ່ານສົ່ງ ເຊີບເວີຈະສ້າງປີ້ໃຫ້ບຣາວເຊີນີ້.
open-plain-off = ການສຳມະນານີ້ຮັບຄຳຕອບສະເພາະຈາກບຣາວເຊີທີ່ມີ JavaScript ແລະ ການເຊື່ອມຕໍ່ທີ່ປອດໄພ. ເປີດລິ້ງນີ້ດ້ວຍບຣາວເຊີອື່ນ ຫຼື ໂທລະສັບອື່ນ.
open-form = ບຣາວເຊີຂອງທ່ານໄດ້ຮັບປີ້ຈາກເຊີບເວີເມື່ອທ່ານສົ່ງ. ປີ້ຢູ່ໃນບຣາວເຊີນີ້ ທ່ານຈຶ່ງປ່ຽນຄຳຕອບໄດ້.

## The page behind the link on a card

start-wait = ກຳລັງເປີດລາຍການຂອງທ່ານ …
start-failed = ເປີດລາຍການຂອງທ່ານບໍ່ໄດ້. ກວດການເຊື່ອມຕໍ່ ແລ້ວລອງໃໝ່.
start-again = ລອງໃໝ່
start-elsewhere = ບັດນີ້ຖືກເປີດໃນໂທລະສັບອື່ນກ່ອນແລ້ວ. ກະລຸນາຕອບໃນເຄື່ອງນັ້ນ ຫຼື ຂໍບັດໃໝ່ຈາກເຈົ້າໜ້າທີ່.
start-other-keys = ກະລຸນາຢ່າຕອບໃນໂທລະສັບນີ້ໃນຕອນນີ້.
start-other-keys-why = ເຊີບເວີສະແດງກະແຈທີ່ຕ່າງຈາກໃນບັດຂອງທ່ານ ຫຼື ທີ່ເຄີຍສະແດງກ່ອນໜ້ານີ້. ອາດມີຄົນພະຍາຍາມຮູ້ວ່າໃຜຕອບຫຍັງ. ກະລຸນາບອກເຈົ້າໜ້າທີ່ ຫຼື ຜູ້ດູແລເຊີບເວີ.
start-cannot = ບຣາວເຊີນີ້ສົ່ງຄຳຕອບໂດຍບໍ່ໃຫ້ເຊີບເວີເຫັນບັດຂອງທ່ານບໍ່ໄດ້.
start-cookies = ບຣາວເຊີນີ້ບລັອກຄຸກກີ້ ຈຶ່ງເປີດບັດຂອງທ່ານຢູ່ນີ້ບໍ່ໄດ້. ອະນຸຍາດຄຸກກີ້ສຳລັບໜ້ານີ້ ຫຼື ເປີດລິ້ງໃນບັດຂອງທ່ານດ້ວຍບຣາວເຊີອື່ນ.
start-no-javascript = ຖ້າບໍ່ມີ JavaScript, ໂທລະສັບຂອງທ່ານເຊື່ອງບັດຈາກເຊີບເວີບໍ່ໄດ້.
plain-way = ທ່ານຍັງຕອບໄດ້: ເຊີບເວີຈະເຫັນບັດ ແລະ ຄຳຕອບຂອງທ່ານພ້ອມກັນຊົ່ວຄາວໜຶ່ງ. ມັນບໍ່ເກັບຄວາມເຊື່ອມໂຍງລະຫວ່າງກັນ.
plain-way-go = ສືບຕໍ່ດ້ວຍວິທີນີ້
plain-way-off = ການສຳມະນານີ້ຮັບຄຳຕອບສະເພາະຈາກບຣາວເຊີທີ່ມີ JavaScript ແລະ ການເຊື່ອມຕໍ່ທີ່ປອດໄພ. ເປີດລິ້ງໃນບັດຂອງທ່ານດ້ວຍບຣາວເຊີອື່ນ ຫຼື ໂທລະສັບອື່ນ.

## The programme

sessions-waiting = { $count ->
   *[other] ມີ { $count } ພາກທີ່ລໍຖ້າຄຳຕອບຂອງທ່ານ.
}
answer-next = ຕອບພາກຕໍ່ໄປ
nothing-waiting = ບໍ່ມີຫຍັງລໍຖ້າທ່ານ. ກັບມາຫຼັງພາກຕໍ່ໄປ.
programme-unknown = ຍັງບໍ່ມີລາຍການ. ກັບມາເມື່ອການສຳມະນາເລີ່ມແລ້ວ.
programme-change = ທ່ານປ່ຽນຄຳຕອບໄດ້ໃນເວລາທີ່ພາກນັ້ນຍັງເປີດຢູ່.
no-tickets = ໂທລະສັບນີ້ບໍ່ມີປີ້ສຳລັບການສຳມະນານີ້. ເປີດລິ້ງໃນບັດຂອງທ່ານກ່ອນ.
needs-javascript = ໜ້ານີ້ຕ້ອງການ JavaScript. ເພື່ອຕອບໂດຍບໍ່ໃຊ້ມັນ ໃຫ້ເປີດລິ້ງໃນບັດຂອງທ່ານ.
standing-open = ເປີດຢູ່
standing-answered = ຕອບແລ້ວ
standing-not-yet-open = ຍັງບໍ່ເປີດ
standing-closed = ປິດແລ້ວ
standing-closed-answered = ຕອບແລ້ວ ປິດແລ້ວ
standing-elsewhere = ໃນໂທລະສັບອື່ນ
# $weekday and $month are the names below; $day is the day of the month.
date = ວັນ{ $weekday } ທີ { $day } { $month }
weekday-1 = ຈັນ
weekday-2 = ອັງຄານ
weekday-3 = ພຸດ
weekday-4 = ພະຫັດ
weekday-5 = ສຸກ
weekday-6 = ເສົາ
weekday-7 = ອາທິດ
month-1 = ມັງກອນ
month-2 = ກຸມພາ
month-3 = ມີນາ
month-4 = ເມສາ
month-5 = ພຶດສະພາ
month-6 = ມິຖຸນາ
month-7 = ກໍລະກົດ
month-8 = ສິງຫາ
month-9 = ກັນຍາ
month-10 = ຕຸລາ
month-11 = ພະຈິກ
month-12 = ທັນວາ
kind-lecture = ການບັນຍາຍ
kind-country-presentation = ການນຳສະເໜີຂອງແຕ່ລະປະເທດ
kind-observation-visit = ການທັດສະນະສຶກສາ
kind-discussion = ການສົນທະນາ
kind-action-plan = ແຜນປະຕິບັດງານ
kind-whole-programme = ທັງໝົດໂຄງການ

## The form

form-absent = ຂ້ອຍບໍ່ໄດ້ເຂົ້າຮ່ວມພາກນີ້
form-changes = ທ່ານຕອບພາກນີ້ແລ້ວ. ທ່ານປ່ຽນຄຳຕອບໄດ້ຈົນກວ່າຈະປິດ.
form-optional = ບໍ່ບັງຄັບ · ກະລຸນາຢ່າລະບຸຊື່ຄົນ ຫຼື ປະເທດ
form-no-opinion = ບໍ່ມີຄວາມເຫັນ
form-send = ສົ່ງ
form-sending = ກຳລັງສົ່ງ …
form-skip = ບໍ່ມີໃຜເຫັນໄດ້ວ່າໃຜຕອບຫຍັງ. ຂ້າມຂໍ້ໃດກໍໄດ້.
form-plain = ບຣາວເຊີຂອງທ່ານເຊື່ອງບັດຈາກເຊີບເວີບໍ່ໄດ້: ມັນເຫັນບັດ ແລະ ຄຳຕອບຂອງທ່ານພ້ອມກັນຊົ່ວຄາວໜຶ່ງ. ມັນບໍ່ເກັບຄວາມເຊື່ອມໂຍງລະຫວ່າງກັນ.
form-mend = ຍັງບໍ່ໄດ້ສົ່ງ. ກະລຸນາເບິ່ງ:
form-offline = ສົ່ງບໍ່ສຳເລັດ: ບໍ່ມີການເຊື່ອມຕໍ່. ຄຳຕອບຂອງທ່ານຍັງຢູ່ທີ່ນີ້; ສົ່ງໃໝ່ເມື່ອອອນລາຍ.
form-no-ticket = ໂທລະສັບນີ້ບໍ່ມີປີ້ສຳລັບພາກນີ້. ເປີດລິ້ງໃນບັດຂອງທ່ານກ່ອນ.
# $name is a word from the text, such as the name of a country.
form-names = ຂໍ້ຄວາມນີ້ຄືກັບວ່າລະບຸຊື່ “{ $name }”. ຊື່ອາດບອກຜູ້ອ່ານວ່າທ່ານແມ່ນໃຜ. ທ່ານປະໄວ້ກໍໄດ້.
back-to-programme = ກັບໄປລາຍການຂອງຂ້ອຍ

## What is wrong with a field

wrong-nothing = ຍັງບໍ່ໄດ້ຕອບຫຍັງ. ຕອບຢ່າງໜ້ອຍໜຶ່ງຄຳຖາມ ຫຼື ບອກວ່າທ່ານບໍ່ໄດ້ເຂົ້າຮ່ວມ.
wrong-twice = ຊ່ອງນີ້ຖືກສົ່ງສອງຄັ້ງ. ສົ່ງແຕ່ລະຄຳຕອບພຽງຄັ້ງດຽວ.
wrong-attended = ຕອບວ່າ ແມ່ນ ຫຼື ບໍ່.
wrong-question = ພາກນີ້ບໍ່ມີຄຳຖາມນີ້. ເປີດແບບຟອມໃໝ່ ແລ້ວຕອບຢູ່ທີ່ນັ້ນ.
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” ບໍ່ແມ່ນຄຳຕອບທີ່ເລືອກໄດ້. ເລືອກໜຶ່ງໃນ { $highest } ຄຳຕອບ ຫຼື “ບໍ່ມີຄວາມເຫັນ”.
# $length, $limit and $over are numbers of characters.
wrong-length = ຂໍ້ຄວາມນີ້ມີ { $length } ຕົວອັກສອນ; ໃສ່ໄດ້ບໍ່ເກີນ { $limit }. ຕັດອອກ { $over }.
wrong-damaged = ຂໍ້ຄວາມນີ້ເສຍຫາຍ. ຂຽນໃໝ່.
wrong-type = ເລືອກຕົວເລກໃນມາດຕາວັດ ຫຼື ຂຽນຂໍ້ຄວາມ.

## Why answers are not taken

refused-not-yet-open = ພາກນີ້ຍັງບໍ່ຮັບຄຳຕອບ. ສົ່ງໃໝ່ຫຼັງຈາກພາກນີ້ຈັດແລ້ວ.
refused-closed = ພາກນີ້ປິດແລ້ວ ແລະ ບໍ່ຮັບຄຳຕອບອີກ. ບໍ່ມີຫຍັງປ່ຽນແປງ.
refused-ticket = ສິດຂອງໂທລະສັບທ່ານໃນການຕອບພາກນີ້ບໍ່ຮູ້ຈັກຢູ່ທີ່ນີ້. ເປີດລິ້ງໃນບັດຂອງທ່ານອີກຄັ້ງ ແລ້ວຕອບ.

## The receipt

received = ໄດ້ຮັບແລ້ວ. ຂອບໃຈ.
# $title is the session.
received-what = ຄຳຕອບຂອງທ່ານຕໍ່ “{ $title }” ຖືກເກັບໄວ້ແລ້ວ. ບໍ່ມີໃຜເຫັນໄດ້ວ່າເປັນຂອງທ່ານ.
received-last = ນັ້ນແມ່ນພາກສຸດທ້າຍທີ່ເປີດຢູ່. ກັບມາຫຼັງພາກຕໍ່ໄປ.
change-answers = ປ່ຽນຄຳຕອບຂອງຂ້ອຍ

## Without network, on a shared phone, and with keys that came later

standing-waiting = ບັນທຶກແລ້ວ, ຍັງບໍ່ໄດ້ສົ່ງ
standing-begun = ເລີ່ມແລ້ວ, ຍັງບໍ່ໄດ້ສົ່ງ
standing-refused = ບໍ່ໄດ້ຮັບ
form-waiting = ບັນທຶກໃນໂທລະສັບນີ້ແລ້ວ, ຍັງບໍ່ໄດ້ສົ່ງ. ທ່ານຍັງປ່ຽນຄຳຕອບໄດ້.
form-unseen = ບໍ່ສາມາດສະແດງຄຳຕອບກ່ອນໜ້ານີ້ຂອງທ່ານໄດ້ໃນຕອນນີ້. ສິ່ງທີ່ທ່ານສົ່ງຈະແທນທັງໝົດ.
saved = ບັນທຶກໃນໂທລະສັບນີ້ແລ້ວ
saved-what = ຄຳຕອບຂອງທ່ານຕໍ່ “{ $title }” ຖືກບັນທຶກໃນໂທລະສັບນີ້ ແລະ ຈະຖືກສົ່ງເມື່ອມີການເຊື່ອມຕໍ່. ທ່ານປິດໜ້ານີ້ໄດ້.
refused-kept = ເຊີບເວີບໍ່ໄດ້ຮັບຄຳຕອບເຫຼົ່ານີ້. ມັນຍັງຢູ່ໃນໂທລະສັບນີ້. ຖ້າມັນສຳຄັນສຳລັບທ່ານ, ກະລຸນາບອກເຈົ້າໜ້າທີ່ໂຄງການ.
refused-changed = ຄຳຖາມໄດ້ປ່ຽນໄປຫຼັງຈາກທ່ານເປີດ. ເປີດແບບຟອມອີກຄັ້ງ, ກວດຄຳຕອບຂອງທ່ານ ແລະ ສົ່ງອີກເທື່ອໜຶ່ງ.
refused-discard = ລຶບອອກຈາກໂທລະສັບນີ້
kept = ໂທລະສັບນີ້ເກັບໂຄງການໄວ້: ທ່ານຕອບໄດ້ໂດຍບໍ່ມີເຄືອຂ່າຍ.
forget-title = ນີ້ແມ່ນໂທລະສັບທີ່ໃຊ້ຮ່ວມກັນ
forget-text = ລຶບປີ້, ຮ່າງ ແລະ ເຄື່ອງໝາຍຂອງທ່ານອອກຈາກໂທລະສັບນີ້ທັນທີ. ຄຳຕອບທີ່ລໍຖ້າຈະຍັງຖືກສົ່ງ ແລ້ວຈຶ່ງລຶບ. ເພື່ອສືບຕໍ່ພາຍຫຼັງ ທ່ານຕ້ອງມີບັດຂອງທ່ານ.
forget-only-here = ຄວາມລັບຂອງບັດທ່ານມີຢູ່ໃນໂທລະສັບນີ້ເທົ່ານັ້ນ. ເມື່ອລຶບແລ້ວ ບັດຂອງທ່ານຈະຕອບບໍ່ໄດ້ອີກ ບໍ່ວ່າໃນໂທລະສັບໃດ.
forget-go = ລຶບທັງໝົດ
offline-title = ບໍ່ມີການເຊື່ອມຕໍ່
offline-text = ໜ້ານີ້ບໍ່ຢູ່ໃນໂທລະສັບຂອງທ່ານ. ໂຄງການຂອງທ່ານຢູ່.
start-new-keys = ມີພາກໜຶ່ງຖືກເພີ່ມ. ປຽບທຽບກະແຈຂອງມັນກ່ອນສືບຕໍ່.
start-new-keys-how = ລາຍນິ້ວມືນີ້ຕ້ອງຄືກັນກັບໃນໂທລະສັບຂອງຄົນຂ້າງທ່ານ ຫຼື ບ່ອນທີ່ຜູ້ຈັດງານສະແດງ. ຖ້າຕ່າງກັນ, ຢ່າສືບຕໍ່ ແລະ ບອກເຈົ້າໜ້າທີ່.
start-new-keys-go = ຄືກັນ
start-new-keys-later = ພາຍຫຼັງ
start-by-server = ບັດນີ້ເຄີຍຖືກເປີດໃນວິທີທີ່ເຊີບເວີເຫັນມັນ. ບໍ່ແມ່ນທ່ານບໍ? ຂໍບັດໃໝ່ຈາກເຈົ້າໜ້າທີ່.

## The keys

keys-title = ກະແຈຂອງການສຳມະນານີ້
keys-none = ຍັງບໍ່ມີກະແຈ. ກະແຈຖືກສ້າງພ້ອມກັບພາກຕ່າງໆ.
keys-lead = ໂທລະສັບທຸກເຄື່ອງຕ້ອງໄດ້ກະແຈດຽວກັນ. ນີ້ແມ່ນລາຍນິ້ວມືຂອງມັນ:
keys-why = ສຳລັບແຕ່ລະພາກ ເຊີບເວີລົງລາຍເຊັນໃສ່ປີ້ທີ່ມັນອ່ານບໍ່ໄດ້. ຖ້າມັນໃຫ້ກະແຈສະເພາະແກ່ທ່ານ ມັນຈະແຍກປີ້ຂອງທ່ານຈາກຂອງຄົນອື່ນໄດ້. ທຽບລາຍນິ້ວມືກັບຂອງຄົນຂ້າງໆ ຫຼື ກັບທີ່ຜູ້ຈັດສະແດງ. ໂທລະສັບຂອງທ່ານຈື່ມັນ ແລະ ຢຸດເມື່ອມັນປ່ຽນ.
keys-passes = ບັດທີ່ກຳລັງໃຊ້: { $passes }. ຄວນມີຄົນລະໜຶ່ງບັດ ແລະ ບໍ່ເກີນນັ້ນ: ຜູ້ທີ່ຖືຫຼາຍບັດສາມາດຫັກຄຳຕອບຂອງຕົນອອກຈາກຜົນໄດ້.
keys-sessions = ເທື່ອລະພາກ
keys-removed = ພາກທີ່ຖືກລຶບແລ້ວ

## When something fails

error-not-found = ບໍ່ມີໜ້ານີ້
error-not-found-text = ທີ່ຢູ່ອາດຂາດ ຫຼື ເກົ່າແລ້ວ. ເປີດລິ້ງໃນບັດອີກຄັ້ງ ຫຼື ຖາມເຈົ້າໜ້າທີ່ໂຄງການ.
error-pass = ລິ້ງນີ້ບໍ່ແມ່ນບັດທີ່ໃຊ້ໄດ້
error-pass-text = ລິ້ງອາດຂາດບາງສ່ວນ ຫຼື ມີບັດໃໝ່ແທນແລ້ວ. ສະແກນລະຫັດ QR ໃນບັດອີກຄັ້ງ ຫຼື ຂໍບັດໃໝ່ຈາກເຈົ້າໜ້າທີ່ໂຄງການ.
error-too-long = ຍາວເກີນໄປ
error-too-long-text = ບໍ່ໄດ້ເກັບຫຍັງໄວ້. ກັບຄືນ: ບຣາວເຊີຍັງມີສິ່ງທີ່ທ່ານຂຽນ. ຫຍໍ້ຂໍ້ຄວາມ ແລ້ວສົ່ງໃໝ່.
error-too-slow = ຄຳຕອບຂອງທ່ານມາຊ້າເກີນໄປ
error-too-slow-text = ຍັງບໍ່ທັນຖືກບັນທຶກ. ກັບຄືນ ແລ້ວສົ່ງອີກຄັ້ງ ໃນບ່ອນທີ່ເຄືອຂ່າຍດີກວ່າ ຖ້າເປັນໄປໄດ້.
error-too-many = ມີການລອງຫຼາຍເກີນໄປໃນຕອນນີ້
error-too-many-text = ບໍ່ມີຫຍັງເສຍ. ລໍຖ້າສອງສາມວິນາທີ ແລ້ວລອງໃໝ່.
error-busy = ຄຳຕອບຫຼາຍເກີນໄປໃນຕອນນີ້
error-busy-text = ຄຳຕອບຂອງທ່ານຍັງບໍ່ຖືກເກັບ. ກັບຄືນ ແລ້ວສົ່ງໃໝ່ໃນອີກສອງສາມວິນາທີ.
error-ailing = ຕອນນີ້ເກັບຫຍັງບໍ່ໄດ້
error-ailing-text = ຄຳຕອບຂອງທ່ານຍັງບໍ່ຖືກເກັບ. ບອກເຈົ້າໜ້າທີ່ໂຄງການ, ກັບຄືນ ແລ້ວສົ່ງໃໝ່ໃນອີກສອງສາມນາທີ.
error-bad = ເຮັດສິ່ງນີ້ບໍ່ໄດ້
error-internal = ມີຂໍ້ຜິດພາດຢູ່ຝ່າຍພວກເຮົາ
# $id is a number for the log.
error-internal-text = ກະລຸນາລອງໃໝ່. ຖ້າຍັງເປັນຢູ່ ບອກເລກນີ້ແກ່ຜູ້ດູແລລະບົບ: { $id }

## What is stored about you

stored-lead = ຊື່, ປະເທດ, ທີ່ຢູ່ຂອງໂທລະສັບ ແລະ ເວລາທີ່ທ່ານຕອບບໍ່ຖືກເກັບໄວ້. ອີເມວຂອງທ່ານກໍບໍ່ຖືກເກັບໄວ້ ນອກຈາກເຈົ້າໜ້າທີ່ໄດ້ປ້ອນມັນເພື່ອສົ່ງຂໍ້ຄວາມແຈ້ງເຕືອນ: ມັນຖືກເກັບໄວ້ແຍກຈາກບັດ ແລະ ຄຳຕອບ ແລະ ຖືກລຶບເມື່ອການສຳມະນາສິ້ນສຸດ. ບໍ່ມີໃຜເຫັນໄດ້ວ່າໃຜຕອບຫຍັງ.
stored-how = ເຮັດແນວໃດ
stored-how-1 = ໂທລະສັບຂອງທ່ານສ້າງເລກລັບສຳລັບແຕ່ລະພາກ ແລະ ໃຫ້ເຊີບເວີຈ້ຳກາໃນຊອງທີ່ປິດ. ເຊີບເວີບັນທຶກວ່າບັດຂອງທ່ານໄດ້ຮັບກາແລ້ວ ແລະ ອ່ານເລກບໍ່ໄດ້. ຈາກນັ້ນໂທລະສັບສົ່ງຄຳຕອບພ້ອມເລກ ແລະ ກາ ໂດຍບໍ່ມີບັດ. ເຊີບເວີເຫັນວ່າກາເປັນຂອງມັນ ແລະ ບອກບໍ່ໄດ້ວ່າມາຈາກຊອງໃດ.
stored-how-2 = ເມື່ອພາກໜຶ່ງປິດ ເຊີບເວີຖິ້ມກາຂອງພາກນັ້ນ ແລະ ໃຫ້ເລກສຸ່ມໃໝ່ແກ່ຄຳຕອບທັງໝົດ ຕາມລຳດັບໃໝ່. ມັນລືມວ່າບັດ ແລະ ປີ້ໃດຖືກໃຊ້. ແຕ່ນັ້ນໄປ ທັງບັດ ແລະ ໂທລະສັບຂອງທ່ານບໍ່ສາມາດນຳໄປຫາຄຳຕອບຂອງທ່ານໄດ້ອີກ.
stored-cards = ສິ່ງທີ່ເກັບໄວ້ກ່ຽວກັບບັດຂອງທ່ານ
stored-answers = ສິ່ງທີ່ເກັບໄວ້ກ່ຽວກັບຄຳຕອບ
stored-answers-lead = ຕາຕະລາງເຫຼົ່ານີ້ບໍ່ມີບັດ ບໍ່ມີຄົນ ບໍ່ມີເວລາ ແລະ ບໍ່ເກັບລຳດັບ.
stored-phone = ສິ່ງທີ່ໂທລະສັບຂອງທ່ານເກັບໄວ້
stored-phone-text = ລິ້ງໃນບັດຂອງທ່ານ, ປີ້ຂອງທ່ານ, ພາກທີ່ທ່ານຕອບແລ້ວ, ລາຍນິ້ວມືຂອງກະແຈ ແລະ ໜ້າຕ່າງໆຂອງການສຳມະນາ; ຄຳຕອບທີ່ທ່ານເລີ່ມແລ້ວ ຫຼື ທີ່ລໍຖ້າ, ຈົນກວ່າຈະສົ່ງ. ບັດຖືກສະແດງຕໍ່ເຊີບເວີເພື່ອຮັບປີ້ເທົ່ານັ້ນ, ແລະ ຄຳຕອບຂອງທ່ານຖືກສົ່ງພ້ອມປີ້ໂດຍບໍ່ມີບັດ. “ນີ້ແມ່ນໂທລະສັບທີ່ໃຊ້ຮ່ວມກັນ” ລຶບທັງໝົດ; ຄຳຕອບຂອງທ່ານຍັງຢູ່.
stored-check = ສິ່ງທີ່ທ່ານກວດໄດ້
stored-check-text = ກາຂອງເຊີບເວີມີກະແຈສາທາລະນະ. ຖ້າມັນຕ່າງກັນໃນແຕ່ລະໂທລະສັບ ເຊີບເວີຈະແຍກທ່ານອອກໄດ້. ລາຍການຂອງທ່ານມີລິ້ງໄປຫາກະແຈຂອງການສຳມະນາ: ທຽບລາຍນິ້ວມືຢູ່ທີ່ນັ້ນກັບຂອງຄົນຂ້າງໆ. ໂທລະສັບຂອງທ່ານທຽບເອງ ແລະ ຢຸດເມື່ອມັນປ່ຽນ.
stored-limits = ສິ່ງທີ່ປົກປ້ອງບໍ່ໄດ້
stored-limits-text = ຄົນທີ່ແນມຂ້າມບ່າຂອງທ່ານ. ຄົນທີ່ຖືບັດ ຫຼື ໂທລະສັບຂອງທ່ານ. ສິ່ງທີ່ທ່ານຂຽນເອງ: ກະລຸນາຢ່າລະບຸຊື່ໃຜ. ຖ້າບຣາວເຊີບໍ່ມີ JavaScript ຫຼື ທີ່ຢູ່ບໍ່ໄດ້ຂຶ້ນຕົ້ນດ້ວຍ https, ເຊີບເວີຈະເຫັນບັດ ແລະ ຄຳຕອບພ້ອມກັນຊົ່ວຄາວໜຶ່ງ; ລາຍການຂອງທ່ານຈະບອກໄວ້.
stored-others = ສ່ວນອື່ນໆ
stored-others-text = ຕາຕະລາງອື່ນມີລາຍການ, ຄຳຖາມ ແລະ ເຈົ້າໜ້າທີ່:
stored-edition = ການສຳມະນາ
stored-session = ພາກ
stored-question = ຄຳຖາມ
stored-pass = ບັດທີ່ພິມແລ້ວ
stored-pass-id = ເລກສຸ່ມຂອງບັດ
stored-pass-token = ລາຍນິ້ວມືຂອງຄວາມລັບໃນລິ້ງຂອງທ່ານ ເພື່ອຈື່ບັດໄດ້ອີກ
stored-pass-revoked = ບັດຖືກເອີ້ນຄືນ ຫຼື ບໍ່
stored-pass-number = ເລກທີ່ພິມໃນບັດ
stored-draw = ການທີ່ບັດໄດ້ຮັບປີ້ສຳລັບພາກໜຶ່ງ; ຖືກລຶບເມື່ອພາກປິດ
stored-draw-pass = ເລກຂອງບັດ
stored-draw-blinded = ລາຍນິ້ວມືຂອງສິ່ງທີ່ໂທລະສັບສົ່ງໃຫ້ລົງລາຍເຊັນ; ມັນເຂົ້າກັບທຸກປີ້ເທົ່າກັນ
stored-ticket = ປີ້ທີ່ເຊີບເວີສ້າງໃຫ້ບຣາວເຊີທີ່ບໍ່ມີ JavaScript; ຖືກລຶບເມື່ອພາກປິດ
stored-ticket-hash = ລາຍນິ້ວມືຂອງປີ້ ເພື່ອໃຫ້ໃຊ້ໄດ້ຄັ້ງດຽວ
stored-response = ການທີ່ມີຄົນຕອບພາກໜຶ່ງ
stored-response-id = ເລກທີ່ສ້າງຈາກປີ້; ເມື່ອພາກປິດ ກາຍເປັນເລກສຸ່ມໃໝ່
stored-response-attended = ເຂົ້າຮ່ວມ ຫຼື ບໍ່
stored-answer-value = ຕຳແໜ່ງຂອງຄຳຕອບໃນມາດຕາວັດ; 0 ແມ່ນບໍ່ມີຄວາມເຫັນ
stored-comment = ຂໍ້ຄວາມ; ບໍ່ບອກວ່າເປັນຂອງຊຸດຄຳຕອບໃດ
stored-comment-id = ເລກທີ່ສ້າງຈາກປີ້ ແລະ ຄຳຖາມ; ເມື່ອພາກປິດ ກາຍເປັນເລກສຸ່ມໃໝ່
stored-comment-text = ສິ່ງທີ່ຂຽນ
stored-tally = ຈຳນວນຄັ້ງທີ່ຄຳຕອບໜຶ່ງຖືກເລືອກ
stored-tally-count = ຈັກຄັ້ງ

## What is stored for reminders

stored-reminders = ສິ່ງທີ່ເກັບໄວ້ເພື່ອສົ່ງຂໍ້ຄວາມແຈ້ງເຕືອນ
stored-reminders-lead = ອີເມວ ຖ້າເຈົ້າໜ້າທີ່ໄດ້ປ້ອນໄວ້. ຂໍ້ຄວາມແຈ້ງເຕືອນຖືກສົ່ງຫາທຸກຄົນ ເພາະບໍ່ມີໃຜຮູ້ໄດ້ວ່າໃຜຕອບແລ້ວ. ອີເມວຖືກເກັບໄວ້ຕາມລຳດັບສຸ່ມ ແລະ ຖືກລຶບເມື່ອພາກສຸດທ້າຍປິດ.
stored-address = ອີເມວໜຶ່ງ ເຊິ່ງບໍ່ກ່ຽວກັບບັດ ຫຼື ຄຳຕອບໃດ
stored-address-id = ເລກສຸ່ມຂອງອີເມວ
stored-address-address = ອີເມວ

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = ບໍ່ເຫັນດີຢ່າງຍິ່ງ
scale-agreement-2 = ບໍ່ເຫັນດີ
scale-agreement-3 = ກາງໆ
scale-agreement-4 = ເຫັນດີ
scale-agreement-5 = ເຫັນດີຢ່າງຍິ່ງ
scale-quality-1 = ອ່ອນ
scale-quality-2 = ພໍໃຊ້
scale-quality-3 = ດີ
scale-quality-4 = ດີຫຼາຍ
scale-quality-5 = ດີເລີດ
scale-pacing-1 = ສັ້ນເກີນໄປ
scale-pacing-2 = ສັ້ນໜ້ອຍໜຶ່ງ
scale-pacing-3 = ພໍດີ
scale-pacing-4 = ຍາວໜ້ອຍໜຶ່ງ
scale-pacing-5 = ຍາວເກີນໄປ
question-lecture-relevance = ການບັນຍາຍນີ້ສຳຄັນຕໍ່ວຽກຂອງຂ້ອຍ.
question-lecture-clarity = ຄຳອະທິບາຍຈະແຈ້ງສໍ່າໃດ?
question-lecture-new-knowledge = ຂ້ອຍໄດ້ຮຽນຮູ້ສິ່ງໃໝ່.
question-lecture-intention-to-apply = ຂ້ອຍຕັ້ງໃຈຈະນຳບາງສິ່ງໄປໃຊ້ໃນປະເທດຂອງຂ້ອຍ.
question-lecture-time-for-questions = ເວລາສຳລັບການຖາມຕອບ ແລະ ການສົນທະນາ …
question-lecture-length = ການບັນຍາຍໂດຍລວມ …
question-lecture-overall = ໂດຍລວມແລ້ວ ການບັນຍາຍນີ້ເປັນແນວໃດ?
question-lecture-most-useful = ສິ່ງໃດມີປະໂຫຍດຕໍ່ທ່ານຫຼາຍທີ່ສຸດ?
question-lecture-improve = ຄັ້ງໜ້າຄວນເຮັດຫຍັງໃຫ້ແຕກຕ່າງ?
question-country-presentation-relevance = ສິ່ງທີ່ຂ້ອຍໄດ້ຟັງສຳຄັນຕໍ່ວຽກຂອງຂ້ອຍ.
question-country-presentation-clarity = ການນຳສະເໜີຈະແຈ້ງສໍ່າໃດ?
question-country-presentation-new-knowledge = ຂ້ອຍໄດ້ຮຽນຮູ້ສິ່ງໃໝ່ກ່ຽວກັບປະເທດອື່ນ.
question-country-presentation-exchange = ຂ້ອຍໄດ້ແລກປ່ຽນຄວາມເຫັນກັບຄົນຈາກປະເທດອື່ນ.
question-country-presentation-length = ເວລາຂອງການນຳສະເໜີແຕ່ລະຄັ້ງ …
question-country-presentation-overall = ໂດຍລວມແລ້ວ ພາກນີ້ເປັນແນວໃດ?
question-country-presentation-most-useful = ທ່ານຈະຈື່ວິທີປະຕິບັດໃດ ແລະ ຍ້ອນຫຍັງ?
question-observation-visit-link-to-topic = ການທັດສະນະສຶກສານີ້ເໝາະກັບຫົວຂໍ້ຂອງການສຳມະນາ.
question-observation-visit-access = ການເຂົ້າຊົມ ແລະ ຄຳອະທິບາຍຢູ່ສະຖານທີ່ດີສໍ່າໃດ?
question-observation-visit-new-knowledge = ຂ້ອຍໄດ້ເຫັນສິ່ງທີ່ບໍ່ເຄີຍຮູ້ມາກ່ອນ.
question-observation-visit-time-on-site = ເວລາຢູ່ສະຖານທີ່ …
question-observation-visit-overall = ໂດຍລວມແລ້ວ ການທັດສະນະສຶກສານີ້ເປັນແນວໃດ?
question-observation-visit-most-useful = ສິ່ງໃດປະທັບໃຈທ່ານຫຼາຍທີ່ສຸດ?
question-discussion-relevance = ການສົນທະນານີ້ສຳຄັນຕໍ່ວຽກຂອງຂ້ອຍ.
question-discussion-overall = ໂດຍລວມແລ້ວ ການສົນທະນານີ້ເປັນແນວໃດ?
question-action-plan-support = ການສະໜັບສະໜູນແຜນປະຕິບັດງານຂອງຂ້ອຍດີສໍ່າໃດ?
question-action-plan-feasibility = ຂ້ອຍປະຕິບັດແຜນນີ້ໃນປະເທດຂອງຂ້ອຍໄດ້.
question-action-plan-intention-to-apply = ຂ້ອຍຕັ້ງໃຈຈະເລີ່ມພາຍໃນຫົກເດືອນ.
question-action-plan-exchange = ຄົນອື່ນໃຫ້ແນວຄິດທີ່ມີປະໂຫຍດແກ່ຂ້ອຍ.
question-action-plan-length = ເວລາສຳລັບເຮັດແຜນ …
question-action-plan-overall = ໂດຍລວມແລ້ວ ພາກສ່ວນນີ້ເປັນແນວໃດ?
question-action-plan-most-useful = ສິ່ງໃດຊ່ວຍທ່ານຫຼາຍທີ່ສຸດ?
question-action-plan-improve = ສິ່ງໃດຂັດຂວາງແຜນຂອງທ່ານ?
question-whole-programme-relevance = ການສຳມະນານີ້ສຳຄັນຕໍ່ວຽກຂອງຂ້ອຍ.
question-whole-programme-network = ຂ້ອຍໄດ້ພົບເພື່ອນຮ່ວມອາຊີບທີ່ຈະຕິດຕໍ່ອີກ.
question-whole-programme-organisation = ການສຳມະນາຈັດໄດ້ດີສໍ່າໃດ?
question-whole-programme-time-for-questions = ລວມທຸກພາກ ເວລາສຳລັບການຖາມຕອບ ແລະ ການສົນທະນາ …
question-whole-programme-overall = ໂດຍລວມແລ້ວ ການສຳມະນານີ້ເປັນແນວໃດ?
question-whole-programme-lengthen = ຄັ້ງໜ້າສິ່ງໃດຄວນໄດ້ເວລາຫຼາຍກວ່ານີ້?
question-whole-programme-shorten = ສິ່ງໃດຄວນສັ້ນລົງ ຫຼື ຕັດອອກໄດ້?
