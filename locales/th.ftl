# What participants read, in Thai; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = ไทย
language-choice = ภาษา

synthetic = ตัวอย่างสาธิต คำตอบทั้งหมดที่แสดงเป็นข้อมูลสมมติ
my-programme = กำหนดการของฉัน
what-is-stored = ข้อมูลที่เก็บเกี่ยวกับคุณ
nobody-can-see = ไม่มีใครเห็นได้ว่าใครตอบอะไร

## The front door

welcome-title = ความเห็นของคุณต่อทุกช่วง
welcome-lead = Kanso รวบรวมความเห็นเกี่ยวกับการสัมมนา ไม่มีใครเห็นได้ว่าใครตอบอะไร
welcome-participant = คุณเข้าร่วมการสัมมนา
welcome-participant-how = สแกนรหัส QR บนบัตรของคุณ หรือเปิดลิงก์ที่ได้รับ
welcome-officer = คุณเป็นเจ้าหน้าที่โครงการ
sign-in = เข้าสู่ระบบ

## The code on the screen of a room

code-title = พิมพ์รหัสที่อยู่บนหน้าจอ
code-go = ไปยังช่วงนี้
# $code is what was typed.
code-wrong = ไม่มีช่วงใดที่มีรหัส “{ $code }”
code-wrong-mend = โปรดดูหน้าจออีกครั้ง รหัสมีตัวอักษรและตัวเลข 6 ตัว โดยไม่มีตัวเลข 0 และ 1 และไม่มีตัวอักษร I, L และ O

## The slide in the room

present-scan = สแกนเพื่อให้ความเห็นของคุณ
# $address is the server's.
present-type = หรือเปิด { $address } แล้วพิมพ์รหัสนี้:
# $received and $cohort are numbers of people.
present-received = ตอบแล้ว { $received } คนขึ้นไป จากทั้งหมด { $cohort } คน
present-received-some = ตอบแล้ว { $received } คนขึ้นไป
# $threshold is a number of answers.
present-few = ขณะนี้มีคำตอบน้อยกว่า { $threshold } รายการ
# $time is a time of day.
present-opens = ยังไม่เปิด จะเปิดเวลา { $time }
present-planned = ยังไม่เปิด
present-closed = ช่วงนี้ปิดแล้ว ขอบคุณ
present-full-screen = เต็มหน้าจอ

## A session with an open link

open-lead = ช่วงนี้รับคำตอบจากทุกคนที่มีลิงก์นี้ คุณไม่ต้องใช้บัตร
open-go = ตอบตอนนี้
open-unprotected = ไม่มีการป้องกันการตอบซ้ำ: หนึ่งคำตอบต่อหนึ่งเบราว์เซอร์
open-plain = คุณตอบโดยไม่ใช้ JavaScript ก็ได้ เมื่อคุณส่ง เซิร์ฟเวอร์จะสร้างตั๋วให้เบราว์เซอร์นี้
open-plain-off = การสัมมนานี้รับคำตอบเฉพาะจากเบราว์เซอร์ที่มี JavaScript และการเชื่อมต่อที่ปลอดภัย โปรดเปิดลิงก์นี้ด้วยเบราว์เซอร์อื่นหรือโทรศัพท์เครื่องอื่น
open-form = เบราว์เซอร์ของคุณได้รับตั๋วจากเซิร์ฟเวอร์เมื่อคุณส่ง ตั๋วอยู่ในเบราว์เซอร์นี้ คุณจึงเปลี่ยนคำตอบได้

## The page behind the link on a card

start-wait = กำลังเปิดกำหนดการของคุณ …
start-failed = เปิดกำหนดการของคุณไม่ได้ ตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง
start-again = ลองอีกครั้ง
start-elsewhere = บัตรนี้ถูกเปิดในโทรศัพท์เครื่องอื่นก่อนแล้ว โปรดตอบในเครื่องนั้น หรือขอบัตรใหม่จากเจ้าหน้าที่
start-other-keys = โปรดอย่าตอบในโทรศัพท์เครื่องนี้ในตอนนี้
start-other-keys-why = เซิร์ฟเวอร์แสดงกุญแจที่ต่างจากบนบัตรของคุณหรือที่เคยแสดงมาก่อน อาจมีคนพยายามหาว่าใครตอบอะไร โปรดแจ้งเจ้าหน้าที่หรือผู้ดูแลเซิร์ฟเวอร์
start-cannot = เบราว์เซอร์นี้ส่งคำตอบโดยไม่ให้เซิร์ฟเวอร์เห็นบัตรของคุณไม่ได้
start-cookies = เบราว์เซอร์นี้บล็อกคุกกี้ จึงเปิดบัตรของคุณที่นี่ไม่ได้ โปรดอนุญาตคุกกี้สำหรับหน้านี้ หรือเปิดลิงก์บนบัตรด้วยเบราว์เซอร์อื่น
start-no-javascript = หากไม่มี JavaScript โทรศัพท์จะซ่อนบัตรของคุณจากเซิร์ฟเวอร์ไม่ได้
plain-way = คุณยังตอบได้ โดยเซิร์ฟเวอร์จะเห็นบัตรและคำตอบของคุณพร้อมกันชั่วขณะหนึ่ง แต่จะไม่เก็บความเชื่อมโยงระหว่างกัน
plain-way-go = ดำเนินการต่อด้วยวิธีนี้
plain-way-off = การสัมมนานี้รับคำตอบเฉพาะจากเบราว์เซอร์ที่มี JavaScript และการเชื่อมต่อที่ปลอดภัย โปรดเปิดลิงก์บนบัตรด้วยเบราว์เซอร์อื่นหรือโทรศัพท์เครื่องอื่น

## The programme

sessions-waiting = { $count ->
   *[other] มี { $count } ช่วงที่รอคำตอบของคุณ
}
answer-next = ตอบช่วงถัดไป
nothing-waiting = ไม่มีช่วงที่รอคำตอบ โปรดกลับมาหลังช่วงถัดไป
programme-unknown = ยังไม่มีกำหนดการ โปรดกลับมาเมื่อการสัมมนาเริ่มแล้ว
programme-change = คุณแก้คำตอบได้ตลอดเวลาที่ช่วงนั้นยังเปิดอยู่
no-tickets = โทรศัพท์นี้ไม่มีตั๋วสำหรับการสัมมนานี้ โปรดเปิดลิงก์บนบัตรของคุณก่อน
needs-javascript = หน้านี้ต้องใช้ JavaScript หากต้องการตอบโดยไม่ใช้ ให้เปิดลิงก์บนบัตรของคุณ
standing-open = เปิดอยู่
standing-answered = ตอบแล้ว
standing-not-yet-open = ยังไม่เปิด
standing-closed = ปิดแล้ว
standing-closed-answered = ตอบแล้ว ปิดแล้ว
standing-elsewhere = ในโทรศัพท์เครื่องอื่น
# $weekday and $month are the names below; $day is the day of the month.
date = วัน{ $weekday }ที่ { $day } { $month }
weekday-1 = จันทร์
weekday-2 = อังคาร
weekday-3 = พุธ
weekday-4 = พฤหัสบดี
weekday-5 = ศุกร์
weekday-6 = เสาร์
weekday-7 = อาทิตย์
month-1 = มกราคม
month-2 = กุมภาพันธ์
month-3 = มีนาคม
month-4 = เมษายน
month-5 = พฤษภาคม
month-6 = มิถุนายน
month-7 = กรกฎาคม
month-8 = สิงหาคม
month-9 = กันยายน
month-10 = ตุลาคม
month-11 = พฤศจิกายน
month-12 = ธันวาคม
kind-lecture = การบรรยาย
kind-country-presentation = การนำเสนอของแต่ละประเทศ
kind-observation-visit = การศึกษาดูงาน
kind-discussion = การอภิปราย
kind-action-plan = แผนปฏิบัติการ
kind-whole-programme = ทั้งโครงการ

## The form

form-absent = ฉันไม่ได้เข้าร่วมช่วงนี้
form-changes = คุณตอบช่วงนี้แล้ว คุณแก้คำตอบได้จนกว่าจะปิด
form-optional = ไม่บังคับ · โปรดอย่าระบุชื่อบุคคลหรือประเทศ
form-no-opinion = ไม่มีความเห็น
form-send = ส่ง
form-sending = กำลังส่ง …
form-skip = ไม่มีใครเห็นได้ว่าใครตอบอะไร ข้ามข้อใดก็ได้
form-plain = เบราว์เซอร์ของคุณซ่อนบัตรจากเซิร์ฟเวอร์ไม่ได้ เซิร์ฟเวอร์จะเห็นบัตรและคำตอบของคุณพร้อมกันชั่วขณะหนึ่ง แต่จะไม่เก็บความเชื่อมโยงระหว่างกัน
form-mend = ยังไม่ได้ส่ง โปรดตรวจดู:
form-offline = ส่งไม่สำเร็จ เพราะไม่มีการเชื่อมต่อ คำตอบของคุณยังอยู่ที่นี่ โปรดส่งอีกครั้งเมื่อออนไลน์
form-no-ticket = โทรศัพท์นี้ไม่มีตั๋วสำหรับช่วงนี้ โปรดเปิดลิงก์บนบัตรของคุณก่อน
# $name is a word from the text, such as the name of a country.
form-names = ข้อความนี้ดูเหมือนระบุชื่อ “{ $name }” ชื่ออาจทำให้ผู้อ่านรู้ว่าคุณคือใคร คุณจะคงไว้ก็ได้
back-to-programme = กลับไปยังกำหนดการของฉัน

## What is wrong with a field

wrong-nothing = ยังไม่ได้ตอบข้อใด โปรดตอบอย่างน้อยหนึ่งข้อ หรือระบุว่าคุณไม่ได้เข้าร่วม
wrong-twice = ช่องนี้ถูกส่งสองครั้ง โปรดส่งแต่ละคำตอบเพียงครั้งเดียว
wrong-attended = โปรดตอบว่าใช่หรือไม่ใช่
wrong-question = ช่วงนี้ไม่มีคำถามนี้ โปรดเปิดแบบฟอร์มใหม่แล้วตอบที่นั่น
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” ไม่ใช่คำตอบที่เลือกได้ โปรดเลือกหนึ่งใน { $highest } คำตอบ หรือ “ไม่มีความเห็น”
# $length, $limit and $over are numbers of characters.
wrong-length = ข้อความนี้มี { $length } อักขระ ใส่ได้ไม่เกิน { $limit } โปรดตัดออก { $over } อักขระ
wrong-damaged = ข้อความนี้เสียหาย โปรดเขียนใหม่
wrong-type = โปรดเลือกตัวเลขบนมาตรวัด หรือเขียนข้อความ

## Why answers are not taken

refused-not-yet-open = ช่วงนี้ยังไม่รับคำตอบ โปรดส่งอีกครั้งหลังจากช่วงนี้จัดแล้ว
refused-closed = ช่วงนี้ปิดแล้วและไม่รับคำตอบอีก ไม่มีการเปลี่ยนแปลงใด ๆ
refused-ticket = ระบบไม่รู้จักสิทธิ์ของโทรศัพท์คุณในการตอบช่วงนี้ โปรดเปิดลิงก์บนบัตรอีกครั้งแล้วจึงตอบ

## The receipt

received = ได้รับแล้ว ขอบคุณ
# $title is the session.
received-what = คำตอบของคุณสำหรับ “{ $title }” ถูกเก็บแล้ว ไม่มีใครเห็นได้ว่าเป็นของคุณ
received-last = นี่คือช่วงสุดท้ายที่เปิดอยู่ โปรดกลับมาหลังช่วงถัดไป
change-answers = แก้คำตอบของฉัน

## Without network, on a shared phone, and with keys that came later

standing-waiting = บันทึกแล้ว ยังไม่ได้ส่ง
standing-begun = เริ่มแล้ว ยังไม่ได้ส่ง
standing-refused = ไม่ได้รับการยอมรับ
form-waiting = บันทึกในโทรศัพท์นี้แล้ว ยังไม่ได้ส่ง คุณยังแก้คำตอบได้
form-unseen = ขณะนี้ไม่สามารถแสดงคำตอบก่อนหน้าของคุณได้ สิ่งที่คุณส่งจะแทนที่คำตอบทั้งหมด
saved = บันทึกในโทรศัพท์นี้แล้ว
saved-what = คำตอบของคุณสำหรับ “{ $title }” ถูกบันทึกในโทรศัพท์นี้และจะถูกส่งเมื่อมีการเชื่อมต่อ คุณปิดหน้านี้ได้
refused-kept = เซิร์ฟเวอร์ไม่รับคำตอบเหล่านี้ คำตอบยังอยู่ในโทรศัพท์นี้ หากสำคัญสำหรับคุณ โปรดแจ้งเจ้าหน้าที่โครงการ
refused-changed = คำถามเปลี่ยนไปหลังจากที่คุณเปิด โปรดเปิดแบบฟอร์มอีกครั้ง ตรวจดูคำตอบ แล้วส่งอีกครั้ง
refused-discard = ลบออกจากโทรศัพท์นี้
kept = โทรศัพท์นี้เก็บกำหนดการไว้ คุณตอบได้โดยไม่มีเครือข่าย
forget-title = โทรศัพท์นี้ใช้ร่วมกัน
forget-text = ลบตั๋ว ฉบับร่าง และเครื่องหมายของคุณออกจากโทรศัพท์นี้ทันที คำตอบที่รออยู่จะยังถูกส่งแล้วจึงลบ หากจะทำต่อภายหลัง คุณต้องใช้บัตรของคุณ
forget-only-here = ความลับของบัตรคุณอยู่ในโทรศัพท์เครื่องนี้เท่านั้น เมื่อลบแล้ว บัตรของคุณจะตอบไม่ได้อีก ไม่ว่าจากโทรศัพท์เครื่องใด
forget-go = ลบทั้งหมด
offline-title = ไม่มีการเชื่อมต่อ
offline-text = หน้านี้ไม่อยู่ในโทรศัพท์ของคุณ แต่กำหนดการของคุณอยู่
start-new-keys = มีการเพิ่มช่วงใหม่ โปรดเปรียบเทียบกุญแจก่อนทำต่อ
start-new-keys-how = ลายนิ้วมือนี้ต้องเหมือนกับในโทรศัพท์ของคนข้าง ๆ หรือที่ผู้จัดแสดงไว้ หากต่างกัน อย่าทำต่อ และแจ้งเจ้าหน้าที่
start-new-keys-go = เหมือนกัน
start-new-keys-later = ภายหลัง
start-by-server = บัตรนี้เคยถูกเปิดในแบบที่เซิร์ฟเวอร์มองเห็น ไม่ใช่คุณใช่ไหม โปรดขอบัตรใหม่จากเจ้าหน้าที่

## The keys

keys-title = กุญแจของการสัมมนานี้
keys-none = ยังไม่มีกุญแจ กุญแจสร้างขึ้นพร้อมกับช่วงต่าง ๆ
keys-lead = โทรศัพท์ทุกเครื่องต้องได้รับกุญแจเดียวกัน นี่คือลายนิ้วมือของกุญแจ:
keys-why = เซิร์ฟเวอร์ลงนามตั๋วของแต่ละช่วงโดยอ่านตั๋วไม่ได้ หากเซิร์ฟเวอร์ให้กุญแจเฉพาะแก่คุณ ก็จะแยกตั๋วของคุณจากของคนอื่นได้ โปรดเทียบลายนิ้วมือกับของคนข้าง ๆ หรือกับที่ผู้จัดแสดงไว้ โทรศัพท์ของคุณจำลายนิ้วมือนี้และจะหยุดเมื่อมันเปลี่ยน
keys-passes = บัตรที่ใช้อยู่: { $passes } ใบ ควรมีหนึ่งใบต่อหนึ่งคนและไม่เกินนั้น ผู้ที่ถือหลายใบอาจหักคำตอบของตนเองออกจากผลได้
keys-sessions = ทีละช่วง
keys-removed = ช่วงที่ถูกลบแล้ว

## When something fails

error-not-found = ไม่มีหน้านี้
error-not-found-text = ที่อยู่อาจขาดหายหรือเก่าแล้ว โปรดเปิดลิงก์บนบัตรอีกครั้ง หรือถามเจ้าหน้าที่โครงการ
error-pass = ลิงก์นี้ไม่ใช่บัตรที่ใช้ได้
error-pass-text = ลิงก์อาจขาดไปบางส่วน หรือมีบัตรใหม่แทนแล้ว โปรดสแกนรหัส QR บนบัตรอีกครั้ง หรือขอบัตรใหม่จากเจ้าหน้าที่โครงการ
error-too-long = ยาวเกินไป
error-too-long-text = ยังไม่ได้เก็บอะไรไว้ โปรดย้อนกลับ เบราว์เซอร์ยังเก็บสิ่งที่คุณเขียนไว้ ย่อข้อความแล้วส่งอีกครั้ง
error-too-slow = คำตอบของคุณมาถึงช้าเกินไป
error-too-slow-text = ยังไม่ได้บันทึก กรุณาย้อนกลับแล้วส่งอีกครั้ง ในที่ที่สัญญาณดีกว่าถ้าทำได้
error-too-many = มีการลองมากเกินไปในขณะนี้
error-too-many-text = ไม่มีอะไรสูญหาย กรุณารอสักครู่แล้วลองอีกครั้ง
error-busy = ขณะนี้มีคำตอบเข้ามามากเกินไป
error-busy-text = คำตอบของคุณยังไม่ถูกเก็บ โปรดย้อนกลับแล้วส่งอีกครั้งในอีกไม่กี่วินาที
error-ailing = ขณะนี้เก็บข้อมูลไม่ได้
error-ailing-text = คำตอบของคุณยังไม่ถูกเก็บ โปรดแจ้งเจ้าหน้าที่โครงการ ย้อนกลับ แล้วส่งอีกครั้งในอีกไม่กี่นาที
error-bad = ทำสิ่งนี้ไม่ได้
error-internal = เกิดข้อผิดพลาดที่ฝั่งเรา
# $id is a number for the log.
error-internal-text = โปรดลองอีกครั้ง หากยังเป็นอยู่ โปรดแจ้งหมายเลขนี้แก่ผู้ดูแลระบบ: { $id }

## What is stored about you

stored-lead = ชื่อ ประเทศ ที่อยู่ของโทรศัพท์ และเวลาที่คุณตอบจะไม่ถูกเก็บ อีเมลของคุณก็ไม่ถูกเก็บเช่นกัน เว้นแต่เจ้าหน้าที่จะกรอกไว้เพื่อส่งข้อความแจ้งเตือน ซึ่งจะเก็บแยกจากบัตรและคำตอบ และลบเมื่อการสัมมนาสิ้นสุด ไม่มีใครเห็นได้ว่าใครตอบอะไร
stored-how = ทำได้อย่างไร
stored-how-1 = โทรศัพท์ของคุณสร้างตัวเลขลับสำหรับแต่ละช่วง แล้วให้เซิร์ฟเวอร์ประทับตราโดยอยู่ในซองปิด เซิร์ฟเวอร์จดว่าบัตรของคุณได้รับตราแล้ว แต่อ่านตัวเลขไม่ได้ จากนั้นโทรศัพท์ส่งคำตอบพร้อมตัวเลขและตรา โดยไม่มีบัตร เซิร์ฟเวอร์เห็นว่าตรานั้นเป็นของตน แต่บอกไม่ได้ว่ามาจากซองใด
stored-how-2 = เมื่อช่วงปิด เซิร์ฟเวอร์จะทิ้งตราของช่วงนั้น และให้หมายเลขสุ่มใหม่แก่คำตอบทั้งหมดโดยเรียงลำดับใหม่ เซิร์ฟเวอร์จะลืมว่าบัตรและตั๋วใดถูกใช้ หลังจากนั้นทั้งบัตรและโทรศัพท์ของคุณไม่สามารถนำไปถึงคำตอบของคุณได้อีก
stored-cards = ข้อมูลที่เก็บเกี่ยวกับบัตรของคุณ
stored-answers = ข้อมูลที่เก็บเกี่ยวกับคำตอบ
stored-answers-lead = ตารางเหล่านี้ไม่มีบัตร ไม่มีบุคคล ไม่มีเวลา และไม่เก็บลำดับ
stored-phone = สิ่งที่โทรศัพท์ของคุณเก็บ
stored-phone-text = ลิงก์บนบัตรของคุณ ตั๋วของคุณ ช่วงที่คุณตอบแล้ว ลายนิ้วมือของกุญแจ และหน้าต่าง ๆ ของการสัมมนา รวมถึงคำตอบที่คุณเริ่มไว้หรือที่รออยู่จนกว่าจะถูกส่ง บัตรถูกแสดงต่อเซิร์ฟเวอร์เพื่อรับตั๋วเท่านั้น และคำตอบของคุณถูกส่งพร้อมตั๋วโดยไม่มีบัตร “โทรศัพท์นี้ใช้ร่วมกัน” จะลบทั้งหมด คำตอบของคุณยังคงอยู่
stored-check = สิ่งที่คุณตรวจสอบได้
stored-check-text = ตราของเซิร์ฟเวอร์มีกุญแจสาธารณะ หากแต่ละโทรศัพท์ได้กุญแจต่างกัน เซิร์ฟเวอร์จะแยกคุณออกได้ กำหนดการของคุณมีลิงก์ไปยังกุญแจของการสัมมนา โปรดเทียบลายนิ้วมือที่นั่นกับของคนข้าง ๆ โทรศัพท์ของคุณเทียบเองและจะหยุดเมื่อมันเปลี่ยน
stored-limits = สิ่งที่ปกป้องไม่ได้
stored-limits-text = คนที่มองข้ามไหล่คุณ คนที่ถือบัตรหรือโทรศัพท์ของคุณ สิ่งที่คุณเขียนเอง: โปรดอย่าระบุชื่อใคร หากเบราว์เซอร์ไม่มี JavaScript หรือที่อยู่ไม่ได้ขึ้นต้นด้วย https เซิร์ฟเวอร์จะเห็นบัตรและคำตอบพร้อมกันชั่วขณะหนึ่ง กำหนดการของคุณจะบอกไว้
stored-others = ส่วนอื่น ๆ
stored-others-text = ตารางอื่นเก็บกำหนดการ คำถาม และเจ้าหน้าที่:
stored-edition = การสัมมนา
stored-session = ช่วง
stored-question = คำถาม
stored-pass = บัตรที่พิมพ์แล้ว
stored-pass-id = หมายเลขสุ่มของบัตร
stored-pass-token = ลายนิ้วมือของความลับในลิงก์ของคุณ เพื่อจำบัตรได้อีก
stored-pass-revoked = บัตรถูกเรียกคืนหรือไม่
stored-pass-number = หมายเลขที่พิมพ์บนบัตร
stored-draw = การที่บัตรได้รับตั๋วสำหรับช่วงหนึ่ง ถูกลบเมื่อช่วงปิด
stored-draw-pass = หมายเลขของบัตร
stored-draw-blinded = ลายนิ้วมือของสิ่งที่โทรศัพท์ส่งให้ลงนาม ซึ่งเข้ากับทุกตั๋วได้เท่ากัน
stored-ticket = ตั๋วที่เซิร์ฟเวอร์สร้างให้เบราว์เซอร์ที่ไม่มี JavaScript ถูกลบเมื่อช่วงปิด
stored-ticket-hash = ลายนิ้วมือของตั๋ว เพื่อให้ใช้ได้ครั้งเดียว
stored-response = การที่มีคนตอบช่วงหนึ่ง
stored-response-id = ตัวเลขที่สร้างจากตั๋ว เมื่อช่วงปิดจะเปลี่ยนเป็นตัวเลขสุ่มใหม่
stored-response-attended = เข้าร่วมหรือไม่
stored-answer-value = ตำแหน่งของคำตอบบนมาตรวัด 0 คือไม่มีความเห็น
stored-comment = ข้อความ ไม่บอกว่าอยู่ในชุดคำตอบใด
stored-comment-id = ตัวเลขที่สร้างจากตั๋วและคำถาม เมื่อช่วงปิดจะเปลี่ยนเป็นตัวเลขสุ่มใหม่
stored-comment-text = สิ่งที่เขียน
stored-tally = จำนวนครั้งที่คำตอบหนึ่งถูกเลือก
stored-tally-count = กี่ครั้ง

## What is stored for reminders

stored-reminders = ข้อมูลที่เก็บเพื่อส่งข้อความแจ้งเตือน
stored-reminders-lead = อีเมล หากเจ้าหน้าที่ได้กรอกไว้ ข้อความแจ้งเตือนจะส่งถึงทุกคน เพราะไม่มีใครรู้ได้ว่าใครตอบแล้ว อีเมลเก็บตามลำดับสุ่มและลบเมื่อช่วงสุดท้ายปิด
stored-address = อีเมลหนึ่งรายการ ไม่ผูกกับบัตรหรือคำตอบใด
stored-address-id = หมายเลขสุ่มของอีเมล
stored-address-address = อีเมล

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = ไม่เห็นด้วยอย่างยิ่ง
scale-agreement-2 = ไม่เห็นด้วย
scale-agreement-3 = เฉย ๆ
scale-agreement-4 = เห็นด้วย
scale-agreement-5 = เห็นด้วยอย่างยิ่ง
scale-quality-1 = แย่
scale-quality-2 = พอใช้
scale-quality-3 = ดี
scale-quality-4 = ดีมาก
scale-quality-5 = ดีเยี่ยม
scale-pacing-1 = สั้นเกินไป
scale-pacing-2 = สั้นไปนิด
scale-pacing-3 = พอดี
scale-pacing-4 = ยาวไปนิด
scale-pacing-5 = ยาวเกินไป
question-lecture-relevance = การบรรยายนี้สำคัญต่องานของฉัน
question-lecture-clarity = คำอธิบายชัดเจนเพียงใด
question-lecture-new-knowledge = ฉันได้เรียนรู้สิ่งใหม่
question-lecture-intention-to-apply = ฉันตั้งใจจะนำบางอย่างไปใช้ในประเทศของฉัน
question-lecture-time-for-questions = เวลาสำหรับการถามตอบและอภิปราย …
question-lecture-length = การบรรยายโดยรวม …
question-lecture-overall = โดยรวมแล้ว การบรรยายนี้เป็นอย่างไร
question-lecture-most-useful = อะไรมีประโยชน์ต่อคุณมากที่สุด
question-lecture-improve = ครั้งหน้าควรทำอะไรให้ต่างออกไป
question-country-presentation-relevance = สิ่งที่ฉันได้ฟังสำคัญต่องานของฉัน
question-country-presentation-clarity = การนำเสนอชัดเจนเพียงใด
question-country-presentation-new-knowledge = ฉันได้เรียนรู้สิ่งใหม่เกี่ยวกับประเทศอื่น
question-country-presentation-exchange = ฉันได้แลกเปลี่ยนความเห็นกับคนจากประเทศอื่น
question-country-presentation-length = เวลาของการนำเสนอแต่ละครั้ง …
question-country-presentation-overall = โดยรวมแล้ว ช่วงนี้เป็นอย่างไร
question-country-presentation-most-useful = คุณจะจดจำแนวปฏิบัติใด และเพราะเหตุใด
question-observation-visit-link-to-topic = การดูงานนี้ตรงกับหัวข้อของการสัมมนา
question-observation-visit-access = การเข้าชมและคำอธิบายในสถานที่ดีเพียงใด
question-observation-visit-new-knowledge = ฉันได้เห็นสิ่งที่ไม่เคยรู้มาก่อน
question-observation-visit-time-on-site = เวลาในสถานที่ …
question-observation-visit-overall = โดยรวมแล้ว การดูงานนี้เป็นอย่างไร
question-observation-visit-most-useful = คุณประทับใจอะไรมากที่สุด
question-discussion-relevance = การอภิปรายนี้สำคัญต่องานของฉัน
question-discussion-overall = โดยรวมแล้ว การอภิปรายนี้เป็นอย่างไร
question-action-plan-support = การสนับสนุนแผนปฏิบัติการของฉันดีเพียงใด
question-action-plan-feasibility = ฉันดำเนินแผนนี้ในประเทศของฉันได้
question-action-plan-intention-to-apply = ฉันตั้งใจจะเริ่มภายในหกเดือน
question-action-plan-exchange = ผู้เข้าร่วมคนอื่นให้แนวคิดที่มีประโยชน์แก่ฉัน
question-action-plan-length = เวลาสำหรับทำแผน …
question-action-plan-overall = โดยรวมแล้ว ส่วนนี้เป็นอย่างไร
question-action-plan-most-useful = อะไรช่วยคุณได้มากที่สุด
question-action-plan-improve = อะไรเป็นอุปสรรคต่อแผนของคุณ
question-whole-programme-relevance = การสัมมนานี้สำคัญต่องานของฉัน
question-whole-programme-network = ฉันได้พบเพื่อนร่วมวิชาชีพที่จะติดต่อกันอีก
question-whole-programme-organisation = การสัมมนาจัดได้ดีเพียงใด
question-whole-programme-time-for-questions = เมื่อรวมทุกช่วง เวลาสำหรับการถามตอบและอภิปราย …
question-whole-programme-overall = โดยรวมแล้ว การสัมมนานี้เป็นอย่างไร
question-whole-programme-lengthen = ครั้งหน้าควรให้เวลากับอะไรมากขึ้น
question-whole-programme-shorten = อะไรควรสั้นลงหรือตัดออกได้
