# What participants read, in Filipino; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = Filipino
language-choice = Wika

synthetic = Demonstrasyon. Gawa-gawa ang lahat ng sagot na ipinapakita.
my-programme = Aking programa
what-is-stored = Ano ang iniimbak tungkol sa inyo
nobody-can-see = Walang makakakita kung sino ang sumagot ng ano.

## The front door

welcome-title = Ang pananaw ninyo sa bawat sesyon
welcome-lead = Nangangalap ang Kanso ng puna tungkol sa mga seminar. Walang makakakita kung sino ang sumagot ng ano.
welcome-participant = Kalahok kayo sa isang seminar
welcome-participant-how = I-scan ang QR code sa inyong kard, o buksan ang link na ibinigay sa inyo.
welcome-officer = Opisyal kayo ng programa
sign-in = Mag-sign in

## The code on the screen of a room

code-title = I-type ang code na nasa screen
code-go = Pumunta sa sesyon
# $code is what was typed.
code-wrong = Walang sesyon na may code na “{ $code }”.
code-wrong-mend = Tingnan muli ang screen. May 6 na titik at numero ang code. Wala itong numerong 0 at 1 o titik na I, L at O.

## The slide in the room

present-scan = I-scan para ibigay ang inyong puna
# $address is the server's.
present-type = O buksan ang { $address } at i-type ang code na ito:
# $received and $cohort are numbers of people.
present-received = { $received } o higit pa sa { $cohort } ang sumagot na
present-received-some = { $received } o higit pa ang sumagot na
# $threshold is a number of answers.
present-few = Wala pang { $threshold } sagot sa ngayon
# $time is a time of day.
present-opens = Hindi pa bukas. Magbubukas nang { $time }.
present-planned = Hindi pa bukas
present-closed = Sarado na ang sesyong ito. Salamat.
present-full-screen = Buong screen

## A session with an open link

open-lead = Tumatanggap ang sesyong ito ng sagot mula sa lahat ng may link na ito. Hindi ninyo kailangan ng kard.
open-go = Sumagot ngayon
open-unprotected = Hindi ito protektado laban sa dobleng sagot: isang tugon sa bawat browser.
open-plain = Makasasagot din kayo nang walang JavaScript. Gagawa ang server ng tiket para sa browser na ito kapag ipinadala ninyo.
open-plain-off = Tumatanggap lamang ang seminar na ito ng sagot mula sa mga browser na may JavaScript at ligtas na koneksiyon. Buksan ang link na ito sa ibang browser o ibang telepono.
open-form = Kukunin ng browser ninyo ang tiket nito mula sa server kapag nagpadala kayo. Mananatili ang tiket sa browser na ito para mabago ninyo ang inyong mga sagot.

## The page behind the link on a card

start-wait = Kinukuha ang inyong programa …
start-failed = Hindi mabuksan ang inyong programa. Tingnan ang koneksiyon at subukang muli.
start-again = Subukang muli
start-elsewhere = Nauna nang binuksan ang kard na ito sa ibang telepono. Doon sumagot, o humingi ng bagong kard sa isang opisyal.
start-other-keys = Huwag munang sumagot sa teleponong ito ngayon.
start-other-keys-why = Iba ang ipinapakitang susi ng server kaysa sa nasa inyong kard o sa ipinakita nito noon. Maaaring may nagtatangkang alamin kung sino ang sumasagot ng ano. Sabihan ang isang opisyal o ang namamahala ng server.
start-cannot = Hindi makasasagot ang browser na ito nang hindi nakikita ng server ang inyong kard.
start-cookies = Hinaharangan ng browser na ito ang cookies, kaya hindi mabubuksan dito ang inyong kard. Payagan ang cookies para sa pahinang ito, o buksan ang link sa inyong kard sa ibang browser.
start-no-javascript = Kung walang JavaScript, hindi maitatago ng telepono ninyo ang inyong kard sa server.
plain-way = Makasasagot pa rin kayo: sandaling makikita ng server nang magkasama ang inyong kard at mga sagot. Hindi nito iniimbak ang ugnayan ng dalawa.
plain-way-go = Magpatuloy sa ganoong paraan
plain-way-off = Tumatanggap lamang ang seminar na ito ng sagot mula sa mga browser na may JavaScript at ligtas na koneksiyon. Buksan ang link sa inyong kard sa ibang browser o ibang telepono.

## The programme

sessions-waiting = { $count ->
    [1] Isang sesyon ang naghihintay ng inyong mga sagot.
   *[other] { $count } sesyon ang naghihintay ng inyong mga sagot.
}
answer-next = Sagutan ang susunod
nothing-waiting = Walang naghihintay sa inyo. Bumalik pagkatapos ng susunod na sesyon.
programme-unknown = Hindi pa alam ang programa. Bumalik kapag nagsimula na ang seminar.
programme-change = Mababago ninyo ang sagot habang bukas ang sesyon nito.
no-tickets = Walang tiket ang teleponong ito para sa seminar na ito. Buksan muna ang link sa inyong kard.
needs-javascript = Kailangan ng pahinang ito ang JavaScript. Para sumagot nang wala ito, buksan ang link sa inyong kard.
standing-open = Bukas
standing-answered = Nasagutan
standing-not-yet-open = Hindi pa bukas
standing-closed = Sarado
standing-closed-answered = Nasagutan, sarado
standing-elsewhere = Sa ibang telepono
# $weekday and $month are the names below; $day is the day of the month.
date = { $weekday }, { $month } { $day }
weekday-1 = Lunes
weekday-2 = Martes
weekday-3 = Miyerkoles
weekday-4 = Huwebes
weekday-5 = Biyernes
weekday-6 = Sabado
weekday-7 = Linggo
month-1 = Enero
month-2 = Pebrero
month-3 = Marso
month-4 = Abril
month-5 = Mayo
month-6 = Hunyo
month-7 = Hulyo
month-8 = Agosto
month-9 = Setyembre
month-10 = Oktubre
month-11 = Nobyembre
month-12 = Disyembre
kind-lecture = Mga panayam
kind-country-presentation = Mga presentasyon ng bansa
kind-observation-visit = Mga pagbisita
kind-discussion = Mga talakayan
kind-action-plan = Mga plano ng pagkilos
kind-whole-programme = Ang buong programa

## The form

form-absent = Hindi ako dumalo sa sesyong ito
form-changes = Nasagutan na ninyo ang sesyong ito. Mababago ninyo ang mga sagot hanggang sa magsara ito.
form-optional = opsiyonal · huwag pong magbanggit ng tao o bansa
form-no-opinion = Walang opinyon
form-send = Ipadala
form-sending = Ipinapadala …
form-skip = Walang makakakita kung sino ang sumagot ng ano. Laktawan ang anumang gusto ninyo.
form-plain = Hindi maitatago ng browser ninyo ang inyong kard sa server: sandali nitong makikita nang magkasama ang inyong kard at mga sagot. Hindi nito iniimbak ang ugnayan ng dalawa.
form-mend = Hindi pa naipadala. Pakitingnan:
form-offline = Hindi naipadala: walang koneksiyon. Narito pa ang inyong mga sagot; ipadala muli kapag online na kayo.
form-no-ticket = Walang tiket ang teleponong ito para sa sesyong ito. Buksan muna ang link sa inyong kard.
# $name is a word from the text, such as the name of a country.
form-names = Mukhang binabanggit nito ang “{ $name }”. Maaaring malaman ng mga mambabasa sa isang pangalan kung sino kayo. Maaari ninyo itong iwan.
back-to-programme = Bumalik sa aking programa

## What is wrong with a field

wrong-nothing = Wala pang nasasagutan. Sagutin ang kahit isang tanong, o sabihing hindi kayo dumalo.
wrong-twice = Dalawang beses ipinadala ang bahaging ito. Ipadala nang isang beses ang bawat sagot.
wrong-attended = Sumagot ng oo o hindi.
wrong-question = Walang ganoong tanong ang sesyong ito. Buksan muli ang form at doon sumagot.
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = Hindi kabilang sa mga sagot ang “{ $value }”. Pumili ng isa sa { $highest }, o “walang opinyon”.
# $length, $limit and $over are numbers of characters.
wrong-length = May { $length } karakter ang tekstong ito; { $limit } lamang ang kasya. Bawasan ng { $over }.
wrong-damaged = Sira ang tekstong ito. Isulat itong muli.
wrong-type = Pumili ng numero sa eskala, o sumulat ng teksto.

## Why answers are not taken

refused-not-yet-open = Hindi pa tumatanggap ng sagot ang sesyong ito. Ipadala muli pagkatapos itong idaos.
refused-closed = Sarado na ang sesyong ito at hindi na tumatanggap ng sagot. Walang nabago.
refused-ticket = Hindi kilala rito ang karapatan ng telepono ninyo na sagutan ang sesyong ito. Buksan muli ang link sa inyong kard, saka sumagot.

## The receipt

received = Natanggap. Salamat.
# $title is the session.
received-what = Nakaimbak na ang inyong mga sagot sa “{ $title }”. Walang makakakitang sa inyo ang mga iyon.
received-last = Iyon na ang huling bukas na sesyon. Bumalik pagkatapos ng susunod.
change-answers = Baguhin ang aking mga sagot

## Without network, on a shared phone, and with keys that came later

standing-waiting = Na-save, hindi pa naipadala
standing-begun = Nasimulan, hindi pa naipadala
standing-refused = Hindi tinanggap
form-waiting = Na-save sa teleponong ito, hindi pa naipadala. Mababago mo pa ang iyong mga sagot.
form-unseen = Hindi maipakita ngayon ang mga nauna mong sagot. Papalitan silang lahat ng ipapadala mo.
saved = Na-save sa teleponong ito
saved-what = Ang iyong mga sagot sa “{ $title }” ay naka-save sa teleponong ito at ipapadala kapag may koneksiyon. Maaari mong isara ang pahinang ito.
refused-kept = Hindi tinanggap ng server ang mga sagot na ito. Nasa teleponong ito pa rin ang mga ito. Kung mahalaga ang mga ito sa iyo, sabihin sa isang opisyal ng programa.
refused-changed = Nagbago ang mga tanong mula nang buksan mo ang mga ito. Buksan muli ang form, tingnan ang iyong mga sagot, at ipadala ulit.
refused-discard = Alisin sa teleponong ito
kept = Nasa teleponong ito ang programa: makakasagot ka kahit walang network.
forget-title = Pinagsasaluhan ang teleponong ito
forget-text = Agad na inaalis sa teleponong ito ang iyong mga tiket, burador at marka. Ang mga sagot na naghihintay ay ipapadala pa rin, saka aalisin. Para makapagpatuloy mamaya, kailangan mo ang iyong card.
forget-only-here = Nasa teleponong ito lamang ang lihim ng iyong card. Kapag inalis ito, hindi na makakasagot ang iyong card sa anumang telepono.
forget-go = Alisin ang lahat
offline-title = Walang koneksiyon
offline-text = Wala sa iyong telepono ang pahinang ito. Naroon ang iyong programa.
start-new-keys = May idinagdag na sesyon. Ihambing ang mga susi nito bago magpatuloy.
start-new-keys-how = Dapat pareho ang fingerprint na ito sa telepono ng katabi mo, o sa ipinapakita ng mga tagapag-ayos. Kung iba, huwag magpatuloy at sabihin sa isang opisyal.
start-new-keys-go = Pareho
start-new-keys-later = Mamaya na
start-by-server = Nabuksan na ang card na ito sa paraang nakikita ng server. Hindi ba ikaw iyon? Humingi ng bagong card sa isang opisyal.

## The keys

keys-title = Ang mga susi ng seminar na ito
keys-none = Wala pang susi. Ginagawa ang mga ito kasama ng mga sesyon.
keys-lead = Dapat makuha ng bawat telepono ang parehong mga susi. Ito ang kanilang fingerprint:
keys-why = Sa bawat sesyon, pumipirma ang server ng isang tiket na hindi nito nababasa. Kung bibigyan kayo nito ng sariling mga susi, makikilala nito ang inyong mga tiket mula sa iba. Ihambing ang fingerprint sa katabi ninyo, o sa ipinapakita ng mga tagapag-ayos. Natatandaan ito ng telepono ninyo at hihinto kapag nagbago.
keys-passes = Mga card na ginagamit: { $passes }. Dapat ay isa para sa bawat tao at wala nang iba: ang may hawak ng marami ay maaaring ibawas ang sarili niyang mga sagot sa mga resulta.
keys-sessions = Bawat sesyon
keys-removed = Isang sesyong inalis

## When something fails

error-not-found = Walang ganoong pahina
error-not-found-text = Maaaring putol o luma na ang address. Buksan muli ang link sa inyong kard, o magtanong sa opisyal ng programa.
error-pass = Hindi balidong kard ang link na ito
error-pass-text = Maaaring may kulang sa link, o may bagong kard na pumalit dito. I-scan muli ang QR code sa inyong kard, o humingi ng bagong kard sa opisyal ng programa.
error-too-long = Masyado itong mahaba
error-too-long-text = Walang naimbak. Bumalik: nasa browser pa ninyo ang isinulat ninyo. Paikliin ang mga teksto at ipadala muli.
error-too-slow = Masyadong mabagal ang pagdating ng inyong mga sagot
error-too-slow-text = Hindi pa naimbak ang mga ito. Bumalik at ipadala muli, sa lugar na mas maayos ang network kung maaari.
error-too-many = Masyadong maraming pagsubok sa sandaling ito
error-too-many-text = Walang nawala. Maghintay ng ilang segundo at subukan muli.
error-busy = Masyadong maraming sagot sa sandaling ito
error-busy-text = Hindi pa naimbak ang inyong mga sagot. Bumalik at ipadala muli sa loob ng ilang segundo.
error-ailing = Walang maiimbak sa sandaling ito
error-ailing-text = Hindi pa naimbak ang inyong mga sagot. Sabihin sa opisyal ng programa, bumalik, at ipadala muli sa loob ng ilang minuto.
error-bad = Hindi ito magagawa
error-internal = May nangyaring mali sa panig namin
# $id is a number for the log.
error-internal-text = Pakisubukang muli. Kung ganito pa rin, sabihin sa tagapangasiwa ang numerong ito: { $id }

## What is stored about you

stored-lead = Hindi iniimbak ang inyong pangalan, bansa, address ng telepono, at oras ng mga sagot. Hindi rin iniimbak ang inyong e-mail address, maliban kung inilagay ito ng isang opisyal para sa mga paalala: nakahiwalay ito sa mga kard at sagot, at binubura kapag natapos ang seminar. Walang makakakita kung sino ang sumagot ng ano.
stored-how = Paano ito gumagana
stored-how-1 = Gumagawa ang telepono ninyo ng lihim na numero para sa bawat sesyon at pinatatatakan ito sa server sa loob ng nakasarang sobre. Itinatala ng server na natatakan na ang inyong kard, at hindi nito mababasa ang numero. Pagkatapos, ipinapadala ng telepono ang mga sagot kasama ang numero at tatak, nang walang kard. Nakikita ng server na sa kanya ang tatak, at hindi nito alam kung saang sobre ito galing.
stored-how-2 = Kapag isinara ang isang sesyon, itinatapon ng server ang tatak nito at binibigyan ang lahat ng sagot ng bago at random na numero sa bagong ayos. Kinakalimutan nito kung aling mga kard at tiket ang nagamit. Mula noon, hindi na matutunton mula sa inyong kard o telepono ang inyong mga sagot.
stored-cards = Ano ang iniimbak tungkol sa inyong kard
stored-answers = Ano ang iniimbak tungkol sa mga sagot
stored-answers-lead = Walang kard, tao, o oras sa mga talahanayang ito, at wala silang pagkakasunod-sunod.
stored-phone = Ano ang itinatago ng inyong telepono
stored-phone-text = Ang link ng iyong card, ang iyong mga tiket, kung aling mga sesyon ang nasagot mo, ang fingerprint ng mga susi at ang mga pahina ng seminar; ang mga sagot na nasimulan mo o naghihintay, hanggang sa maipadala. Ipinapakita lamang ang card sa server para makakuha ng mga tiket, at ang iyong mga sagot ay ipinapadala nang may tiket at walang card. Inaalis lahat ng “Pinagsasaluhan ang teleponong ito”; mananatili ang iyong mga sagot.
stored-check = Ano ang matitiyak ninyo
stored-check-text = May mga pampublikong susi ang mga tatak ng server. Kung iba-iba ang mga ito sa bawat telepono, makikilala kayo ng server. May link ang inyong programa sa mga susi ng seminar: ihambing doon ang fingerprint sa katabi ninyo. Kusa itong inihahambing ng telepono ninyo at hihinto kapag nagbago.
stored-limits = Ano ang hindi nito mapoprotektahan
stored-limits-text = Ang sumisilip mula sa likod ninyo. Ang may hawak ng inyong kard o telepono. Ang isinusulat ninyo mismo: huwag pong magbanggit ng sinuman. Kung walang JavaScript ang browser ninyo o hindi nagsisimula sa https ang address, sandaling makikita ng server nang magkasama ang inyong kard at mga sagot; sasabihin ito ng inyong programa.
stored-others = Lahat ng iba pa
stored-others-text = Nasa ibang mga talahanayan ang programa, mga tanong, at mga opisyal:
stored-edition = Ang seminar
stored-session = Ang sesyon
stored-question = Ang tanong
stored-pass = Isang kard na inilimbag
stored-pass-id = Isang random na numero ng kard
stored-pass-token = Isang fingerprint ng lihim sa inyong link, para makilala muli ang kard
stored-pass-revoked = Kung binawi ang kard
stored-pass-number = Ang numerong nakalimbag sa kard
stored-draw = Na nakakuha na ng tiket ang isang kard para sa isang sesyon; binubura kapag isinara ang sesyon
stored-draw-pass = Ang numero ng kard
stored-draw-blinded = Isang fingerprint ng ipinakita ng telepono ninyo para pirmahan; pantay itong tugma sa bawat tiket
stored-ticket = Isang tiket na ginawa ng server para sa browser na walang JavaScript; binubura kapag isinara ang sesyon
stored-ticket-hash = Isang fingerprint ng tiket, para minsan lang itong magamit
stored-response = Na may sumagot sa isang sesyon
stored-response-id = Isang numerong gawa mula sa tiket; kapag isinara ang sesyon, isang bagong random na numero
stored-response-attended = Kung dumalo sila
stored-answer-value = Ang lugar ng sagot sa eskala; 0 ang walang opinyon
stored-comment = Isang teksto; hindi nito sinasabi kung aling tugon ang may-ari nito
stored-comment-id = Isang numerong gawa mula sa tiket at sa tanong; kapag isinara ang sesyon, isang bagong random na numero
stored-comment-text = Ang isinulat
stored-tally = Kung gaano kadalas ibinigay ang isang sagot
stored-tally-count = Gaano kadalas

## What is stored for reminders

stored-reminders = Ano ang iniimbak para sa mga paalala
stored-reminders-lead = Mga e-mail address, kung may inilagay ang isang opisyal. Ipinapadala ang paalala sa lahat, dahil walang makakaalam kung sino na ang sumagot. Nasa random na ayos ang mga ito at binubura kapag isinara ang huling sesyon.
stored-address = Isang e-mail address; hindi ito kabilang sa anumang kard o sagot
stored-address-id = Isang random na numero ng address
stored-address-address = Ang address

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = Lubos na di-sang-ayon
scale-agreement-2 = Di-sang-ayon
scale-agreement-3 = Walang kinikilingan
scale-agreement-4 = Sang-ayon
scale-agreement-5 = Lubos na sang-ayon
scale-quality-1 = Mahina
scale-quality-2 = Katamtaman
scale-quality-3 = Mabuti
scale-quality-4 = Napakabuti
scale-quality-5 = Napakahusay
scale-pacing-1 = Napakaikli
scale-pacing-2 = Medyo maikli
scale-pacing-3 = Tama lang
scale-pacing-4 = Medyo mahaba
scale-pacing-5 = Napakahaba
question-lecture-relevance = Mahalaga sa trabaho ko ang panayam na ito.
question-lecture-clarity = Gaano kalinaw ang paliwanag?
question-lecture-new-knowledge = May bago akong natutuhan.
question-lecture-intention-to-apply = Balak kong gamitin ang ilan dito sa aking bansa.
question-lecture-time-for-questions = Ang oras para sa mga tanong at talakayan ay …
question-lecture-length = Ang panayam sa kabuuan ay …
question-lecture-overall = Sa kabuuan, kumusta ang panayam na ito?
question-lecture-most-useful = Ano ang pinakakapaki-pakinabang sa inyo?
question-lecture-improve = Ano ang dapat gawin nang iba sa susunod?
question-country-presentation-relevance = Mahalaga sa trabaho ko ang narinig ko.
question-country-presentation-clarity = Gaano kalinaw ang mga presentasyon?
question-country-presentation-new-knowledge = May bago akong natutuhan tungkol sa ibang mga bansa.
question-country-presentation-exchange = Nakapagpalitan ako ng pananaw sa mga taga-ibang bansa.
question-country-presentation-length = Ang oras para sa bawat presentasyon ay …
question-country-presentation-overall = Sa kabuuan, kumusta ang sesyong ito?
question-country-presentation-most-useful = Aling gawi ang matatandaan ninyo, at bakit?
question-observation-visit-link-to-topic = Angkop ang pagbisita sa paksa ng seminar.
question-observation-visit-access = Gaano kahusay ang pagpasok at paliwanag sa lugar?
question-observation-visit-new-knowledge = May nakita akong hindi ko alam noon.
question-observation-visit-time-on-site = Ang oras sa lugar ay …
question-observation-visit-overall = Sa kabuuan, kumusta ang pagbisitang ito?
question-observation-visit-most-useful = Ano ang pinakahinangaan ninyo?
question-discussion-relevance = Mahalaga sa trabaho ko ang talakayan.
question-discussion-overall = Sa kabuuan, kumusta ang talakayang ito?
question-action-plan-support = Gaano kahusay ang suporta sa aking plano ng pagkilos?
question-action-plan-feasibility = Maisasagawa ko ang planong ito sa aking bansa.
question-action-plan-intention-to-apply = Balak kong simulan ito sa loob ng anim na buwan.
question-action-plan-exchange = Nagbigay ang iba ng mga ideyang kapaki-pakinabang sa akin.
question-action-plan-length = Ang oras para gawin ito ay …
question-action-plan-overall = Sa kabuuan, kumusta ang bahaging ito?
question-action-plan-most-useful = Ano ang pinakanakatulong sa inyo?
question-action-plan-improve = Ano ang nakahahadlang sa inyong plano?
question-whole-programme-relevance = Mahalaga sa trabaho ko ang seminar.
question-whole-programme-network = May nakilala akong mga kasamahang muli kong kakausapin.
question-whole-programme-organisation = Gaano kahusay ang pagkakaayos ng seminar?
question-whole-programme-time-for-questions = Sa lahat ng sesyon, ang oras para sa mga tanong at talakayan ay …
question-whole-programme-overall = Sa kabuuan, kumusta ang seminar?
question-whole-programme-lengthen = Ano ang dapat bigyan ng mas mahabang oras sa susunod?
question-whole-programme-shorten = Ano ang maaaring paikliin o alisin?
