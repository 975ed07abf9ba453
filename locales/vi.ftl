# What participants read, in Vietnamese; machine-made, not yet reviewed by a native reader.

# The name of this language in itself, for the choice of languages.
language-name = Tiếng Việt
language-choice = Ngôn ngữ

synthetic = Bản trình diễn. Mọi câu trả lời ở đây đều được tạo ra, không phải của người thật.
my-programme = Chương trình của tôi
what-is-stored = Những gì được lưu về bạn
nobody-can-see = Không ai thấy được ai đã trả lời gì.

## The front door

welcome-title = Ý kiến của bạn về từng buổi
welcome-lead = Kanso thu thập ý kiến phản hồi về các hội thảo. Không ai thấy được ai đã trả lời gì.
welcome-participant = Bạn tham dự một hội thảo
welcome-participant-how = Quét mã QR trên thẻ của bạn, hoặc mở đường liên kết bạn đã nhận.
welcome-officer = Bạn là cán bộ chương trình
sign-in = Đăng nhập

## The code on the screen of a room

code-title = Nhập mã trên màn hình
code-go = Đến buổi này
# $code is what was typed.
code-wrong = Không có buổi nào có mã “{ $code }”.
code-wrong-mend = Hãy nhìn lại màn hình. Mã có 6 chữ cái và chữ số, không có chữ số 0 và 1, cũng không có chữ cái I, L và O.

## The slide in the room

present-scan = Quét mã để gửi ý kiến của bạn
# $address is the server's.
present-type = Hoặc mở { $address } và nhập mã này:
# $received and $cohort are numbers of people.
present-received = Từ { $received } người trở lên trong số { $cohort } người đã trả lời
present-received-some = Từ { $received } người trở lên đã trả lời
# $threshold is a number of answers.
present-few = Đến nay có ít hơn { $threshold } câu trả lời
# $time is a time of day.
present-opens = Chưa mở. Sẽ mở lúc { $time }.
present-planned = Chưa mở
present-closed = Buổi này đã đóng. Xin cảm ơn.
present-full-screen = Toàn màn hình

## A session with an open link

open-lead = Buổi này nhận câu trả lời từ mọi người có đường liên kết này. Bạn không cần thẻ.
open-go = Trả lời ngay
open-unprotected = Buổi này không được bảo vệ trước việc trả lời nhiều lần: mỗi trình duyệt một lượt trả lời.
open-plain = Bạn cũng có thể trả lời mà không cần JavaScript. Khi bạn gửi, máy chủ sẽ tạo vé cho trình duyệt này.
open-plain-off = Hội thảo này chỉ nhận câu trả lời từ trình duyệt có JavaScript và kết nối an toàn. Hãy mở đường liên kết này bằng trình duyệt khác hoặc điện thoại khác.
open-form = Trình duyệt của bạn nhận vé từ máy chủ khi bạn gửi. Vé ở lại trong trình duyệt này để bạn có thể thay đổi câu trả lời.

## The page behind the link on a card

start-wait = Đang tải chương trình của bạn …
start-failed = Không mở được chương trình của bạn. Hãy kiểm tra kết nối và thử lại.
start-again = Thử lại
start-elsewhere = Thẻ này đã được mở trước trên một điện thoại khác. Hãy trả lời trên máy đó, hoặc xin cán bộ một thẻ mới.
start-other-keys = Xin đừng trả lời trên điện thoại này lúc này.
start-other-keys-why = Máy chủ đưa ra các khóa khác với khóa trên thẻ của bạn hoặc khóa đã thấy trước đó. Có thể ai đó đang tìm cách biết ai trả lời gì. Hãy báo cho cán bộ hoặc người vận hành máy chủ.
start-cannot = Trình duyệt này không thể gửi câu trả lời mà máy chủ không thấy thẻ của bạn.
start-cookies = Trình duyệt này chặn cookie nên không thể mở thẻ của bạn ở đây. Hãy cho phép cookie cho trang này, hoặc mở đường liên kết trên thẻ bằng trình duyệt khác.
start-no-javascript = Không có JavaScript, điện thoại không thể giấu thẻ của bạn với máy chủ.
plain-way = Bạn vẫn có thể trả lời: khi đó trong chốc lát máy chủ thấy thẻ và câu trả lời cùng lúc. Máy chủ không lưu mối liên hệ nào giữa chúng.
plain-way-go = Tiếp tục theo cách đó
plain-way-off = Hội thảo này chỉ nhận câu trả lời từ trình duyệt có JavaScript và kết nối an toàn. Hãy mở đường liên kết trên thẻ bằng trình duyệt khác hoặc điện thoại khác.

## The programme

sessions-waiting = { $count ->
   *[other] { $count } buổi đang chờ câu trả lời của bạn.
}
answer-next = Trả lời buổi tiếp theo
nothing-waiting = Không có gì đang chờ bạn. Hãy quay lại sau buổi tiếp theo.
programme-unknown = Chưa có chương trình. Hãy quay lại khi hội thảo bắt đầu.
programme-change = Bạn có thể sửa câu trả lời khi buổi đó còn mở.
no-tickets = Điện thoại này không có vé cho hội thảo này. Trước hết hãy mở đường liên kết trên thẻ của bạn.
needs-javascript = Trang này cần JavaScript. Hãy mở đường liên kết trên thẻ để trả lời mà không cần JavaScript.
standing-open = Đang mở
standing-answered = Đã trả lời
standing-not-yet-open = Chưa mở
standing-closed = Đã đóng
standing-closed-answered = Đã trả lời, đã đóng
standing-elsewhere = Trên điện thoại khác
# $weekday and $month are the names below; $day is the day of the month.
date = { $weekday }, ngày { $day } { $month }
weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ Nhật
month-1 = tháng 1
month-2 = tháng 2
month-3 = tháng 3
month-4 = tháng 4
month-5 = tháng 5
month-6 = tháng 6
month-7 = tháng 7
month-8 = tháng 8
month-9 = tháng 9
month-10 = tháng 10
month-11 = tháng 11
month-12 = tháng 12
kind-lecture = Bài giảng
kind-country-presentation = Trình bày của các nước
kind-observation-visit = Tham quan thực tế
kind-discussion = Thảo luận
kind-action-plan = Kế hoạch hành động
kind-whole-programme = Toàn bộ chương trình

## The form

form-absent = Tôi không dự buổi này
form-changes = Bạn đã trả lời buổi này. Bạn có thể sửa câu trả lời cho đến khi buổi này đóng.
form-optional = không bắt buộc · xin đừng nêu tên người hay tên nước
form-no-opinion = Không có ý kiến
form-send = Gửi
form-sending = Đang gửi …
form-skip = Không ai thấy được ai đã trả lời gì. Bạn có thể bỏ qua bất cứ câu nào.
form-plain = Trình duyệt của bạn không thể giấu thẻ với máy chủ: trong chốc lát máy chủ thấy thẻ và câu trả lời cùng lúc. Máy chủ không lưu mối liên hệ nào giữa chúng.
form-mend = Chưa gửi. Xin xem lại:
form-offline = Chưa gửi được: không có kết nối. Câu trả lời của bạn vẫn còn ở đây; hãy gửi lại khi có mạng.
form-no-ticket = Điện thoại này không có vé cho buổi này. Trước hết hãy mở đường liên kết trên thẻ của bạn.
# $name is a word from the text, such as the name of a country.
form-names = Có vẻ đoạn này nêu tên “{ $name }”. Một cái tên có thể cho người đọc biết bạn là ai. Bạn có thể để nguyên.
back-to-programme = Về chương trình của tôi

## What is wrong with a field

wrong-nothing = Chưa trả lời gì. Hãy trả lời ít nhất một câu, hoặc cho biết bạn không tham dự.
wrong-twice = Mục này được gửi hai lần. Hãy gửi mỗi câu trả lời một lần.
wrong-attended = Hãy chọn có hoặc không.
wrong-question = Buổi này không hỏi câu đó. Hãy mở lại biểu mẫu và trả lời ở đó.
# $value is what was sent, $highest the number of answers to choose from.
wrong-choice = “{ $value }” không phải là một câu trả lời. Hãy chọn một trong { $highest } câu, hoặc “không có ý kiến”.
# $length, $limit and $over are numbers of characters.
wrong-length = Đoạn này có { $length } ký tự; tối đa là { $limit }. Hãy rút bớt { $over } ký tự.
wrong-damaged = Đoạn này bị hỏng. Hãy viết lại.
wrong-type = Hãy chọn một số trên thang, hoặc viết một đoạn.

## Why answers are not taken

refused-not-yet-open = Buổi này chưa nhận câu trả lời. Hãy gửi lại sau khi buổi đó diễn ra.
refused-closed = Buổi này đã đóng và không nhận thêm câu trả lời. Không có gì thay đổi.
refused-ticket = Ở đây không nhận ra quyền trả lời buổi này của điện thoại bạn. Hãy mở lại đường liên kết trên thẻ rồi trả lời.

## The receipt

received = Đã nhận. Xin cảm ơn.
# $title is the session.
received-what = Câu trả lời của bạn cho “{ $title }” đã được lưu. Không ai thấy được đó là của bạn.
received-last = Đó là buổi đang mở cuối cùng. Hãy quay lại sau buổi tiếp theo.
change-answers = Sửa câu trả lời của tôi

## Without network, on a shared phone, and with keys that came later

standing-waiting = Đã lưu, chưa gửi
standing-begun = Đã bắt đầu, chưa gửi
standing-refused = Không được nhận
form-waiting = Đã lưu trên điện thoại này, chưa gửi. Bạn vẫn có thể sửa câu trả lời.
form-unseen = Hiện không thể hiển thị các câu trả lời trước của bạn. Những gì bạn gửi sẽ thay thế tất cả.
saved = Đã lưu trên điện thoại này
saved-what = Câu trả lời của bạn cho “{ $title }” đã được lưu trên điện thoại này và sẽ được gửi khi có kết nối. Bạn có thể đóng trang này.
refused-kept = Máy chủ không nhận các câu trả lời này. Chúng vẫn còn trên điện thoại này. Nếu chúng quan trọng với bạn, hãy báo cho cán bộ chương trình.
refused-changed = Các câu hỏi đã thay đổi từ khi bạn mở. Hãy mở lại biểu mẫu, xem lại câu trả lời và gửi một lần nữa.
refused-discard = Xóa khỏi điện thoại này
kept = Điện thoại này giữ chương trình: bạn có thể trả lời khi không có mạng.
forget-title = Đây là điện thoại dùng chung
forget-text = Xóa ngay vé, bản nháp và dấu của bạn khỏi điện thoại này. Câu trả lời đang chờ vẫn được gửi rồi mới xóa. Để tiếp tục sau này, bạn cần thẻ của mình.
forget-only-here = Chỉ điện thoại này giữ bí mật của thẻ của bạn. Sau khi xóa, thẻ của bạn không thể trả lời trên bất kỳ điện thoại nào nữa.
forget-go = Xóa tất cả
offline-title = Không có kết nối
offline-text = Trang này không có trên điện thoại của bạn. Chương trình của bạn thì có.
start-new-keys = Một phiên đã được thêm. Hãy so sánh khóa của nó trước khi tiếp tục.
start-new-keys-how = Dấu vân tay này phải giống trên điện thoại của người bên cạnh, hoặc nơi ban tổ chức hiển thị. Nếu khác, đừng tiếp tục và hãy báo cho cán bộ.
start-new-keys-go = Giống nhau
start-new-keys-later = Để sau
start-by-server = Thẻ này đã từng được mở theo cách mà máy chủ nhìn thấy nó. Không phải bạn? Hãy xin cán bộ một thẻ mới.

## The keys

keys-title = Các khóa của hội thảo này
keys-none = Chưa có khóa nào. Khóa được tạo cùng với các buổi.
keys-lead = Mọi điện thoại phải nhận cùng các khóa. Đây là dấu vân tay của chúng:
keys-why = Với mỗi buổi, máy chủ ký một chiếc vé mà nó không đọc được. Nếu nó đưa cho riêng bạn các khóa khác, nó có thể phân biệt vé của bạn với vé của người khác. Hãy so dấu vân tay với người bên cạnh, hoặc với dấu mà ban tổ chức cho xem. Điện thoại của bạn nhớ dấu này và dừng lại khi nó thay đổi.
keys-passes = Số thẻ đang dùng: { $passes }. Mỗi người nên có một thẻ và không hơn: người giữ nhiều thẻ có thể trừ câu trả lời của chính mình khỏi kết quả.
keys-sessions = Từng buổi một
keys-removed = Một buổi đã bị xóa

## When something fails

error-not-found = Không có trang này
error-not-found-text = Địa chỉ có thể bị cắt hoặc đã cũ. Hãy mở lại đường liên kết trên thẻ, hoặc hỏi cán bộ chương trình.
error-pass = Đường liên kết này không phải là thẻ hợp lệ
error-pass-text = Có thể thiếu một phần đường liên kết, hoặc đã có thẻ mới thay thế. Hãy quét lại mã QR trên thẻ, hoặc xin cán bộ chương trình một thẻ mới.
error-too-long = Quá dài
error-too-long-text = Chưa lưu gì. Hãy quay lại: trình duyệt vẫn giữ những gì bạn viết. Rút ngắn các đoạn rồi gửi lại.
error-too-slow = Câu trả lời của bạn đến quá chậm
error-too-slow-text = Câu trả lời chưa được lưu. Hãy quay lại và gửi lại, ở nơi có mạng tốt hơn nếu được.
error-too-many = Hiện có quá nhiều lần thử
error-too-many-text = Không có gì bị mất. Hãy đợi vài giây rồi thử lại.
error-busy = Lúc này có quá nhiều câu trả lời
error-busy-text = Câu trả lời của bạn chưa được lưu. Hãy quay lại và gửi lại sau vài giây.
error-ailing = Lúc này không lưu được gì
error-ailing-text = Câu trả lời của bạn chưa được lưu. Hãy báo cán bộ chương trình, quay lại và gửi lại sau vài phút.
error-bad = Không thể làm việc này
error-internal = Có lỗi ở phía chúng tôi
# $id is a number for the log.
error-internal-text = Xin thử lại. Nếu vẫn lỗi, hãy báo cho người quản trị số này: { $id }

## What is stored about you

stored-lead = Tên, nước, địa chỉ điện thoại và thời điểm trả lời của bạn đều không được lưu. Địa chỉ thư điện tử của bạn cũng không, trừ khi cán bộ đã nhập để gửi lời nhắc: địa chỉ đó được giữ riêng, tách khỏi thẻ và câu trả lời, và bị xóa khi hội thảo kết thúc. Không ai thấy được ai đã trả lời gì.
stored-how = Cách hoạt động
stored-how-1 = Với mỗi buổi, điện thoại của bạn tạo một số bí mật và nhờ máy chủ đóng dấu trong phong bì dán kín. Máy chủ ghi lại rằng thẻ của bạn đã được đóng dấu, và không đọc được con số. Sau đó điện thoại gửi câu trả lời cùng con số và con dấu, không kèm thẻ. Máy chủ thấy con dấu là của mình, và không biết được nó từ phong bì nào.
stored-how-2 = Khi một buổi đóng, máy chủ vứt con dấu của buổi đó và gán cho mọi câu trả lời số ngẫu nhiên mới theo thứ tự mới. Máy chủ quên đi thẻ và vé nào đã được dùng. Từ đó, cả thẻ lẫn điện thoại của bạn đều không còn dẫn tới câu trả lời của bạn.
stored-cards = Những gì được lưu về thẻ của bạn
stored-answers = Những gì được lưu về câu trả lời
stored-answers-lead = Các bảng này không nêu thẻ, người hay thời điểm, và không giữ thứ tự.
stored-phone = Những gì điện thoại của bạn giữ
stored-phone-text = Liên kết trên thẻ của bạn, các vé của bạn, những phiên bạn đã trả lời, dấu vân tay của các khóa và các trang của hội thảo; câu trả lời bạn đã bắt đầu hoặc đang chờ, cho đến khi được gửi. Thẻ chỉ được đưa cho máy chủ để lấy vé, và câu trả lời của bạn được gửi cùng vé mà không có thẻ. “Đây là điện thoại dùng chung” xóa tất cả; câu trả lời của bạn vẫn còn.
stored-check = Những gì bạn có thể kiểm tra
stored-check-text = Con dấu của máy chủ có khóa công khai. Nếu khóa khác nhau cho từng điện thoại, máy chủ có thể phân biệt các bạn. Chương trình của bạn có liên kết đến các khóa của hội thảo: hãy so dấu vân tay ở đó với người bên cạnh. Điện thoại của bạn tự so và dừng lại khi dấu thay đổi.
stored-limits = Những gì không thể bảo vệ
stored-limits-text = Người nhìn qua vai bạn. Người cầm thẻ hoặc điện thoại của bạn. Những gì chính bạn viết: xin đừng nêu tên ai. Nếu trình duyệt không có JavaScript hoặc địa chỉ không bắt đầu bằng https, máy chủ thấy thẻ và câu trả lời cùng lúc trong chốc lát; khi đó chương trình của bạn nói rõ điều này.
stored-others = Những gì còn lại
stored-others-text = Các bảng khác chứa chương trình, câu hỏi và các cán bộ:
stored-edition = Hội thảo
stored-session = Buổi
stored-question = Câu hỏi
stored-pass = Một thẻ đã in
stored-pass-id = Một số ngẫu nhiên của thẻ
stored-pass-token = Dấu vân tay của bí mật trong đường liên kết của bạn, để nhận lại thẻ
stored-pass-revoked = Thẻ có bị thu hồi hay không
stored-pass-number = Số in trên thẻ
stored-draw = Việc một thẻ đã nhận vé cho một buổi; bị xóa khi buổi đóng
stored-draw-pass = Số của thẻ
stored-draw-blinded = Dấu vân tay của thứ điện thoại đưa ra để ký; nó khớp với mọi vé như nhau
stored-ticket = Một vé do máy chủ tạo cho trình duyệt không có JavaScript; bị xóa khi buổi đóng
stored-ticket-hash = Dấu vân tay của vé, để chỉ dùng một lần
stored-response = Việc có người đã trả lời một buổi
stored-response-id = Một số tạo từ vé; khi buổi đóng thì là một số ngẫu nhiên mới
stored-response-attended = Người đó có tham dự hay không
stored-answer-value = Vị trí của câu trả lời trên thang; 0 là không có ý kiến
stored-comment = Một đoạn viết; không cho biết nó thuộc bản trả lời nào
stored-comment-id = Một số tạo từ vé và câu hỏi; khi buổi đóng thì là một số ngẫu nhiên mới
stored-comment-text = Nội dung đã viết
stored-tally = Một câu trả lời được chọn bao nhiêu lần
stored-tally-count = Bao nhiêu lần

## What is stored for reminders

stored-reminders = Những gì được lưu để gửi lời nhắc
stored-reminders-lead = Địa chỉ thư điện tử, nếu cán bộ đã nhập. Lời nhắc được gửi đến mọi địa chỉ, vì không ai biết được ai đã trả lời. Địa chỉ được giữ theo thứ tự ngẫu nhiên và bị xóa khi buổi cuối cùng đóng.
stored-address = Một địa chỉ thư điện tử; không thuộc về thẻ hay câu trả lời nào
stored-address-id = Một số ngẫu nhiên của địa chỉ
stored-address-address = Địa chỉ

## The ready-made questionnaires
# A question that an officer has reworded is shown in English.

scale-agreement-1 = Rất không đồng ý
scale-agreement-2 = Không đồng ý
scale-agreement-3 = Trung lập
scale-agreement-4 = Đồng ý
scale-agreement-5 = Rất đồng ý
scale-quality-1 = Kém
scale-quality-2 = Tạm được
scale-quality-3 = Tốt
scale-quality-4 = Rất tốt
scale-quality-5 = Xuất sắc
scale-pacing-1 = Quá ngắn
scale-pacing-2 = Hơi ngắn
scale-pacing-3 = Vừa phải
scale-pacing-4 = Hơi dài
scale-pacing-5 = Quá dài
question-lecture-relevance = Bài giảng này quan trọng đối với công việc của tôi.
question-lecture-clarity = Phần giải thích rõ ràng đến mức nào?
question-lecture-new-knowledge = Tôi đã học được điều mới.
question-lecture-intention-to-apply = Tôi dự định áp dụng một điều trong đó ở nước mình.
question-lecture-time-for-questions = Thời gian hỏi đáp và thảo luận …
question-lecture-length = Bài giảng nói chung …
question-lecture-overall = Nhìn chung, bài giảng này thế nào?
question-lecture-most-useful = Điều gì hữu ích nhất đối với bạn?
question-lecture-improve = Lần sau nên làm khác đi điều gì?
question-country-presentation-relevance = Những gì tôi nghe quan trọng đối với công việc của tôi.
question-country-presentation-clarity = Các bài trình bày rõ ràng đến mức nào?
question-country-presentation-new-knowledge = Tôi đã biết thêm điều mới về các nước khác.
question-country-presentation-exchange = Tôi đã có thể trao đổi ý kiến với người từ các nước khác.
question-country-presentation-length = Thời gian cho mỗi bài trình bày …
question-country-presentation-overall = Nhìn chung, buổi này thế nào?
question-country-presentation-most-useful = Bạn sẽ nhớ cách làm nào, và vì sao?
question-observation-visit-link-to-topic = Chuyến tham quan phù hợp với chủ đề của hội thảo.
question-observation-visit-access = Việc tiếp cận và giải thích tại chỗ tốt đến mức nào?
question-observation-visit-new-knowledge = Tôi đã thấy điều mà trước đây tôi chưa biết.
question-observation-visit-time-on-site = Thời gian tại chỗ …
question-observation-visit-overall = Nhìn chung, chuyến tham quan này thế nào?
question-observation-visit-most-useful = Điều gì gây ấn tượng nhất với bạn?
question-discussion-relevance = Buổi thảo luận quan trọng đối với công việc của tôi.
question-discussion-overall = Nhìn chung, buổi thảo luận này thế nào?
question-action-plan-support = Việc hỗ trợ cho kế hoạch hành động của tôi tốt đến mức nào?
question-action-plan-feasibility = Tôi có thể thực hiện kế hoạch này ở nước mình.
question-action-plan-intention-to-apply = Tôi dự định bắt đầu trong vòng sáu tháng.
question-action-plan-exchange = Những người khác đã cho tôi ý tưởng hữu ích.
question-action-plan-length = Thời gian để làm việc đó …
question-action-plan-overall = Nhìn chung, phần này thế nào?
question-action-plan-most-useful = Điều gì giúp bạn nhiều nhất?
question-action-plan-improve = Điều gì cản trở kế hoạch của bạn?
question-whole-programme-relevance = Hội thảo này quan trọng đối với công việc của tôi.
question-whole-programme-network = Tôi đã gặp những đồng nghiệp mà tôi sẽ liên lạc lại.
question-whole-programme-organisation = Hội thảo được tổ chức tốt đến mức nào?
question-whole-programme-time-for-questions = Tính chung mọi buổi, thời gian hỏi đáp và thảo luận …
question-whole-programme-overall = Nhìn chung, hội thảo này thế nào?
question-whole-programme-lengthen = Lần sau điều gì đáng được dành nhiều thời gian hơn?
question-whole-programme-shorten = Điều gì có thể ngắn hơn hoặc bỏ đi?
