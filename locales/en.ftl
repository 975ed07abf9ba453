# What participants read, in English: the language in which every text exists.

# The name of this language in itself, for the choice of languages.
language-name = English
language-choice = Language

synthetic = Demonstration. All answers shown are synthetic.
my-programme = My programme
what-is-stored = What is stored about you
nobody-can-see = Nobody can see who answered what.

## The front door

welcome-title = Your view on every session
welcome-lead = Kanso collects feedback on seminars. Nobody can see who answered what.
welcome-participant = You take part in a seminar
welcome-participant-how = Scan the QR code on your card, or open the link that you were given.
welcome-officer = You are a programming officer
sign-in = Sign in

## The code on the screen of a room

code-title = Type the code on the screen
code-go = Go to the session
# $code is what was typed.
code-wrong = No session has the code “{ $code }”.
code-wrong-mend = Look at the screen again. The code has 6 letters and digits. It never has the digits 0 and 1 or the letters I, L and O.

## The slide in the room

present-scan = Scan to give your feedback
# $address is the server's.
present-type = Or open { $address } and type this code:
# $received and $cohort are numbers of people.
present-received = { $received } or more of { $cohort } answered
present-received-some = { $received } or more answered
# $threshold is a number of answers.
present-few = Fewer than { $threshold } answers so far
# $time is a time of day.
present-opens = Not open yet. Opens at { $time }.
present-planned = Not open yet
present-closed = This session is closed. Thank you.
present-full-screen = Full screen

## A session with an open link

open-lead = This session takes answers from everybody with this link. You need no card.
open-go = Answer now
open-unprotected = It is not protected against double answers: one response for each browser.
open-plain = You can answer without JavaScript too. The server then makes a ticket for this browser when you send.
open-plain-off = This seminar takes answers only from browsers with JavaScript and a secure connection. Open this link in another browser or on another phone.
open-form = Your browser gets its ticket from the server when you send. The ticket stays in this browser, so that you can change your answers.

## The page behind the link on a card

start-wait = Getting your programme …
start-failed = Your programme could not be opened. Check the connection and try again.
start-again = Try again
start-elsewhere = This card was opened on another phone first. Answer there, or ask an officer for a new card.
start-other-keys = Please do not answer on this phone now.
start-other-keys-why = The server shows other keys than those on your card or those it showed before. Somebody may be trying to find out who answers what. Tell an officer, or the person who runs the server.
start-cannot = This browser cannot answer without the server seeing your card.
start-cookies = This browser blocks cookies, so your card cannot be opened here. Allow cookies for this page, or open the link on your card in another browser.
start-no-javascript = Without JavaScript, your phone cannot hide your card from the server.
plain-way = You can still answer: for a moment the server then sees your card and your answers together. It stores no link between them.
plain-way-go = Go on that way
plain-way-off = This seminar takes answers only from browsers with JavaScript and a secure connection. Open the link on your card in another browser or on another phone.

## The programme

sessions-waiting = { $count ->
    [one] One session is waiting for your answers.
   *[other] { $count } sessions are waiting for your answers.
}
answer-next = Answer next
nothing-waiting = Nothing is waiting for you. Come back after the next session.
programme-unknown = The programme is not known yet. Come back when the seminar has begun.
programme-change = You can change an answer while its session is open.
no-tickets = This phone has no tickets for this seminar. Open the link on your card first.
needs-javascript = This page needs JavaScript. Open the link on your card to answer without it.
standing-open = Open
standing-answered = Answered
standing-not-yet-open = Not yet open
standing-closed = Closed
standing-closed-answered = Answered, closed
standing-elsewhere = On another phone
# $weekday and $month are the names below; $day is the day of the month.
date = { $weekday } { $day } { $month }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
kind-lecture = Lectures
kind-country-presentation = Country presentations
kind-observation-visit = Observation visits
kind-discussion = Discussions
kind-action-plan = Action plans
kind-whole-programme = The whole programme

## The form

form-absent = I did not attend this session
form-changes = You have answered this session. You can change your answers until it closes.
form-optional = optional · please name no person and no country
form-no-opinion = No opinion
form-send = Send
form-sending = Sending …
form-skip = Nobody can see who answered what. Skip whatever you like.
form-plain = Your browser cannot hide your card from the server: for a moment it sees your card and your answers together. It stores no link between them.
form-mend = Not sent yet. Please look at:
form-offline = Not sent: there is no connection. Your answers are still here; send them again when you are online.
form-no-ticket = This phone has no ticket for this session. Open the link on your card first.
# $name is a word from the text, such as the name of a country.
form-names = This seems to name “{ $name }”. A name can tell readers who you are. You can leave it in.
back-to-programme = Back to my programme

## What is wrong with a field

wrong-nothing = Nothing is answered yet. Answer at least one question, or say that you did not attend.
wrong-twice = This field was sent twice. Send each answer once.
wrong-attended = Say yes or no.
wrong-question = This session does not ask such a question. Open the form anew and answer there.
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” is not one of the answers. Choose one of the { $highest }, or “no opinion”.
# $length, $limit and $over are numbers of characters.
wrong-length = This text has { $length } characters; at most { $limit } fit. Shorten it by { $over }.
wrong-damaged = This text is damaged. Write it again.
wrong-type = Choose a number of the scale, or write a text.

## Why answers are not taken

refused-not-yet-open = This session takes no answers yet. Send them again after it has been held.
refused-closed = This session is closed and takes no more answers. Nothing was changed.
refused-ticket = Your phone’s right to answer this session is not known here. Open the link on your card again, then answer.

## The receipt

received = Received. Thank you.
# $title is the session.
received-what = Your answers to “{ $title }” are stored. Nobody can see that they are yours.
received-last = That was the last open session. Come back after the next one.
change-answers = Change my answers

## Without network, on a shared phone, and with keys that came later

standing-waiting = Saved, not sent yet
standing-begun = Begun, not sent
standing-refused = Not accepted
form-waiting = Saved on this phone, not sent yet. You can still change your answers.
form-unseen = Your earlier answers cannot be shown now. What you send replaces all of them.
saved = Saved on this phone
# $title is the session.
saved-what = Your answers to “{ $title }” are saved on this phone and will be sent when there is a connection. You can close this page.
refused-kept = The server did not accept these answers. They are still on this phone. If they matter to you, tell a programming officer.
refused-changed = The questions have changed since you opened them. Open the form again, look at your answers, and send them once more.
refused-discard = Remove from this phone
kept = This phone keeps the programme: you can answer without network.
forget-title = This is a shared phone
forget-text = Removes your tickets, drafts and marks from this phone at once. Answers that wait are still sent, and then removed. To go on later you need your card.
forget-only-here = Only this phone holds the secret of your card. Once it is removed, your card can answer no more, on any phone.
forget-go = Remove everything
offline-title = No connection
offline-text = This page is not on your phone. Your programme is.
start-new-keys = A session was added. Compare its keys before you go on.
start-new-keys-how = This fingerprint must be the same on your neighbour’s phone, or where the organisers show it. If it differs, do not go on, and tell an officer.
start-new-keys-go = It is the same
start-new-keys-later = Later
start-by-server = This card was opened before in a way in which the server sees it. Was it not you? Ask an officer for a new card.

## The keys

keys-title = The keys of this seminar
keys-none = There are no keys yet. They are made with the sessions.
keys-lead = Every phone must get the same keys. This is their fingerprint:
keys-why = The server signs a ticket for each session that it cannot read. If it gave you keys of your own, it could tell your tickets from those of others. Compare the fingerprint with your neighbour’s, or with the one that the organisers show. Your phone remembers it and stops when it changes.
# $passes is a number.
keys-passes = Cards in use: { $passes }. There should be one for each person and no more: who holds many could take their own answers away from the results.
keys-sessions = Session by session
keys-removed = A session that was removed

## When something fails

error-not-found = There is no such page
error-not-found-text = The address may be cut off or out of date. Open the link on your card again, or ask a programming officer.
error-pass = This link is not a valid pass
error-pass-text = A part of the link may be missing, or a new card replaced it. Scan the QR code on your card again, or ask a programming officer for a new card.
error-too-long = That is too long
error-too-long-text = Nothing was stored. Go back: your browser still has what you wrote. Shorten the texts and send again.
error-too-slow = Your answers came too slowly
error-too-slow-text = They are not stored yet. Go back and send them again, where the network is better if you can.
error-too-many = Too many tries at this moment
error-too-many-text = Nothing is lost. Wait a few seconds and try again.
error-busy = Too many answers at this moment
error-busy-text = Your answers are not stored yet. Go back and send them again in a few seconds.
error-ailing = Nothing can be stored at this moment
error-ailing-text = Your answers are not stored yet. Tell a programming officer, go back, and send them again in a few minutes.
error-bad = This cannot be done
error-internal = Something went wrong on our side
# $id is a number for the log.
error-internal-text = Please try again. If it stays, tell the administrator this number: { $id }

## What is stored about you

stored-lead = Your name, your country, your phone’s address and the time of your answers are not stored. Nor is your e-mail address, unless an officer has entered it for reminders: it is kept apart from cards and answers and deleted when the seminar ends. Nobody can see who answered what.
stored-how = How that works
stored-how-1 = Your phone makes a secret number for each session and lets the server stamp it in a closed envelope. The server notes that your card has got its stamp, and cannot read the number. Later the phone sends your answers with the number and the stamp, without the card. The server sees that the stamp is its own, and cannot tell which envelope it was in.
stored-how-2 = When a session is closed, the server throws its stamp away and gives all answers new random numbers in a new order. It forgets which cards and tickets were used. From then on neither your card nor your phone leads to your answers.
stored-cards = What is stored of your card
stored-answers = What is stored of the answers
stored-answers-lead = These tables name no card, no person, no time, and keep no order.
stored-phone = What your phone keeps
stored-phone-text = Your card’s link, your tickets, which sessions you have answered, the fingerprint of the keys and the pages of the seminar; answers that you have begun or that wait, until they are sent. The card is shown to the server only to get tickets, and your answers travel with a ticket and without the card. “This is a shared phone” removes it all; your answers stay.
stored-check = What you can check
stored-check-text = The server’s stamps have public keys. Were they different for each phone, the server could tell you apart. Your programme links to the keys of the seminar: compare the fingerprint there with your neighbour’s. Your phone compares it by itself and stops when it changes.
stored-limits = What it cannot protect
stored-limits-text = Someone who looks over your shoulder. Someone who holds your card or your phone. What you write yourself: please name nobody. If your browser has no JavaScript or the address does not begin with https, the server sees your card and your answers together for a moment; your programme then says so.
stored-others = Everything else
stored-others-text = The other tables hold the programme, the questions and the officers:
stored-edition = The seminar
stored-session = The session
stored-question = The question
stored-pass = A card that was printed
stored-pass-id = A random number of the card
stored-pass-token = A fingerprint of the secret in your link, to know the card again
stored-pass-revoked = Whether the card was taken back
stored-pass-number = The number printed on the card
stored-draw = That a card has got its ticket for a session; deleted when the session is closed
stored-draw-pass = The number of the card
stored-draw-blinded = A fingerprint of what your phone showed to be signed; it fits every ticket equally
stored-ticket = A ticket that the server has made for a browser without JavaScript; deleted when the session is closed
stored-ticket-hash = A fingerprint of the ticket, so that it is used once
stored-response = That somebody answered a session
stored-response-id = A number made from the ticket; when the session is closed, a new random number
stored-response-attended = Whether they attended
stored-answer-value = The answer’s place on the scale; 0 is no opinion
stored-comment = A text; it does not say to which response it belongs
stored-comment-id = A number made from the ticket and the question; when the session is closed, a new random number
stored-comment-text = What was written
stored-tally = How often an answer was given
stored-tally-count = How often

## What is stored for reminders

stored-reminders = What is stored for reminders
stored-reminders-lead = E-mail addresses, if an officer has entered any. A reminder goes to all of them, because nobody can know who has answered. They are kept in random order and deleted when the last session closes.
stored-address = An e-mail address; it belongs to no card and no answer
stored-address-id = A random number of the address
stored-address-address = The address

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = Strongly disagree
scale-agreement-2 = Disagree
scale-agreement-3 = Neither
scale-agreement-4 = Agree
scale-agreement-5 = Strongly agree
scale-quality-1 = Poor
scale-quality-2 = Fair
scale-quality-3 = Good
scale-quality-4 = Very good
scale-quality-5 = Excellent
scale-pacing-1 = Far too short
scale-pacing-2 = A little short
scale-pacing-3 = About right
scale-pacing-4 = A little long
scale-pacing-5 = Far too long
question-lecture-relevance = This lecture matters for my work.
question-lecture-clarity = How clear was the explanation?
question-lecture-new-knowledge = I learned something new.
question-lecture-intention-to-apply = I plan to use something from it at home.
question-lecture-time-for-questions = The time for questions and discussion was …
question-lecture-length = The lecture as a whole was …
question-lecture-overall = Overall, how was this lecture?
question-lecture-most-useful = What was most useful to you?
question-lecture-improve = What should be done differently next time?
question-country-presentation-relevance = What I heard matters for my work.
question-country-presentation-clarity = How clear were the presentations?
question-country-presentation-new-knowledge = I learned something new about other countries.
question-country-presentation-exchange = I could exchange views with people from other countries.
question-country-presentation-length = The time for each presentation was …
question-country-presentation-overall = Overall, how was this session?
question-country-presentation-most-useful = Which practice will you remember, and why?
question-observation-visit-link-to-topic = The visit fitted the topic of the seminar.
question-observation-visit-access = How good were access and explanation on site?
question-observation-visit-new-knowledge = I saw something that I did not know before.
question-observation-visit-time-on-site = The time on site was …
question-observation-visit-overall = Overall, how was this visit?
question-observation-visit-most-useful = What impressed you most?
question-discussion-relevance = The discussion mattered for my work.
question-discussion-overall = Overall, how was this discussion?
question-action-plan-support = How good was the support for my action plan?
question-action-plan-feasibility = I can carry out this plan in my country.
question-action-plan-intention-to-apply = I plan to begin with it within six months.
question-action-plan-exchange = The others gave me useful ideas.
question-action-plan-length = The time for working on it was …
question-action-plan-overall = Overall, how was this part?
question-action-plan-most-useful = What helped you most?
question-action-plan-improve = What stands in the way of your plan?
question-whole-programme-relevance = The seminar matters for my work.
question-whole-programme-network = I found colleagues whom I will contact again.
question-whole-programme-organisation = How well was the seminar organised?
question-whole-programme-time-for-questions = Over all sessions, the time for questions and discussion was …
question-whole-programme-overall = Overall, how was the seminar?
question-whole-programme-lengthen = What deserves more time next time?
question-whole-programme-shorten = What could be shorter or left out?
