# What participants read, in Khmer; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = ភាសាខ្មែរ
language-choice = ភាសា

synthetic = ការបង្ហាញ។ ចម្លើយទាំងអស់ដែលបង្ហាញគឺជាចម្លើយបង្កើតឡើង។
my-programme = កម្មវិធីរបស់ខ្ញុំ
what-is-stored = អ្វីដែលត្រូវបានរក្សាទុកអំពីអ្នក
nobody-can-see = គ្មាននរណាអាចមើលឃើញថាអ្នកណាបានឆ្លើយអ្វីទេ។

## The front door

welcome-title = មតិរបស់អ្នកអំពីគ្រប់វគ្គ
welcome-lead = Kanso ប្រមូលមតិអំពីសិក្ខាសាលា។ គ្មាននរណាអាចមើលឃើញថាអ្នកណាបានឆ្លើយអ្វីទេ។
welcome-participant = អ្នកចូលរួមសិក្ខាសាលា
welcome-participant-how = ស្កេនកូដ QR លើកាតរបស់អ្នក ឬបើកតំណដែលអ្នកបានទទួល។
welcome-officer = អ្នកជាមន្ត្រីកម្មវិធី
sign-in = ចូល

## The code on the screen of a room

code-title = សូមវាយកូដដែលមាននៅលើអេក្រង់
code-go = ទៅកាន់វគ្គ
# $code is what was typed.
code-wrong = គ្មានវគ្គណាមានកូដ “{ $code }” ទេ។
code-wrong-mend = សូមមើលអេក្រង់ម្ដងទៀត។ កូដមានអក្សរ និងលេខចំនួន 6 ដោយគ្មានលេខ 0 និង 1 ហើយគ្មានអក្សរ I, L និង O ទេ។

## The slide in the room

present-scan = ស្កេនដើម្បីផ្ដល់មតិរបស់អ្នក
# $address is the server's.
present-type = ឬបើក { $address } រួចវាយកូដនេះ៖
# $received and $cohort are numbers of people.
present-received = មនុស្ស { $received } នាក់ ឬច្រើនជាងនេះ ក្នុងចំណោម { $cohort } នាក់ បានឆ្លើយ
present-received-some = មនុស្ស { $received } នាក់ ឬច្រើនជាងនេះ បានឆ្លើយ
# $threshold is a number of answers.
present-few = មកទល់ពេលនេះ មានចម្លើយតិចជាង { $threshold }
# $time is a time of day.
present-opens = មិនទាន់បើកទេ។ បើកនៅម៉ោង { $time }។
present-planned = មិនទាន់បើកទេ
present-closed = វគ្គនេះបានបិទហើយ។ សូមអរគុណ។
present-full-screen = ពេញអេក្រង់

## A session with an open link

open-lead = វគ្គនេះទទួលចម្លើយពីអ្នកគ្រប់គ្នាដែលមានតំណនេះ។ អ្នកមិនត្រូវការកាតទេ។
open-go = ឆ្លើយឥឡូវនេះ
open-unprotected = វគ្គនេះមិនត្រូវបានការពារពីចម្លើយស្ទួនទេ៖ ចម្លើយមួយសម្រាប់កម្មវិធីរុករកមួយ។
open-plain = អ្នកអាចឆ្លើយដោយគ្មាន JavaScript ផងដែរ។ ពេលអ្នកផ្ញើ ម៉ាស៊ីនមេបង្កើតសំបុត្រសម្រាប់កម្មវិធីរុករកនេះ។
open-plain-off = សិក្ខាសាលានេះទទួលចម្លើយតែពីកម្មវិធីរុករកដែលមាន JavaScript និងការតភ្ជាប់មានសុវត្ថិភាព។ សូមបើកតំណនេះដោយកម្មវិធីរុករកផ្សេង ឬទូរសព្ទផ្សេង។
open-form = ពេលអ្នកផ្ញើ កម្មវិធីរុករករបស់អ្នកទទួលសំបុត្រពីម៉ាស៊ីនមេ។ សំបុត្រនៅក្នុងកម្មវិធីរុករកនេះ ដូច្នេះអ្នកអាចកែចម្លើយបាន។

## The page behind the link on a card

start-wait = កំពុងបើកកម្មវិធីរបស់អ្នក …
start-failed = មិនអាចបើកកម្មវិធីរបស់អ្នកបានទេ។ សូមពិនិត្យការតភ្ជាប់ ហើយព្យាយាមម្ដងទៀត។
start-again = ព្យាយាមម្ដងទៀត
start-elsewhere = កាតនេះត្រូវបានបើកនៅលើទូរសព្ទផ្សេងមុនហើយ។ សូមឆ្លើយនៅលើទូរសព្ទនោះ ឬសុំកាតថ្មីពីមន្ត្រី។
start-other-keys = សូមកុំឆ្លើយនៅលើទូរសព្ទនេះឥឡូវនេះ។
start-other-keys-why = ម៉ាស៊ីនមេបង្ហាញកូនសោខុសពីកូនសោលើកាតរបស់អ្នក ឬដែលបានបង្ហាញពីមុន។ អាចមាននរណាម្នាក់កំពុងព្យាយាមដឹងថាអ្នកណាឆ្លើយអ្វី។ សូមប្រាប់មន្ត្រី ឬអ្នកគ្រប់គ្រងម៉ាស៊ីនមេ។
start-cannot = កម្មវិធីរុករកនេះមិនអាចផ្ញើចម្លើយដោយម៉ាស៊ីនមេមិនឃើញកាតរបស់អ្នកបានទេ។
start-no-javascript = បើគ្មាន JavaScript ទូរសព្ទរបស់អ្នកមិនអាចលាក់កាតពីម៉ាស៊ីនមេបានទេ។
plain-way = អ្នកនៅតែអាចឆ្លើយបាន៖ ម៉ាស៊ីនមេនឹងឃើញកាត និងចម្លើយរបស់អ្នកជាមួយគ្នាមួយភ្លែត។ វាមិនរក្សាទុកទំនាក់ទំនងរវាងទាំងពីរទេ។
plain-way-go = បន្តតាមវិធីនេះ
plain-way-off = សិក្ខាសាលានេះទទួលចម្លើយតែពីកម្មវិធីរុករកដែលមាន JavaScript និងការតភ្ជាប់មានសុវត្ថិភាព។ សូមបើកតំណលើកាតរបស់អ្នកដោយកម្មវិធីរុករកផ្សេង ឬទូរសព្ទផ្សេង។

## The programme

sessions-waiting = { $count ->
   *[other] { $count } វគ្គកំពុងរង់ចាំចម្លើយរបស់អ្នក។
}
answer-next = ឆ្លើយវគ្គបន្ទាប់
nothing-waiting = គ្មានអ្វីរង់ចាំអ្នកទេ។ សូមត្រឡប់មកវិញក្រោយវគ្គបន្ទាប់។
programme-unknown = មិនទាន់ដឹងកម្មវិធីនៅឡើយទេ។ សូមត្រឡប់មកវិញពេលសិក្ខាសាលាចាប់ផ្ដើម។
programme-change = អ្នកអាចកែចម្លើយបាន ដរាបណាវគ្គនោះនៅបើក។
no-tickets = ទូរសព្ទនេះគ្មានសំបុត្រសម្រាប់សិក្ខាសាលានេះទេ។ សូមបើកតំណលើកាតរបស់អ្នកជាមុនសិន។
needs-javascript = ទំព័រនេះត្រូវការ JavaScript។ ដើម្បីឆ្លើយដោយគ្មានវា សូមបើកតំណលើកាតរបស់អ្នក។
standing-open = បើក
standing-answered = បានឆ្លើយ
standing-not-yet-open = មិនទាន់បើក
standing-closed = បានបិទ
standing-closed-answered = បានឆ្លើយ បានបិទ
standing-elsewhere = លើទូរសព្ទផ្សេង
# $weekday and $month are the names below; $day is the day of the month.
date = ថ្ងៃ{ $weekday } ទី{ $day } ខែ{ $month }
weekday-1 = ចន្ទ
weekday-2 = អង្គារ
weekday-3 = ពុធ
weekday-4 = ព្រហស្បតិ៍
weekday-5 = សុក្រ
weekday-6 = សៅរ៍
weekday-7 = អាទិត្យ
month-1 = មករា
month-2 = កុម្ភៈ
month-3 = មីនា
month-4 = មេសា
month-5 = ឧសភា
month-6 = មិថុនា
month-7 = កក្កដា
month-8 = សីហា
month-9 = កញ្ញា
month-10 = តុលា
month-11 = វិច្ឆិកា
month-12 = ធ្នូ
kind-lecture = បាឋកថា
kind-country-presentation = បទបង្ហាញរបស់ប្រទេស
kind-observation-visit = ទស្សនកិច្ច
kind-discussion = ការពិភាក្សា
kind-action-plan = ផែនការសកម្មភាព
kind-whole-programme = កម្មវិធីទាំងមូល

## The form

form-absent = ខ្ញុំមិនបានចូលរួមវគ្គនេះទេ
form-changes = អ្នកបានឆ្លើយវគ្គនេះហើយ។ អ្នកអាចកែចម្លើយបានរហូតដល់វគ្គបិទ។
form-optional = មិនចាំបាច់ · សូមកុំសរសេរឈ្មោះមនុស្ស ឬប្រទេស
form-no-opinion = គ្មានមតិ
form-send = ផ្ញើ
form-sending = កំពុងផ្ញើ …
form-skip = គ្មាននរណាអាចមើលឃើញថាអ្នកណាបានឆ្លើយអ្វីទេ។ អ្នកអាចរំលងអ្វីក៏បាន។
form-plain = កម្មវិធីរុករករបស់អ្នកមិនអាចលាក់កាតពីម៉ាស៊ីនមេបានទេ៖ វាឃើញកាត និងចម្លើយរបស់អ្នកជាមួយគ្នាមួយភ្លែត។ វាមិនរក្សាទុកទំនាក់ទំនងរវាងទាំងពីរទេ។
form-mend = មិនទាន់បានផ្ញើ។ សូមពិនិត្យ៖
form-offline = មិនបានផ្ញើ៖ គ្មានការតភ្ជាប់។ ចម្លើយរបស់អ្នកនៅទីនេះនៅឡើយ សូមផ្ញើម្ដងទៀតពេលមានអ៊ីនធឺណិត។
form-no-ticket = ទូរសព្ទនេះគ្មានសំបុត្រសម្រាប់វគ្គនេះទេ។ សូមបើកតំណលើកាតរបស់អ្នកជាមុនសិន។
# $name is a word from the text, such as the name of a country.
form-names = វាហាក់ដូចជានិយាយអំពី “{ $name }”។ ឈ្មោះអាចប្រាប់អ្នកអានថាអ្នកជានរណា។ អ្នកអាចទុកវាបាន។
back-to-programme = ត្រឡប់ទៅកម្មវិធីរបស់ខ្ញុំ

## What is wrong with a field

wrong-nothing = មិនទាន់មានចម្លើយទេ។ សូមឆ្លើយយ៉ាងតិចសំណួរមួយ ឬប្រាប់ថាអ្នកមិនបានចូលរួម។
wrong-twice = ប្រអប់នេះត្រូវបានផ្ញើពីរដង។ សូមផ្ញើចម្លើយនីមួយៗតែម្ដង។
wrong-attended = សូមឆ្លើយ បាទ/ចាស ឬ ទេ។
wrong-question = វគ្គនេះគ្មានសំណួរបែបនេះទេ។ សូមបើកទម្រង់ម្ដងទៀត ហើយឆ្លើយនៅទីនោះ។
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” មិនមែនជាចម្លើយមួយក្នុងបញ្ជីទេ។ សូមជ្រើសមួយក្នុងចំណោម { $highest } ឬ “គ្មានមតិ”។
# $length, $limit and $over are numbers of characters.
wrong-length = អត្ថបទនេះមាន { $length } តួអក្សរ តែដាក់បានច្រើនបំផុត { $limit }។ សូមកាត់ចេញ { $over }។
wrong-damaged = អត្ថបទនេះខូច។ សូមសរសេរម្ដងទៀត។
wrong-type = សូមជ្រើសលេខលើមាត្រដ្ឋាន ឬសរសេរអត្ថបទ។

## Why answers are not taken

refused-not-yet-open = វគ្គនេះមិនទាន់ទទួលចម្លើយទេ។ សូមផ្ញើម្ដងទៀតក្រោយពេលវគ្គត្រូវបានធ្វើ។
refused-closed = វគ្គនេះបានបិទ ហើយមិនទទួលចម្លើយទៀតទេ។ គ្មានអ្វីត្រូវបានកែទេ។
refused-ticket = សិទ្ធិរបស់ទូរសព្ទអ្នកក្នុងការឆ្លើយវគ្គនេះមិនត្រូវបានស្គាល់នៅទីនេះទេ។ សូមបើកតំណលើកាតម្ដងទៀត រួចឆ្លើយ។

## The receipt

received = បានទទួល។ សូមអរគុណ។
# $title is the session.
received-what = ចម្លើយរបស់អ្នកចំពោះ “{ $title }” ត្រូវបានរក្សាទុក។ គ្មាននរណាអាចដឹងថាវាជារបស់អ្នកទេ។
received-last = នោះជាវគ្គចុងក្រោយដែលនៅបើក។ សូមត្រឡប់មកវិញក្រោយវគ្គបន្ទាប់។
change-answers = កែចម្លើយរបស់ខ្ញុំ

## Without network, on a shared phone, and with keys that came later

standing-waiting = បានរក្សាទុក មិនទាន់ផ្ញើ
standing-refused = មិនត្រូវបានទទួល
form-waiting = បានរក្សាទុកនៅលើទូរសព្ទនេះ មិនទាន់ផ្ញើទេ។ អ្នកនៅតែអាចកែចម្លើយរបស់អ្នកបាន។
saved = បានរក្សាទុកនៅលើទូរសព្ទនេះ
saved-what = ចម្លើយរបស់អ្នកចំពោះ “{ $title }” ត្រូវបានរក្សាទុកនៅលើទូរសព្ទនេះ ហើយនឹងត្រូវផ្ញើពេលមានការតភ្ជាប់។ អ្នកអាចបិទទំព័រនេះបាន។
refused-kept = ម៉ាស៊ីនមេមិនបានទទួលចម្លើយទាំងនេះទេ។ វានៅលើទូរសព្ទនេះនៅឡើយ។ បើវាសំខាន់សម្រាប់អ្នក សូមប្រាប់មន្ត្រីកម្មវិធី។
refused-changed = សំណួរបានផ្លាស់ប្តូរ ចាប់តាំងពីអ្នកបានបើក។ សូមបើកទម្រង់ម្តងទៀត មើលចម្លើយរបស់អ្នក រួចផ្ញើម្តងទៀត។
refused-discard = លុបចេញពីទូរសព្ទនេះ
kept = ទូរសព្ទនេះរក្សាទុកកម្មវិធី៖ អ្នកអាចឆ្លើយដោយគ្មានបណ្តាញ។
forget-title = នេះជាទូរសព្ទប្រើរួមគ្នា
forget-text = លុបសំបុត្រ សេចក្តីព្រាង និងសញ្ញារបស់អ្នកចេញពីទូរសព្ទនេះភ្លាមៗ។ ចម្លើយដែលកំពុងរង់ចាំនៅតែត្រូវផ្ញើ រួចលុបចេញ។ ដើម្បីបន្តពេលក្រោយ អ្នកត្រូវការកាតរបស់អ្នក។
forget-go = លុបទាំងអស់
offline-title = គ្មានការតភ្ជាប់
offline-text = ទំព័រនេះមិននៅលើទូរសព្ទរបស់អ្នកទេ។ កម្មវិធីរបស់អ្នកនៅទីនោះ។
start-new-keys = មានវគ្គមួយត្រូវបានបន្ថែម។ សូមប្រៀបធៀបកូនសោរបស់វាមុននឹងបន្ត។
start-new-keys-how = ស្នាមសម្គាល់នេះត្រូវតែដូចគ្នានឹងទូរសព្ទរបស់អ្នកជិតខាង ឬដូចអ្វីដែលអ្នករៀបចំបង្ហាញ។ បើវាខុសគ្នា សូមកុំបន្ត ហើយប្រាប់មន្ត្រី។
start-new-keys-go = វាដូចគ្នា
start-new-keys-later = ពេលក្រោយ
start-by-server = កាតនេះធ្លាប់ត្រូវបានបើកតាមរបៀបដែលម៉ាស៊ីនមេមើលឃើញ។ បើមិនមែនអ្នកទេ សូមសុំកាតថ្មីពីមន្ត្រី។

## The keys

keys-title = កូនសោនៃសិក្ខាសាលានេះ
keys-none = មិនទាន់មានកូនសោទេ។ វាត្រូវបានបង្កើតជាមួយវគ្គ។
keys-lead = ទូរសព្ទគ្រប់គ្រឿងត្រូវទទួលបានកូនសោដូចគ្នា។ នេះជាស្នាមម្រាមដៃរបស់វា៖
keys-why = សម្រាប់វគ្គនីមួយៗ ម៉ាស៊ីនមេចុះហត្ថលេខាលើសំបុត្រមួយដែលវាអានមិនបាន។ បើវាផ្ដល់កូនសោដោយឡែកដល់អ្នក វាអាចសម្គាល់សំបុត្ររបស់អ្នកពីសំបុត្ររបស់អ្នកដទៃ។ សូមប្រៀបធៀបស្នាមម្រាមដៃជាមួយអ្នកនៅក្បែរ ឬជាមួយអ្វីដែលអ្នករៀបចំបង្ហាញ។ ទូរសព្ទរបស់អ្នកចាំវា ហើយឈប់ពេលវាផ្លាស់ប្ដូរ។
keys-passes = កាតដែលកំពុងប្រើ៖ { $passes }។ គួរតែមានមួយសម្រាប់មនុស្សម្នាក់ មិនលើសពីនេះទេ៖ អ្នកដែលកាន់កាតច្រើនអាចដកចម្លើយរបស់ខ្លួនចេញពីលទ្ធផល។
keys-sessions = តាមវគ្គនីមួយៗ
keys-removed = វគ្គដែលត្រូវបានដកចេញ

## When something fails

error-not-found = គ្មានទំព័រនេះទេ
error-not-found-text = អាសយដ្ឋានអាចខ្វះ ឬហួសសម័យ។ សូមបើកតំណលើកាតម្ដងទៀត ឬសួរមន្ត្រីកម្មវិធី។
error-pass = តំណនេះមិនមែនជាកាតត្រឹមត្រូវទេ
error-pass-text = ផ្នែកខ្លះនៃតំណអាចបាត់ ឬមានកាតថ្មីជំនួសហើយ។ សូមស្កេនកូដ QR លើកាតម្ដងទៀត ឬសុំកាតថ្មីពីមន្ត្រីកម្មវិធី។
error-too-long = វាវែងពេក
error-too-long-text = គ្មានអ្វីត្រូវបានរក្សាទុកទេ។ សូមត្រឡប់ក្រោយ៖ កម្មវិធីរុករកនៅមានអ្វីដែលអ្នកបានសរសេរ។ សូមកាត់អត្ថបទឱ្យខ្លី ហើយផ្ញើម្ដងទៀត។
error-busy = មានចម្លើយច្រើនពេកនៅពេលនេះ
error-busy-text = ចម្លើយរបស់អ្នកមិនទាន់ត្រូវបានរក្សាទុកទេ។ សូមត្រឡប់ក្រោយ ហើយផ្ញើម្ដងទៀតក្នុងពេលប៉ុន្មានវិនាទី។
error-bad = មិនអាចធ្វើបានទេ
error-internal = មានបញ្ហានៅខាងយើង
# $id is a number for the log.
error-internal-text = សូមព្យាយាមម្ដងទៀត។ បើនៅតែដដែល សូមប្រាប់លេខនេះដល់អ្នកគ្រប់គ្រង៖ { $id }

## What is stored about you

stored-lead = ឈ្មោះ ប្រទេស អាសយដ្ឋានទូរសព្ទ និងពេលវេលាឆ្លើយរបស់អ្នកមិនត្រូវបានរក្សាទុកទេ។ អ៊ីមែលរបស់អ្នកក៏មិនត្រូវបានរក្សាទុកដែរ លើកលែងតែមន្ត្រីបានបញ្ចូលវាសម្រាប់ការរំលឹក៖ វាត្រូវបានរក្សាទុកដាច់ពីកាត និងចម្លើយ ហើយត្រូវបានលុបពេលសិក្ខាសាលាចប់។ គ្មាននរណាអាចមើលឃើញថាអ្នកណាបានឆ្លើយអ្វីទេ។
stored-how = របៀបដំណើរការ
stored-how-1 = ទូរសព្ទរបស់អ្នកបង្កើតលេខសម្ងាត់មួយសម្រាប់វគ្គនីមួយៗ ហើយឱ្យម៉ាស៊ីនមេបោះត្រាលើវាក្នុងស្រោមសំបុត្របិទជិត។ ម៉ាស៊ីនមេកត់ថាកាតរបស់អ្នកបានទទួលត្រាហើយ ហើយអានលេខមិនបានទេ។ ក្រោយមក ទូរសព្ទផ្ញើចម្លើយរបស់អ្នកជាមួយលេខ និងត្រា ដោយគ្មានកាត។ ម៉ាស៊ីនមេឃើញថាត្រានោះជារបស់ខ្លួន តែមិនដឹងថាវាមកពីស្រោមសំបុត្រណាទេ។
stored-how-2 = ពេលវគ្គមួយបិទ ម៉ាស៊ីនមេបោះចោលត្រារបស់វា ហើយរៀបចម្លើយទាំងអស់តាមលំដាប់ថ្មី។
stored-cards = អ្វីដែលត្រូវបានរក្សាទុកអំពីកាតរបស់អ្នក
stored-answers = អ្វីដែលត្រូវបានរក្សាទុកអំពីចម្លើយ
stored-answers-lead = តារាងទាំងនេះគ្មានកាត គ្មានមនុស្ស គ្មានពេលវេលា ហើយមិនរក្សាលំដាប់ទេ។
stored-phone = អ្វីដែលទូរសព្ទរបស់អ្នករក្សាទុក
stored-phone-text = តំណលើកាតរបស់អ្នក សំបុត្ររបស់អ្នក វគ្គណាដែលអ្នកបានឆ្លើយ ស្នាមសម្គាល់កូនសោ និងទំព័រនៃសិក្ខាសាលា; ចម្លើយដែលអ្នកបានចាប់ផ្តើម ឬដែលកំពុងរង់ចាំ រហូតដល់ផ្ញើរួច។ កាតត្រូវបានបង្ហាញដល់ម៉ាស៊ីនមេសម្រាប់តែយកសំបុត្រ ហើយចម្លើយរបស់អ្នកត្រូវផ្ញើជាមួយសំបុត្រដោយគ្មានកាត។ “នេះជាទូរសព្ទប្រើរួមគ្នា” លុបវាទាំងអស់; ចម្លើយរបស់អ្នកនៅដដែល។
stored-check = អ្វីដែលអ្នកអាចពិនិត្យ
stored-check-text = ត្រារបស់ម៉ាស៊ីនមេមានកូនសោសាធារណៈ។ បើវាខុសគ្នាតាមទូរសព្ទនីមួយៗ ម៉ាស៊ីនមេអាចសម្គាល់អ្នកបាន។ កម្មវិធីរបស់អ្នកមានតំណទៅកូនសោនៃសិក្ខាសាលា៖ សូមប្រៀបធៀបស្នាមម្រាមដៃនៅទីនោះជាមួយអ្នកនៅក្បែរ។ ទូរសព្ទរបស់អ្នកប្រៀបធៀបវាដោយខ្លួនឯង ហើយឈប់ពេលវាផ្លាស់ប្ដូរ។
stored-limits = អ្វីដែលវាមិនអាចការពារ
stored-limits-text = អ្នកដែលលួចមើលពីក្រោយអ្នក។ អ្នកដែលកាន់កាត ឬទូរសព្ទរបស់អ្នក។ អ្វីដែលអ្នកសរសេរដោយខ្លួនឯង៖ សូមកុំសរសេរឈ្មោះនរណា។ បើកម្មវិធីរុករករបស់អ្នកគ្មាន JavaScript ឬអាសយដ្ឋានមិនចាប់ផ្ដើមដោយ https ម៉ាស៊ីនមេនឹងឃើញកាត និងចម្លើយជាមួយគ្នាមួយភ្លែត ហើយកម្មវិធីរបស់អ្នកនឹងប្រាប់អំពីវា។
stored-others = អ្វីៗផ្សេងទៀត
stored-others-text = តារាងផ្សេងទៀតមានកម្មវិធី សំណួរ និងមន្ត្រី៖
stored-edition = សិក្ខាសាលា
stored-session = វគ្គ
stored-question = សំណួរ
stored-pass = កាតដែលបានបោះពុម្ព
stored-pass-id = លេខចៃដន្យរបស់កាត
stored-pass-token = ស្នាមម្រាមដៃនៃអាថ៌កំបាំងក្នុងតំណរបស់អ្នក ដើម្បីស្គាល់កាតម្ដងទៀត
stored-pass-revoked = តើកាតត្រូវបានដកវិញឬអត់
stored-pass-number = លេខដែលបោះពុម្ពលើកាត
stored-draw = ការដែលកាតមួយបានទទួលសំបុត្រសម្រាប់វគ្គមួយ
stored-draw-pass = លេខរបស់កាត
stored-draw-blinded = ស្នាមម្រាមដៃនៃអ្វីដែលទូរសព្ទបង្ហាញដើម្បីឱ្យចុះហត្ថលេខា វាត្រូវនឹងសំបុត្រទាំងអស់ស្មើគ្នា
stored-ticket = សំបុត្រដែលបានប្រើ
stored-ticket-hash = ស្នាមម្រាមដៃនៃសំបុត្រ ដើម្បីឱ្យវាត្រូវប្រើតែម្ដង
stored-ticket-spent = តើវាត្រូវបានប្រើឬនៅ
stored-response = ការដែលមាននរណាម្នាក់បានឆ្លើយវគ្គមួយ
stored-response-id = លេខដែលបង្កើតពីសំបុត្រ មានតែទូរសព្ទដែលកាន់សំបុត្រទេដែលអាចគណនាវាបាន
stored-response-attended = តើពួកគេបានចូលរួមឬអត់
stored-answer = ជម្រើសមួយ
stored-answer-response = លេខនៃចម្លើយទាំងមូល
stored-answer-value = ទីតាំងនៃចម្លើយលើមាត្រដ្ឋាន លេខ 0 គឺគ្មានមតិ
stored-comment = អត្ថបទមួយ វាមិនប្រាប់ថាជារបស់ចម្លើយទាំងមូលណាទេ
stored-comment-id = លេខដែលបង្កើតពីសំបុត្រ និងសំណួរ
stored-comment-text = អ្វីដែលបានសរសេរ
stored-tally = ចំនួនដងដែលចម្លើយមួយត្រូវបានជ្រើស
stored-tally-count = ប៉ុន្មានដង

## What is stored for reminders

stored-reminders = អ្វីដែលត្រូវបានរក្សាទុកសម្រាប់ការរំលឹក
stored-reminders-lead = អ៊ីមែល ប្រសិនបើមន្ត្រីបានបញ្ចូល។ ការរំលឹកត្រូវបានផ្ញើទៅគ្រប់គ្នា ព្រោះគ្មាននរណាអាចដឹងថាអ្នកណាបានឆ្លើយហើយទេ។ អ៊ីមែលត្រូវបានរក្សាទុកតាមលំដាប់ចៃដន្យ ហើយត្រូវបានលុបពេលវគ្គចុងក្រោយបិទ។
stored-address = អ៊ីមែលមួយ វាមិនជាប់នឹងកាត ឬចម្លើយណាមួយទេ
stored-address-id = លេខចៃដន្យរបស់អ៊ីមែល
stored-address-address = អ៊ីមែល

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = មិនយល់ស្របខ្លាំង
scale-agreement-2 = មិនយល់ស្រប
scale-agreement-3 = មធ្យម
scale-agreement-4 = យល់ស្រប
scale-agreement-5 = យល់ស្របខ្លាំង
scale-quality-1 = ខ្សោយ
scale-quality-2 = មធ្យម
scale-quality-3 = ល្អ
scale-quality-4 = ល្អណាស់
scale-quality-5 = ល្អបំផុត
scale-pacing-1 = ខ្លីពេក
scale-pacing-2 = ខ្លីបន្តិច
scale-pacing-3 = ល្មម
scale-pacing-4 = វែងបន្តិច
scale-pacing-5 = វែងពេក
question-lecture-relevance = បាឋកថានេះសំខាន់សម្រាប់ការងាររបស់ខ្ញុំ។
question-lecture-clarity = តើការពន្យល់ច្បាស់កម្រិតណា?
question-lecture-new-knowledge = ខ្ញុំបានរៀនអ្វីថ្មី។
question-lecture-intention-to-apply = ខ្ញុំមានគម្រោងយកអ្វីខ្លះទៅប្រើនៅប្រទេសរបស់ខ្ញុំ។
question-lecture-time-for-questions = ពេលវេលាសម្រាប់សំណួរ និងការពិភាក្សា …
question-lecture-length = បាឋកថាទាំងមូល …
question-lecture-overall = ជារួម តើបាឋកថានេះយ៉ាងណា?
question-lecture-most-useful = តើអ្វីមានប្រយោជន៍បំផុតសម្រាប់អ្នក?
question-lecture-improve = តើលើកក្រោយគួរធ្វើអ្វីខុសពីនេះ?
question-country-presentation-relevance = អ្វីដែលខ្ញុំបានស្ដាប់សំខាន់សម្រាប់ការងាររបស់ខ្ញុំ។
question-country-presentation-clarity = តើបទបង្ហាញច្បាស់កម្រិតណា?
question-country-presentation-new-knowledge = ខ្ញុំបានរៀនអ្វីថ្មីអំពីប្រទេសផ្សេង។
question-country-presentation-exchange = ខ្ញុំបានផ្លាស់ប្ដូរយោបល់ជាមួយមនុស្សមកពីប្រទេសផ្សេង។
question-country-presentation-length = ពេលវេលាសម្រាប់បទបង្ហាញនីមួយៗ …
question-country-presentation-overall = ជារួម តើវគ្គនេះយ៉ាងណា?
question-country-presentation-most-useful = តើអ្នកនឹងចងចាំការអនុវត្តមួយណា ហើយហេតុអ្វី?
question-observation-visit-link-to-topic = ទស្សនកិច្ចនេះត្រូវនឹងប្រធានបទនៃសិក្ខាសាលា។
question-observation-visit-access = តើការចូលមើល និងការពន្យល់នៅទីកន្លែងល្អកម្រិតណា?
question-observation-visit-new-knowledge = ខ្ញុំបានឃើញអ្វីដែលមិនធ្លាប់ដឹងពីមុន។
question-observation-visit-time-on-site = ពេលវេលានៅទីកន្លែង …
question-observation-visit-overall = ជារួម តើទស្សនកិច្ចនេះយ៉ាងណា?
question-observation-visit-most-useful = តើអ្វីធ្វើឱ្យអ្នកចាប់អារម្មណ៍បំផុត?
question-discussion-relevance = ការពិភាក្សានេះសំខាន់សម្រាប់ការងាររបស់ខ្ញុំ។
question-discussion-overall = ជារួម តើការពិភាក្សានេះយ៉ាងណា?
question-action-plan-support = តើការគាំទ្រសម្រាប់ផែនការសកម្មភាពរបស់ខ្ញុំល្អកម្រិតណា?
question-action-plan-feasibility = ខ្ញុំអាចអនុវត្តផែនការនេះនៅប្រទេសរបស់ខ្ញុំ។
question-action-plan-intention-to-apply = ខ្ញុំមានគម្រោងចាប់ផ្ដើមវាក្នុងរយៈពេលប្រាំមួយខែ។
question-action-plan-exchange = អ្នកដទៃបានផ្ដល់គំនិតមានប្រយោជន៍ដល់ខ្ញុំ។
question-action-plan-length = ពេលវេលាសម្រាប់ធ្វើវា …
question-action-plan-overall = ជារួម តើផ្នែកនេះយ៉ាងណា?
question-action-plan-most-useful = តើអ្វីបានជួយអ្នកច្រើនបំផុត?
question-action-plan-improve = តើអ្វីរារាំងផែនការរបស់អ្នក?
question-whole-programme-relevance = សិក្ខាសាលានេះសំខាន់សម្រាប់ការងាររបស់ខ្ញុំ។
question-whole-programme-network = ខ្ញុំបានជួបមិត្តរួមវិជ្ជាជីវៈដែលខ្ញុំនឹងទាក់ទងម្ដងទៀត។
question-whole-programme-organisation = តើសិក្ខាសាលាត្រូវបានរៀបចំល្អកម្រិតណា?
question-whole-programme-time-for-questions = សរុបគ្រប់វគ្គ ពេលវេលាសម្រាប់សំណួរ និងការពិភាក្សា …
question-whole-programme-overall = ជារួម តើសិក្ខាសាលានេះយ៉ាងណា?
question-whole-programme-lengthen = តើលើកក្រោយអ្វីគួរមានពេលច្រើនជាងនេះ?
question-whole-programme-shorten = តើអ្វីអាចខ្លីជាងនេះ ឬដកចេញបាន?
