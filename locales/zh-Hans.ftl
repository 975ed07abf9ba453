# What participants read, in Chinese (simplified); machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = 简体中文
language-choice = 语言

synthetic = 演示。所显示的回答均为虚构。
my-programme = 我的日程
what-is-stored = 保存了关于您的哪些内容
nobody-can-see = 没有人能看到谁回答了什么。

## The front door

welcome-title = 您对每场活动的看法
welcome-lead = Kanso 收集对研讨会的反馈。没有人能看到谁回答了什么。
welcome-participant = 您是研讨会学员
welcome-participant-how = 请扫描卡片上的二维码，或打开您收到的链接。
welcome-officer = 您是项目官员
sign-in = 登录

## The code on the screen of a room

code-title = 请输入屏幕上的代码
code-go = 前往这场活动
# $code is what was typed.
code-wrong = 没有代码为“{ $code }”的活动。
code-wrong-mend = 请再看一下屏幕。代码由 6 个字母和数字组成，不含数字 0 和 1，也不含字母 I、L 和 O。

## The slide in the room

present-scan = 请扫码反馈您的意见
# $address is the server's.
present-type = 或打开 { $address } 并输入此代码：
# $received and $cohort are numbers of people.
present-received = { $cohort } 人中已有 { $received } 人或更多作答
present-received-some = 已有 { $received } 人或更多作答
# $threshold is a number of answers.
present-few = 目前回答少于 { $threshold } 份
# $time is a time of day.
present-opens = 尚未开放。{ $time } 开放。
present-planned = 尚未开放
present-closed = 这场活动已结束。谢谢。
present-full-screen = 全屏

## A session with an open link

open-lead = 凡有此链接的人都可以回答这场活动。您不需要卡片。
open-go = 现在回答
open-unprotected = 无法防止重复回答：每个浏览器一份回答。
open-plain = 不用 JavaScript 也可以回答。您发送时，服务器会为此浏览器生成一张票。
open-plain-off = 本研讨会只接受启用 JavaScript 且连接安全的浏览器的回答。请用另一个浏览器或另一部手机打开此链接。
open-form = 您发送时，浏览器从服务器获得票。票保存在此浏览器中，因此您可以更改回答。

## The page behind the link on a card

start-wait = 正在获取您的日程 …
start-failed = 无法打开您的日程。请检查网络后重试。
start-again = 重试
start-elsewhere = 这张卡片已先在另一部手机上打开。请在那部手机上回答，或向官员索取新卡片。
start-other-keys = 现在请不要在这部手机上回答。
start-other-keys-why = 服务器出示的密钥与您卡片上的或以前出示的不同。可能有人想查出谁回答了什么。请告诉官员或服务器的管理者。
start-cannot = 用这个浏览器回答时，服务器会看到您的卡片。
start-cookies = 这个浏览器禁用了 Cookie，因此无法在这里打开您的卡片。请为此页面允许 Cookie，或用另一个浏览器打开卡片上的链接。
start-no-javascript = 没有 JavaScript，手机无法对服务器隐藏您的卡片。
plain-way = 您仍可回答：服务器会在一瞬间同时看到您的卡片和回答，但不保存两者之间的联系。
plain-way-go = 用这种方式继续
plain-way-off = 本研讨会只接受启用 JavaScript 且连接安全的浏览器的回答。请用另一个浏览器或另一部手机打开卡片上的链接。

## The programme

sessions-waiting = { $count ->
   *[other] 有 { $count } 场活动等待您回答。
}
answer-next = 回答下一场
nothing-waiting = 没有等待您回答的活动。请在下一场活动后再来。
programme-unknown = 日程尚未确定。请在研讨会开始后再来。
programme-change = 活动开放期间，您可以更改回答。
no-tickets = 这部手机没有本研讨会的票。请先打开卡片上的链接。
needs-javascript = 本页需要 JavaScript。若不使用它回答，请打开卡片上的链接。
standing-open = 开放
standing-answered = 已回答
standing-not-yet-open = 尚未开放
standing-closed = 已结束
standing-closed-answered = 已回答，已结束
standing-elsewhere = 在另一部手机上
# $weekday and $month are the names below; $day is the day of the month.
date = { $month }{ $day }日 { $weekday }
weekday-1 = 星期一
weekday-2 = 星期二
weekday-3 = 星期三
weekday-4 = 星期四
weekday-5 = 星期五
weekday-6 = 星期六
weekday-7 = 星期日
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
kind-lecture = 讲座
kind-country-presentation = 国别报告
kind-observation-visit = 参观考察
kind-discussion = 讨论
kind-action-plan = 行动计划
kind-whole-programme = 整个项目

## The form

form-absent = 我没有参加这场活动
form-changes = 您已回答这场活动。结束之前可以更改回答。
form-optional = 选填 · 请不要写出人名或国名
form-no-opinion = 没有意见
form-send = 发送
form-sending = 正在发送 …
form-skip = 没有人能看到谁回答了什么。不想答的可以跳过。
form-plain = 您的浏览器无法对服务器隐藏您的卡片：服务器会在一瞬间同时看到您的卡片和回答，但不保存两者之间的联系。
form-mend = 尚未发送。请查看：
form-offline = 未发送：没有网络。您的回答仍在这里，联网后请再次发送。
form-no-ticket = 这部手机没有这场活动的票。请先打开卡片上的链接。
# $name is a word from the text, such as the name of a country.
form-names = 这里似乎写到了“{ $name }”。名称可能让读者知道您是谁。您也可以保留。
back-to-programme = 返回我的日程

## What is wrong with a field

wrong-nothing = 尚未回答任何问题。请至少回答一个问题，或说明您没有参加。
wrong-twice = 这一项发送了两次。每个回答请只发送一次。
wrong-attended = 请选择是或否。
wrong-question = 这场活动没有这个问题。请重新打开表格再回答。
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }”不是可选的答案。请从 { $highest } 个答案中选一个，或选“没有意见”。
# $length, $limit and $over are numbers of characters.
wrong-length = 这段文字有 { $length } 个字符，最多 { $limit } 个。请减少 { $over } 个。
wrong-damaged = 这段文字已损坏。请重新填写。
wrong-type = 请选择量表上的数字，或填写文字。

## Why answers are not taken

refused-not-yet-open = 这场活动尚未接受回答。请在活动举行后再次发送。
refused-closed = 这场活动已结束，不再接受回答。没有任何更改。
refused-ticket = 这里无法识别您的手机回答这场活动的权利。请再次打开卡片上的链接，然后回答。

## The receipt

received = 已收到。谢谢。
# $title is the session.
received-what = 您对“{ $title }”的回答已保存。没有人能看出是您的回答。
received-last = 这是最后一场开放的活动。请在下一场活动后再来。
change-answers = 更改我的回答

## Without network, on a shared phone, and with keys that came later

standing-waiting = 已保存，尚未发送
standing-begun = 已开始填写，尚未发送
standing-refused = 未被接受
form-waiting = 已保存在这部手机上，尚未发送。您仍可修改答案。
form-unseen = 目前无法显示您之前的答案。您发送的内容将替换全部答案。
saved = 已保存在这部手机上
saved-what = 您对“{ $title }”的回答已保存在这部手机上，有网络时会发送。您可以关闭此页面。
refused-kept = 服务器没有接受这些答案。它们仍在这部手机上。如果对您重要，请告诉项目官员。
refused-changed = 您打开之后问题有了变化。请重新打开表单，查看您的答案，然后再发送一次。
refused-discard = 从这部手机删除
kept = 这部手机已保存日程：没有网络也可以回答。
forget-title = 这是一部共用的手机
forget-text = 立即从这部手机删除您的票、草稿和标记。等待发送的答案仍会发送，然后删除。以后要继续，需要您的卡片。
forget-only-here = 您卡片的密钥只在这部手机上。删除后，您的卡片在任何手机上都不能再作答。
forget-go = 全部删除
offline-title = 没有网络连接
offline-text = 此页面不在您的手机上。您的日程在。
start-new-keys = 新增了一个环节。继续之前请比对它的密钥。
start-new-keys-how = 此指纹必须与您邻座手机上的，或主办方展示的一致。如果不同，请不要继续，并告诉官员。
start-new-keys-go = 一致
start-new-keys-later = 以后再说
start-by-server = 这张卡片曾以服务器能看到的方式打开过。不是您吗？请向官员要一张新卡片。

## The keys

keys-title = 本研讨会的密钥
keys-none = 还没有密钥。密钥随活动一起生成。
keys-lead = 每部手机都必须得到相同的密钥。这是它们的指纹：
keys-why = 服务器为每场活动签署一张它读不到内容的票。假如它给您单独的密钥，就能把您的票与别人的区分开。请把指纹与邻座的或主办方出示的作比较。您的手机会记住它，一旦改变就停止。
keys-passes = 使用中的卡片：{ $passes }。应为每人一张，不多不少：持有多张的人可以从结果中减去自己的答案。
keys-sessions = 逐场列出
keys-removed = 已删除的活动

## When something fails

error-not-found = 没有这个页面
error-not-found-text = 地址可能不完整或已过期。请再次打开卡片上的链接，或询问项目官员。
error-pass = 此链接不是有效的卡片
error-pass-text = 链接可能缺了一部分，或已换成新卡片。请再次扫描卡片上的二维码，或向项目官员索取新卡片。
error-too-long = 内容太长
error-too-long-text = 什么都没有保存。请返回：浏览器仍保留您写的内容。请缩短文字后再次发送。
error-too-slow = 您的回答传送得太慢
error-too-slow-text = 尚未保存。请返回并再次发送，如有可能请换到网络较好的地方。
error-too-many = 目前尝试次数过多
error-too-many-text = 没有丢失任何内容。请等几秒钟再试。
error-busy = 此刻回答太多
error-busy-text = 您的回答尚未保存。请返回，几秒后再次发送。
error-ailing = 此刻无法保存
error-ailing-text = 您的回答尚未保存。请告诉项目官员，返回，几分钟后再次发送。
error-bad = 无法这样做
error-internal = 我们这边出了问题
# $id is a number for the log.
error-internal-text = 请重试。如果仍然如此，请把这个编号告诉管理员：{ $id }

## What is stored about you

stored-lead = 您的姓名、国家、手机地址和回答时间都不保存。电子邮箱也不保存，除非官员为发送提醒而填写了它：它与卡片和回答分开存放，研讨会结束时即被删除。没有人能看到谁回答了什么。
stored-how = 这是怎样做到的
stored-how-1 = 您的手机为每场活动生成一个秘密数字，装在封好的信封里请服务器盖章。服务器记下您的卡片已盖过章，但读不到数字。之后手机把回答连同数字和印章一起发送，不带卡片。服务器看得出印章是自己的，但不知道出自哪个信封。
stored-how-2 = 一场活动结束时，服务器丢弃它的印章，给所有回答换上新的随机编号，并按新的顺序排列。它会忘记哪些卡片和票被用过。此后，无论从您的卡片还是手机，都找不到您的回答。
stored-cards = 关于您的卡片保存了什么
stored-answers = 关于回答保存了什么
stored-answers-lead = 这些表中没有卡片、没有人、没有时间，也不保留顺序。
stored-phone = 您的手机保存什么
stored-phone-text = 您卡片上的链接、您的票、您回答过哪些环节、密钥的指纹和研讨会的页面；您已开始填写或等待发送的答案，直到发送为止。卡片只在领取票时出示给服务器，您的答案凭票发送，不带卡片。“这是一部共用的手机”会全部删除；您的答案会保留。
stored-check = 您可以检查什么
stored-check-text = 服务器的印章有公开密钥。如果每部手机的密钥不同，服务器就能把您区分出来。您的日程中有研讨会密钥的链接：请把那里的指纹与邻座的作比较。您的手机会自动比较，一旦改变就停止。
stored-limits = 无法保护的情况
stored-limits-text = 有人从您肩后偷看。有人拿到您的卡片或手机。您自己写的内容：请不要写出任何人的名字。如果浏览器没有 JavaScript，或地址不以 https 开头，服务器会在一瞬间同时看到您的卡片和回答；这时您的日程会说明。
stored-others = 其他内容
stored-others-text = 其他表中是日程、问题和官员：
stored-edition = 研讨会
stored-session = 活动
stored-question = 问题
stored-pass = 一张印出的卡片
stored-pass-id = 卡片的随机编号
stored-pass-token = 您链接中秘密的指纹，用来再次识别卡片
stored-pass-revoked = 卡片是否已收回
stored-pass-number = 印在卡片上的号码
stored-draw = 某张卡片已取得某场活动的票；活动结束时删除
stored-draw-pass = 卡片的编号
stored-draw-blinded = 手机出示供签署的内容的指纹；它与每张票都同样相符
stored-ticket = 服务器为没有 JavaScript 的浏览器制作的票；活动结束时删除
stored-ticket-hash = 票的指纹，使它只能用一次
stored-response = 有人回答了一场活动
stored-response-id = 由票算出的编号；活动结束时换成新的随机编号
stored-response-attended = 是否参加
stored-answer-value = 答案在量表上的位置；0 表示没有意见
stored-comment = 一段文字；不说明属于哪份回答
stored-comment-id = 由票和问题算出的编号；活动结束时换成新的随机编号
stored-comment-text = 所写的内容
stored-tally = 某个答案被选了多少次
stored-tally-count = 多少次

## What is stored for reminders

stored-reminders = 为发送提醒保存了什么
stored-reminders-lead = 官员填写的电子邮箱（如果有）。提醒会发给所有人，因为没有人能知道谁已经回答。邮箱按随机顺序保存，最后一场活动结束时即被删除。
stored-address = 一个电子邮箱；它不属于任何卡片或回答
stored-address-id = 邮箱的随机编号
stored-address-address = 邮箱地址

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = 非常不同意
scale-agreement-2 = 不同意
scale-agreement-3 = 中立
scale-agreement-4 = 同意
scale-agreement-5 = 非常同意
scale-quality-1 = 差
scale-quality-2 = 一般
scale-quality-3 = 好
scale-quality-4 = 很好
scale-quality-5 = 极好
scale-pacing-1 = 太短
scale-pacing-2 = 稍短
scale-pacing-3 = 合适
scale-pacing-4 = 稍长
scale-pacing-5 = 太长
question-lecture-relevance = 这次讲座对我的工作很重要。
question-lecture-clarity = 讲解有多清楚？
question-lecture-new-knowledge = 我学到了新东西。
question-lecture-intention-to-apply = 我打算回国后运用其中的内容。
question-lecture-time-for-questions = 提问和讨论的时间 …
question-lecture-length = 整个讲座的长度 …
question-lecture-overall = 总的来说，这次讲座怎么样？
question-lecture-most-useful = 什么对您最有用？
question-lecture-improve = 下次应当怎样改进？
question-country-presentation-relevance = 我听到的内容对我的工作很重要。
question-country-presentation-clarity = 报告有多清楚？
question-country-presentation-new-knowledge = 我了解到其他国家的新情况。
question-country-presentation-exchange = 我能与其他国家的人交流看法。
question-country-presentation-length = 每个报告的时间 …
question-country-presentation-overall = 总的来说，这场活动怎么样？
question-country-presentation-most-useful = 您会记住哪个做法，为什么？
question-observation-visit-link-to-topic = 这次参观符合研讨会的主题。
question-observation-visit-access = 现场的参观条件和讲解有多好？
question-observation-visit-new-knowledge = 我看到了以前不知道的东西。
question-observation-visit-time-on-site = 在现场的时间 …
question-observation-visit-overall = 总的来说，这次参观怎么样？
question-observation-visit-most-useful = 什么给您留下的印象最深？
question-discussion-relevance = 这次讨论对我的工作很重要。
question-discussion-overall = 总的来说，这次讨论怎么样？
question-action-plan-support = 对我的行动计划的支持有多好？
question-action-plan-feasibility = 我能在本国实施这个计划。
question-action-plan-intention-to-apply = 我打算在六个月内开始实施。
question-action-plan-exchange = 其他学员给了我有用的想法。
question-action-plan-length = 制定计划的时间 …
question-action-plan-overall = 总的来说，这部分怎么样？
question-action-plan-most-useful = 什么对您帮助最大？
question-action-plan-improve = 什么会妨碍您的计划？
question-whole-programme-relevance = 本研讨会对我的工作很重要。
question-whole-programme-network = 我结识了今后会再联系的同行。
question-whole-programme-organisation = 研讨会组织得有多好？
question-whole-programme-time-for-questions = 就所有活动而言，提问和讨论的时间 …
question-whole-programme-overall = 总的来说，本研讨会怎么样？
question-whole-programme-lengthen = 下次什么值得安排更多时间？
question-whole-programme-shorten = 什么可以缩短或去掉？
