import { list } from './list.ts';

/** Adverbs and auxiliaries with which an action opens. */
export const openers: readonly string[] = list`
  tiếp tục · khẩn trương · kịp thời · chủ động · tích cực · tập trung · thường xuyên · nhanh chóng · sớm ·
  quyết tâm · quyết liệt · kiên quyết · nghiêm túc · trực tiếp · cùng · luôn · tự · không ngừng · ưu tiên ·
  chú trọng · từng bước · ra sức · phấn đấu · cơ bản · tuyệt đối · dứt khoát · mạnh dạn · trước mắt ·
  thực sự · thật sự · đồng thời · định kỳ · hằng tháng · hàng tháng · hằng quý · hàng quý · hằng năm ·
  hàng năm · hằng tuần · hàng tuần · phải · cần · sẽ · hết sức · thật · đẩy nhanh · tiếp tục phải ·
  có trách nhiệm · chịu trách nhiệm · không · chưa · nghiêm · đều · cùng nhau · hơn nữa · thống nhất ·
  giữ vững · trước hết · đặc biệt · nhất là · thi đua · cũng · luôn luôn
`;

/** Openers strong enough to begin a new task after a comma. */
export const strongOpeners: readonly string[] = [
  'tiếp tục',
  'khẩn trương',
  'kịp thời',
  'chủ động',
  'tích cực',
  'thường xuyên',
  'nhanh chóng',
  'tập trung',
  'đồng thời',
  'phấn đấu',
  'ưu tiên',
];

/** Verbs of administrative action. */
export const actionVerbs: readonly string[] = list`
  triển khai · thực hiện · tổ chức · tổ chức thực hiện · rà soát · sắp xếp · hoàn thiện · hoàn thành ·
  xây dựng · ban hành · tham mưu · báo cáo · tổng hợp · đề xuất · kiến nghị · trình · phối hợp · chủ trì ·
  hướng dẫn · kiểm tra · giám sát · đôn đốc · theo dõi · quán triệt · cụ thể hóa · tăng cường · nâng cao ·
  đẩy mạnh · phát huy · bảo đảm · đảm bảo · kiện toàn · quan tâm · lãnh đạo · chỉ đạo · điều hành ·
  quản lý · giải quyết · xử lý · tháo gỡ · khắc phục · chấn chỉnh · nghiên cứu · đổi mới · cập nhật ·
  rà soát lại · đánh giá · sơ kết · tổng kết · khuyến khích · tạo điều kiện · tạo thêm điều kiện · tạo ·
  tuyên truyền · phổ biến · vận động · phát động · khơi dậy · hỗ trợ · giúp · chuẩn bị · bố trí ·
  phân công · giao · bổ sung · sửa đổi · điều chỉnh · thẩm định · thẩm tra · phê duyệt · xem xét ·
  quyết định · công bố · công khai · niêm yết · gửi · gửi về · nộp · cung cấp · chia sẻ · kết nối ·
  tích hợp · đồng bộ · số hóa · khai thác · sử dụng · ứng dụng · chuẩn hóa · tối ưu hóa · đơn giản hóa ·
  cắt giảm · rút ngắn · phân cấp · ủy quyền · đào tạo · bồi dưỡng · luân chuyển · điều động · bổ nhiệm ·
  miễn nhiệm · giới thiệu · bầu · chỉ định · tuyển dụng · tinh giản · tinh gọn · sáp nhập · hợp nhất ·
  thành lập · giải thể · củng cố · mở rộng · duy trì · giữ gìn · bảo vệ · phòng ngừa · ngăn chặn ·
  đấu tranh · phát hiện · thanh tra · điều tra · làm rõ · làm tốt · làm · lấy · đưa · gắn · bám sát ·
  bám vào · nắm · nắm chắc · nắm bắt · xác định · xác định rõ · nêu cao · nêu gương · đề cao · coi trọng ·
  chú ý · lưu ý · góp ý · đóng góp · tham gia · tiếp thu · tiếp nhận · trả lời · phản ánh · thông tin ·
  thông báo · lập · lập kế hoạch · đăng ký · kê khai · chịu trách nhiệm · tự chịu trách nhiệm · nhân rộng ·
  biểu dương · khen thưởng · tôn vinh · động viên · chăm lo · ổn định · khôi phục · phục hồi · thúc đẩy ·
  phát triển · thu hút · trọng dụng · huy động · phân bổ · quy hoạch · tổ chức tốt · thực hiện tốt ·
  thực hiện nghiêm · rèn luyện · học tập · tu dưỡng · tự soi · đoàn kết · hành động · tiếp bước · dành ·
  kết hợp · tập hợp · thống kê · lựa chọn · chọn · không để · không được · đừng · đừng để · chớ để · không bị · để lọt · trở thành ·
  đạt · đạt được · vượt · hạn chế · giảm · chống lãng phí · thi hành · tuân thủ · chấp hành · xin ý kiến ·
  lấy ý kiến · trao đổi · đối thoại · tiếp xúc · lắng nghe · kế thừa · khẳng định · đặt · đặt ra · đề ra ·
  suy nghĩ · trăn trở · hướng mạnh · tăng · đầu tư · giữ · có kế hoạch · có giải pháp · có phương án ·
  xóa bỏ · loại bỏ · cải cách · thành công · tiến hành · đáp ứng · phản bác · phân tích · dự báo ·
  cải thiện · vận dụng · bảo lưu · lưu trữ · bàn giao · tiếp cận · ký kết ·  hiện đại hóa ·
  minh bạch · tạo lập · thiết lập · bãi bỏ · đối chiếu · đối soát · nâng cấp · khích lệ · tập trung ·
  đồng hành · thẩm định kỹ · chọn lọc · sàng lọc · tham khảo · lan tỏa · gương mẫu · bình xét · sản xuất ·
    định hướng · hướng tới · mở · đi đầu · đi trước · có chương trình · hoàn tất · giải ngân ·
  khảo sát · tiến hành · thi đua · có văn bản · có báo cáo · có ý kiến · cho ý kiến · xem · coi · nỗ lực ·
  dồn lực · có biện pháp · có cơ chế · cân đối · phụ trách · phân loại · quản trị · vận hành · bảo trì · biên soạn ·
  in ấn · phát hành · soạn thảo · dự thảo · ký · đề bạt · cử · chuyển · chuyển giao · thu · thu hồi · thanh toán ·
  quyết toán · chi trả · cấp · cấp phát · mua sắm · lắp đặt · trang bị · sửa chữa · bảo quản · bảo tồn · giáo dục ·
  thuyết phục · xác thực · xác minh · kiểm chứng · kiểm soát · kiểm điểm · tự kiểm điểm · phê bình · nhắc nhở ·
  thi hành kỷ luật · cảnh báo · răn đe · đẩy lùi · giảm thiểu · chỉ ra · cân nhắc · tính toán · dự toán ·
  rút kinh nghiệm · kết nạp · dự · tham dự · đăng tải · phản biện · góp phần · thực hành · tiết kiệm · gắn kết ·
  giúp đỡ · thăm hỏi · tiếp · tiếp dân · tiếp công dân · giải trình · giải đáp · hòa giải · thống nhất · lập danh sách ·
  thay thế · điều chuyển · bố trí lại · hợp tác · liên kết · liên thông · quảng bá · thể chế hóa · đa dạng hóa ·
  xã hội hóa · hình thành · tạo dựng · cơ cấu lại · tái cơ cấu · tổ chức lại · sắp xếp lại · đồng bộ hóa · tự kiểm tra ·
  thông qua · cho thôi · cho từ chức · cho nghỉ · cho chuyển · định hướng tuyên truyền · cung ứng · điều phối · làm đầu mối · chốt · di dời · bồi thường · chấm dứt · đình chỉ ·
  tạm dừng · tạm đình chỉ · dừng · cấm · loại trừ · phòng, chống · phòng chống · chống · ứng phó · trực · tuần tra ·
  huấn luyện · diễn tập · tập huấn · thi tuyển · xét tuyển · sát hạch · so sánh · nghiệm thu · chuyển đổi · tận dụng ·
  truyền thông · vinh danh · tuyên dương · nêu · nhận · nhận nhiệm vụ · chuẩn bị tốt · chuẩn bị kỹ · lồng ghép ·
  giữ nghiêm · siết chặt · thắt chặt · tiên phong · xung kích · rà · tự giác · tự rà soát · cho phép · giải phóng ·
  đền bù · tích tụ · canh tác · chăm sóc · nuôi dưỡng · cổ vũ · kêu gọi · truyền đạt · học hỏi · tự học · ưu tiên ·
  khơi thông · khai thông · lấy phiếu · bỏ phiếu · đồng ý · chấp thuận · tham vấn · chủ động · phân định · phân vai ·
  phân cấp mạnh · giao quyền · trao quyền · bám nắm · nắm tình hình · thẩm tra, xác minh · lập hồ sơ · thụ lý ·
  tổ chức lấy ý kiến · đưa vào · mời · triệu tập · xếp loại · nâng hạng · rà soát, sửa đổi · bám · tạo chuyển biến
`;

/** Verbs that deliver what the actions before them have made; their deadline is the deadline of all. */
export const deliveryVerbs: readonly string[] = ['gửi', 'gửi về', 'báo cáo', 'trình', 'nộp', 'hoàn thành'];

/** Nouns of what an action brings forth. */
export const productNouns: readonly string[] = list`
  đề án · kế hoạch · báo cáo · chương trình · tờ trình · phương án · dự thảo · quy chế · quy định ·
  hướng dẫn · danh mục · danh sách · nghị quyết · quyết định · văn bản · dự án · chương trình hành động ·
  biểu mẫu · mẫu báo cáo · quy trình · cơ sở dữ liệu · hồ sơ
`;

/** Words that follow a noun for bodies and narrow it: «các cơ quan, đơn vị | liên quan». */
export const classModifiers: readonly string[] = list`
  liên quan · có liên quan · trực thuộc · trực thuộc Trung ương · các cấp · khác · chức năng · chuyên môn ·
  hành chính · sự nghiệp · công lập · sự nghiệp công lập · ngang bộ · cấp tỉnh · cấp xã · cấp huyện ·
  cấp trên · cấp dưới · cấp cơ sở · trên địa bàn · trên địa bàn tỉnh · trên địa bàn thành phố · đảng ·
  Đảng · mới thành lập · mình · ở địa phương · ở Trung ương · Trung ương · trung ương · chính trị - xã hội ·
  chính trị-xã hội · chính trị xã hội · thành viên · trong hệ thống chính trị · có thẩm quyền ·
  được giao nhiệm vụ · được giao · nêu trên · không bị ảnh hưởng · trong toàn tỉnh · trong toàn thành phố ·
  toàn tỉnh · toàn thành phố · hai cấp · 2 cấp · trực tiếp · trực tiếp quản lý · từ Trung ương đến cơ sở ·
  từ Trung ương tới cơ sở · Đại hội XIV của Đảng · thuộc quyền · thuộc phạm vi quản lý · đoàn thể ·
  quần chúng · trong hệ thống tổ chức đảng · trong hệ thống · trong toàn Đảng bộ · trong Đảng bộ · trong toàn ngành · trong ngành ·
  trong cả nước · cả nước · cùng cấp · các cấp trong tỉnh · trong tỉnh · trong thành phố · địa phương mình
`;

/** Words that make several of a class. */
export const quantifiers: ReadonlySet<string> = new Set([
  'các',
  'những',
  'mỗi',
  'từng',
  'mọi',
  'toàn',
  'hai',
  'ba',
  'tất',
  'cả',
  'toàn bộ',
  'cùng',
  'thể',
]);

/** Nouns for bodies that are verbs as well: a body only where no verb or comma and verb follows. */
export const nounsAlsoVerbs: ReadonlySet<string> = new Set([
  'tổ chức',
  'lãnh đạo',
  'ban',
  'bộ',
  'sở',
  'vụ',
  'trường',
  'hội',
  'cấp',
  'viện',
  'phòng',
  'xã',
  'nơi',
  'cục',
  'ngành',
]);

/** Adverbials of time between an order and the one who is asked. */
export const timeAdverbials: readonly string[] = [
  'sắp tới',
  'thời gian tới',
  'trong thời gian tới',
  'tới đây',
  'từ nay',
  'trước mắt',
  'hiện nay',
  'năm nay',
  'năm tới',
];

/** Verbs that begin a task of their own after «và». */
export const tasksAfterAnd: readonly string[] = list`
  hoàn thành · đảm bảo · bảo đảm · nâng cao · khôi phục · theo dõi · tham mưu · đề xuất · báo cáo · gửi ·
  gửi về · trình · phối hợp · ban hành · chịu trách nhiệm · kịp thời · tăng cường · đẩy mạnh · chủ động
`;

/** Compounds that only begin like such a verb. */
export const notTasks: readonly string[] = list`
  lập trường · lập luận · lập pháp · lập hiến · tổ chức đảng · tổ chức bộ máy · đưa tin · công khai, minh bạch
`;

/** Verbs that begin a task of their own after a comma, where an object follows. */
export const tasksAfterComma: readonly string[] = list`
  giới thiệu · hoàn thành · tham mưu · ban hành · lập · bố trí · hướng dẫn · tạo điều kiện · xây dựng ·
  không để · bảo đảm · đảm bảo · chịu trách nhiệm · kiên quyết · tuyệt đối không · tránh · đề xuất · cung cấp · công khai · cập nhật ·
  tổng hợp · kiến nghị · chấm dứt · đưa · gắn · phối hợp · chuẩn bị · triển khai · tổ chức · phát huy · tập trung · thông báo
`;
