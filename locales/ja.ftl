# What participants read, in Japanese; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = 日本語
language-choice = 言語

synthetic = デモです。表示される回答はすべて架空のものです。
my-programme = 私のプログラム
what-is-stored = 保存される情報
nobody-can-see = 誰が何と答えたかは、誰にも分かりません。

## The front door

welcome-title = セッションごとのご意見
welcome-lead = Kansoはセミナーの感想を集めます。誰が何と答えたかは、誰にも分かりません。
welcome-participant = セミナーに参加している方
welcome-participant-how = カードのQRコードを読み取るか、受け取ったリンクを開いてください。
welcome-officer = プログラム担当官の方
sign-in = ログイン

## The code on the screen of a room

code-title = 画面のコードを入力してください
code-go = セッションへ進む
# $code is what was typed.
code-wrong = コード「{ $code }」のセッションはありません。
code-wrong-mend = もう一度画面をご覧ください。コードは6文字の英字と数字で、数字の0と1、英字のI・L・Oは使われていません。

## The slide in the room

present-scan = 読み取って感想をお寄せください
# $address is the server's.
present-type = または { $address } を開いて、このコードを入力してください：
# $received and $cohort are numbers of people.
present-received = { $cohort }人中{ $received }人以上が回答しました
present-received-some = { $received }人以上が回答しました
# $threshold is a number of answers.
present-few = 回答はまだ{ $threshold }件未満です
# $time is a time of day.
present-opens = まだ受け付けていません。{ $time }に始まります。
present-planned = まだ受け付けていません
present-closed = このセッションの受付は終了しました。ありがとうございました。
present-full-screen = 全画面表示

## A session with an open link

open-lead = このセッションには、このリンクを知っている人なら誰でも回答できます。カードは要りません。
open-go = 今すぐ回答する
open-unprotected = 二重の回答は防がれていません。回答は1つのブラウザーにつき1件です。
open-plain = JavaScriptがなくても回答できます。その場合、送信時にサーバーがこのブラウザーのチケットを作ります。
open-plain-off = このセミナーは、JavaScriptが使え、安全な接続のブラウザーからの回答だけを受け付けます。このリンクを別のブラウザーか別の電話で開いてください。
open-form = ブラウザーは送信時にサーバーからチケットを受け取ります。チケットはこのブラウザーに残るので、後で回答を変更できます。

## The page behind the link on a card

start-wait = プログラムを取得しています …
start-failed = プログラムを開けませんでした。接続を確認して、もう一度お試しください。
start-again = もう一度試す
start-elsewhere = このカードは別の電話で先に開かれています。その電話で回答するか、担当官に新しいカードを頼んでください。
start-other-keys = 今はこの電話で回答しないでください。
start-other-keys-why = サーバーが示す鍵が、カードの鍵や以前に示された鍵と違います。誰が何と答えたかを探ろうとしている人がいるかもしれません。担当官かサーバーの管理者に知らせてください。
start-cannot = このブラウザーでは、カードをサーバーに見せずに回答することができません。
start-cookies = このブラウザーはCookieをブロックしているため、ここではカードを開けません。このページのCookieを許可するか、カードのリンクを別のブラウザーで開いてください。
start-no-javascript = JavaScriptがないと、電話はカードをサーバーから隠せません。
plain-way = それでも回答できます。その場合、サーバーは一瞬だけカードと回答を一緒に見ますが、両者のつながりは保存しません。
plain-way-go = この方法で進む
plain-way-off = このセミナーは、JavaScriptが使え、安全な接続のブラウザーからの回答だけを受け付けます。カードのリンクを別のブラウザーか別の電話で開いてください。

## The programme

sessions-waiting = { $count ->
   *[other] { $count }件のセッションが回答を待っています。
}
answer-next = 次に回答する
nothing-waiting = 回答待ちのセッションはありません。次のセッションの後にまたお越しください。
programme-unknown = プログラムはまだ決まっていません。セミナーが始まってからまたお越しください。
programme-change = セッションが開いている間は、回答を変更できます。
no-tickets = この電話には、このセミナーのチケットがありません。まずカードのリンクを開いてください。
needs-javascript = このページにはJavaScriptが必要です。JavaScriptなしで回答するには、カードのリンクを開いてください。
standing-open = 受付中
standing-answered = 回答済み
standing-not-yet-open = 受付前
standing-closed = 終了
standing-closed-answered = 回答済み・終了
standing-elsewhere = 別の電話で
# $weekday and $month are the names below; $day is the day of the month.
date = { $month }{ $day }日（{ $weekday }）
weekday-1 = 月
weekday-2 = 火
weekday-3 = 水
weekday-4 = 木
weekday-5 = 金
weekday-6 = 土
weekday-7 = 日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
kind-lecture = 講義
kind-country-presentation = 各国発表
kind-observation-visit = 視察
kind-discussion = 討議
kind-action-plan = アクションプラン
kind-whole-programme = プログラム全体

## The form

form-absent = このセッションには出席しませんでした
form-changes = このセッションには回答済みです。終了するまで変更できます。
form-optional = 任意 · 人名や国名は書かないでください
form-no-opinion = 意見なし
form-send = 送信
form-sending = 送信しています …
form-skip = 誰が何と答えたかは、誰にも分かりません。答えたくないものは飛ばしてください。
form-plain = このブラウザーはカードをサーバーから隠せません。サーバーは一瞬だけカードと回答を一緒に見ますが、両者のつながりは保存しません。
form-mend = まだ送信されていません。確認してください：
form-offline = 接続がないため送信できませんでした。回答はここに残っています。接続できるときにもう一度送信してください。
form-no-ticket = この電話には、このセッションのチケットがありません。まずカードのリンクを開いてください。
# $name is a word from the text, such as the name of a country.
form-names = 「{ $name }」の名前が書かれているようです。名前から、あなたが誰かを読み手に知られることがあります。そのままでも構いません。
back-to-programme = 私のプログラムに戻る

## What is wrong with a field

wrong-nothing = まだ何も回答されていません。少なくとも1問に答えるか、欠席したことを選んでください。
wrong-twice = この項目は2回送られました。回答はそれぞれ1回だけ送ってください。
wrong-attended = 「はい」か「いいえ」で答えてください。
wrong-question = このセッションにその質問はありません。フォームを開き直して回答してください。
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = 「{ $value }」は選択肢にありません。{ $highest }個の選択肢か「意見なし」から選んでください。
# $length, $limit and $over are numbers of characters.
wrong-length = この文章は{ $length }文字です。{ $limit }文字まで入ります。{ $over }文字減らしてください。
wrong-damaged = この文章は壊れています。もう一度書いてください。
wrong-type = 尺度の数字を選ぶか、文章を書いてください。

## Why answers are not taken

refused-not-yet-open = このセッションはまだ回答を受け付けていません。行われた後にもう一度送信してください。
refused-closed = このセッションは終了し、回答を受け付けていません。何も変更されていません。
refused-ticket = この電話がこのセッションに回答する権利を確認できません。カードのリンクをもう一度開いてから回答してください。

## The receipt

received = 受け取りました。ありがとうございます。
# $title is the session.
received-what = 「{ $title }」への回答は保存されました。あなたの回答だとは誰にも分かりません。
received-last = 受付中のセッションはこれで最後です。次のセッションの後にまたお越しください。
change-answers = 回答を変更する

## Without network, on a shared phone, and with keys that came later

standing-waiting = 保存済み・未送信
standing-begun = 入力途中・未送信
standing-refused = 受け付けられませんでした
form-waiting = このスマートフォンに保存済みで、まだ送信されていません。回答はまだ変更できます。
form-unseen = 以前の回答は今は表示できません。送信すると、以前の回答はすべて置き換えられます。
saved = このスマートフォンに保存しました
saved-what = 「{ $title }」への回答はこのスマートフォンに保存され、つながったときに送信されます。このページは閉じてかまいません。
refused-kept = サーバーはこの回答を受け付けませんでした。回答はまだこのスマートフォンに残っています。必要な場合は担当者に伝えてください。
refused-changed = 開いた後に質問が変わりました。フォームをもう一度開き、回答を確かめて、もう一度送信してください。
refused-discard = このスマートフォンから削除
kept = プログラムはこのスマートフォンに保存されています。通信がなくても回答できます。
forget-title = 共用のスマートフォンです
forget-text = チケット、下書き、回答済みの印をこのスマートフォンからすぐに削除します。送信待ちの回答は送信されてから削除されます。後で続けるにはカードが必要です。
forget-only-here = カードの秘密はこのスマートフォンにしかありません。削除すると、どのスマートフォンからもこのカードでは回答できなくなります。
forget-go = すべて削除
offline-title = 接続がありません
offline-text = このページはスマートフォンに保存されていません。プログラムは保存されています。
start-new-keys = セッションが追加されました。続ける前に鍵を見比べてください。
start-new-keys-how = この指紋は、隣の人のスマートフォン、または主催者が示すものと同じはずです。違う場合は続けずに、担当者に知らせてください。
start-new-keys-go = 同じです
start-new-keys-later = 後で
start-by-server = このカードは以前、サーバーに見える方法で開かれました。あなたでない場合は、担当者に新しいカードを頼んでください。

## The keys

keys-title = このセミナーの鍵
keys-none = 鍵はまだありません。セッションとともに作られます。
keys-lead = どの電話も同じ鍵を受け取らなければなりません。これがその指紋です：
keys-why = サーバーは、セッションごとのチケットに、中身を読めないまま署名します。もしあなたにだけ別の鍵を渡せば、あなたのチケットを他の人のものと区別できてしまいます。指紋を隣の人のもの、または主催者が示すものと比べてください。電話は指紋を覚えていて、変わると止まります。
keys-passes = 使用中のカード：{ $passes }枚。一人一枚で、それより多くてはいけません。何枚も持つ人は、結果から自分の回答を差し引けてしまいます。
keys-sessions = セッションごと
keys-removed = 削除されたセッション

## When something fails

error-not-found = このページはありません
error-not-found-text = アドレスが途切れているか、古くなっているかもしれません。カードのリンクをもう一度開くか、プログラム担当官に尋ねてください。
error-pass = このリンクは有効なカードではありません
error-pass-text = リンクの一部が欠けているか、新しいカードに替わったのかもしれません。カードのQRコードをもう一度読み取るか、プログラム担当官に新しいカードを頼んでください。
error-too-long = 長すぎます
error-too-long-text = 何も保存されていません。前の画面に戻ってください。書いた内容はブラウザーに残っています。文章を短くして、もう一度送信してください。
error-too-slow = 回答の受信に時間がかかりすぎました
error-too-slow-text = まだ保存されていません。戻って、できれば通信状態のよい場所でもう一度送信してください。
error-too-many = ただいま試行が多すぎます
error-too-many-text = 何も失われていません。数秒待ってからもう一度お試しください。
error-busy = ただいま回答が集中しています
error-busy-text = 回答はまだ保存されていません。戻って、数秒後にもう一度送信してください。
error-ailing = ただいま保存ができません
error-ailing-text = 回答はまだ保存されていません。プログラム担当官に知らせ、戻って、数分後にもう一度送信してください。
error-bad = この操作はできません
error-internal = こちら側で問題が起きました
# $id is a number for the log.
error-internal-text = もう一度お試しください。直らないときは、管理者にこの番号をお伝えください：{ $id }

## What is stored about you

stored-lead = 氏名、国、電話のアドレス、回答の時刻は保存されません。メールアドレスも、担当官がリマインダーのために入力した場合を除いて保存されません。その場合も、カードや回答とは別に保存され、セミナーが終わると削除されます。誰が何と答えたかは、誰にも分かりません。
stored-how = その仕組み
stored-how-1 = 電話はセッションごとに秘密の番号を作り、閉じた封筒に入れたままサーバーに判を押してもらいます。サーバーは、カードに判を押したことを記録しますが、番号は読めません。後で電話は、カードなしで、番号と判を付けて回答を送ります。サーバーには自分の判だと分かりますが、どの封筒のものかは分かりません。
stored-how-2 = セッションが終了すると、サーバーはその判を捨て、すべての回答に新しい無作為な番号を付けて、新しい順に並べ替えます。どのカードとチケットが使われたかは忘れます。その後は、カードからも電話からも、あなたの回答にはたどり着けません。
stored-cards = カードについて保存されるもの
stored-answers = 回答について保存されるもの
stored-answers-lead = これらの表には、カードも人も時刻もなく、順番も残りません。
stored-phone = 電話が保存するもの
stored-phone-text = カードのリンク、チケット、どのセッションに回答したか、鍵の指紋、セミナーのページ。書きかけの回答と送信待ちの回答は、送信されるまで。カードはチケットを受け取るときだけサーバーに示され、回答はチケットとともに、カードなしで送られます。「共用のスマートフォンです」ですべて削除できます。回答は残ります。
stored-check = ご自分で確かめられること
stored-check-text = サーバーの判には公開鍵があります。電話ごとに鍵が違えば、サーバーはあなたを見分けられます。プログラムにセミナーの鍵へのリンクがあります。そこの指紋を隣の人のものと比べてください。電話は自動で比べ、変わると止まります。
stored-limits = 守れないこと
stored-limits-text = 肩越しにのぞく人。カードや電話を手にした人。ご自身が書く内容：誰の名前も書かないでください。JavaScriptが使えないブラウザーや、アドレスがhttpsで始まらない場合、サーバーは一瞬だけカードと回答を一緒に見ます。そのときはプログラムにそう表示されます。
stored-others = その他
stored-others-text = ほかの表には、プログラム、質問、担当官が入っています：
stored-edition = セミナー
stored-session = セッション
stored-question = 質問
stored-pass = 印刷されたカード
stored-pass-id = カードの無作為な番号
stored-pass-token = カードを見分けるための、リンクの秘密の指紋
stored-pass-revoked = カードが取り消されたかどうか
stored-pass-number = カードに印刷された番号
stored-draw = カードがセッションのチケットを受け取ったこと。セッションが終了すると消されます
stored-draw-pass = カードの番号
stored-draw-blinded = 署名のために電話が示したものの指紋。どのチケットにも等しく当てはまります
stored-ticket = JavaScriptのないブラウザーのためにサーバーが作ったチケット。セッションが終了すると消されます
stored-ticket-hash = 一度だけ使われるようにするための、チケットの指紋
stored-response = 誰かがセッションに回答したこと
stored-response-id = チケットから作られた番号。セッションが終了すると、新しい無作為な番号に替わります
stored-response-attended = 出席したかどうか
stored-answer-value = 尺度の上の位置。0は意見なし
stored-comment = 文章。どの回答のものかは記録されません
stored-comment-id = チケットと質問から作られた番号。セッションが終了すると、新しい無作為な番号に替わります
stored-comment-text = 書かれた内容
stored-tally = ある答えが選ばれた回数
stored-tally-count = 回数

## What is stored for reminders

stored-reminders = リマインダーのために保存されるもの
stored-reminders-lead = 担当官が入力した場合の、メールアドレスです。誰が回答したかは誰にも分からないので、リマインダーは全員に送られます。アドレスは無作為な順に保存され、最後のセッションが終了すると削除されます。
stored-address = メールアドレス。どのカードにも回答にも結び付きません
stored-address-id = アドレスの無作為な番号
stored-address-address = アドレス

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = まったくそう思わない
scale-agreement-2 = そう思わない
scale-agreement-3 = どちらでもない
scale-agreement-4 = そう思う
scale-agreement-5 = とてもそう思う
scale-quality-1 = 悪い
scale-quality-2 = まあまあ
scale-quality-3 = 良い
scale-quality-4 = とても良い
scale-quality-5 = 最高
scale-pacing-1 = 短すぎる
scale-pacing-2 = やや短い
scale-pacing-3 = ちょうどよい
scale-pacing-4 = やや長い
scale-pacing-5 = 長すぎる
question-lecture-relevance = この講義は私の仕事にとって大切だ。
question-lecture-clarity = 説明はどのくらい分かりやすかったですか。
question-lecture-new-knowledge = 新しいことを学んだ。
question-lecture-intention-to-apply = 学んだことを自国で使うつもりだ。
question-lecture-time-for-questions = 質問と討議の時間は …
question-lecture-length = 講義全体の長さは …
question-lecture-overall = 全体として、この講義はいかがでしたか。
question-lecture-most-useful = 何が最も役に立ちましたか。
question-lecture-improve = 次回は何を変えるべきですか。
question-country-presentation-relevance = 聞いたことは私の仕事にとって大切だ。
question-country-presentation-clarity = 発表はどのくらい分かりやすかったですか。
question-country-presentation-new-knowledge = ほかの国について新しいことを学んだ。
question-country-presentation-exchange = ほかの国の人と意見を交わすことができた。
question-country-presentation-length = 各発表の時間は …
question-country-presentation-overall = 全体として、このセッションはいかがでしたか。
question-country-presentation-most-useful = どの取り組みが心に残りますか。それはなぜですか。
question-observation-visit-link-to-topic = 視察はセミナーのテーマに合っていた。
question-observation-visit-access = 現地での見学と説明はいかがでしたか。
question-observation-visit-new-knowledge = これまで知らなかったものを見た。
question-observation-visit-time-on-site = 現地での時間は …
question-observation-visit-overall = 全体として、この視察はいかがでしたか。
question-observation-visit-most-useful = 何が最も印象に残りましたか。
question-discussion-relevance = この討議は私の仕事にとって大切だった。
question-discussion-overall = 全体として、この討議はいかがでしたか。
question-action-plan-support = アクションプランへの支援はいかがでしたか。
question-action-plan-feasibility = この計画を自国で実行できる。
question-action-plan-intention-to-apply = 半年以内に始めるつもりだ。
question-action-plan-exchange = ほかの参加者から役に立つ考えを得た。
question-action-plan-length = 取り組む時間は …
question-action-plan-overall = 全体として、この部分はいかがでしたか。
question-action-plan-most-useful = 何が最も助けになりましたか。
question-action-plan-improve = 計画の妨げになるものは何ですか。
question-whole-programme-relevance = このセミナーは私の仕事にとって大切だ。
question-whole-programme-network = また連絡を取りたい仲間に出会えた。
question-whole-programme-organisation = セミナーの運営はいかがでしたか。
question-whole-programme-time-for-questions = 全セッションを通して、質問と討議の時間は …
question-whole-programme-overall = 全体として、このセミナーはいかがでしたか。
question-whole-programme-lengthen = 次回は何にもっと時間をかけるべきですか。
question-whole-programme-shorten = 何を短くし、または省くことができますか。
