import type { Force } from '../reading.ts';
import { list } from './list.ts';

/** How a word asks. `weak`: it only reports speech, and orders by what follows it. */
export type Order = { force: Force; weak: boolean };

const order = (force: Force, weak = false): Order => ({ force, weak });

/** Words with which a speaker asks something of somebody, with their force. */
export const orderVerbs: ReadonlyMap<string, Order> = new Map([
  ['giao', order('directive')],
  ['giao cho', order('directive')],
  ['giao nhiệm vụ cho', order('directive')],
  ['giao trách nhiệm cho', order('directive')],
  ['phân công', order('directive')],
  ['ủy quyền cho', order('directive')],
  ['yêu cầu', order('directive')],
  ['chỉ đạo', order('directive')],
  ['đề nghị', order('request')],
  ['kêu gọi', order('request')],
  ['kiến nghị', order('proposal')],
  ['đề xuất', order('proposal')],
  ['lưu ý', order('reminder')],
  ['nhắc nhở', order('reminder')],
  ['nhấn mạnh', order('reminder', true)],
  ['nhấn mạnh yêu cầu', order('directive')],
  ['quán triệt', order('reminder', true)],
  ['chỉ rõ', order('directive', true)],
  ['nêu rõ', order('directive', true)],
  ['khẳng định', order('directive', true)],
  ['cho rằng', order('standing', true)],
  ['cho biết', order('standing', true)],
  ['chia sẻ', order('standing', true)],
  ['nói', order('directive', true)],
  ['gợi mở', order('wish')],
  ['gợi ý', order('wish')],
  ['mong muốn', order('wish')],
  ['mong', order('wish')],
  ['hy vọng', order('wish')],
  ['hi vọng', order('wish')],
  ['kỳ vọng', order('wish')],
  ['tin tưởng', order('wish', true)],
]);

/** Compounds that only begin like an order. */
export const notOrders: readonly string[] = list`
  giao lưu · giao thông · giao dịch · giao tiếp · giao ban · giao ước · giao thoa · giao phó · giao thương ·
  giao nhận · nói chung · nói riêng · nói trên · nói nhiều · nói lên · nói về · mong chờ · mong đợi ·
  yêu cầu chung · yêu cầu đặt ra · yêu cầu của · yêu cầu, nhiệm vụ · đề xuất của · đề nghị của ·
  kiến nghị của · giao quyền · chia sẻ kinh nghiệm · chia sẻ dữ liệu · yêu cầu nhiệm vụ ·
  chỉ đạo, điều hành · chỉ đạo điều hành · chỉ đạo của · đề nghị khen thưởng
`;

/** Verbs that end a quotation: «…», đồng chí X nhấn mạnh. */
export const sayingVerbs: readonly string[] = list`
  nhấn mạnh · nói · nói rõ · chia sẻ · khẳng định · cho biết · cho rằng · nêu rõ · quán triệt · lưu ý ·
  đề nghị · yêu cầu · phát biểu · bày tỏ · nhắn nhủ · chỉ rõ · đánh giá · gợi mở · nhắc nhở · kết luận
`;

/** Words between who must act and what is to be done. */
export const modals: ReadonlyMap<string, Force> = new Map([
  ['cần', 'directive'],
  ['cần phải', 'directive'],
  ['phải', 'directive'],
  ['vừa phải', 'directive'],
  ['nên', 'wish'],
  ['có trách nhiệm', 'directive'],
  ['có nhiệm vụ', 'directive'],
  ['chịu trách nhiệm', 'directive'],
  ['không được', 'standing'],
  ['nghiêm cấm', 'standing'],
  ['sẽ', 'directive'],
  ['sẵn sàng', 'commitment'],
  ['cam kết', 'commitment'],
  ['xin hứa', 'commitment'],
  ['hứa', 'commitment'],
]);

/** Groups that ask or propose without being named. */
export const speakingGroups: readonly string[] = list`
  đại biểu · ý kiến · cử tri · địa phương · các địa phương · doanh nghiệp · người dân · nhân dân · hội viên · đoàn viên · đảng viên · tham luận · đại diện
`;

/** Places that stand for their bodies where they open a sentence: «Phường kiến nghị tỉnh …». */
export const speakingPlaces: readonly string[] = list`tỉnh · thành phố · huyện · quận · xã · phường · đặc khu · thị xã`;

/** Before an order: what makes it a report of the past. */
export const pastWords: ReadonlySet<string> = new Set(['đã', 'từng']);

/** Adverbs that may stand between the speaker and the order. */
export const speechAdverbs: ReadonlySet<string> = new Set(list`
  cũng · đã · còn · tiếp · tục · trân · trọng · đồng · thời · luôn · rất · trực · tiếp · và · sẽ · vẫn · xin · kính · thiết · tha · khẩn
`);

/** After these a body is the recipient of a paper or the owner of a thing, not the speaker. */
export const notSpeakerAfter: ReadonlySet<string> = new Set([
  'gửi',
  'của',
  'với',
  'cho',
  'tới',
  'đến',
  'trình',
  'cáo',
  'tại',
  'từ',
  'về',
  'bởi',
  'ở',
  'mưu',
  'giúp',
  'nghị',
  'cầu',
  'giao',
  'hợp',
]);

/** Words after which «yêu cầu», «đề nghị» is a noun. */
export const nounMakers: ReadonlySet<string> = new Set(list`
  theo · các · những · đáp · ứng · đúng · mục · đích · với · một · số · nội · dung · thì · về · mọi · từ ·
  tính · trước · văn · hồ · sơ · việc · sự · bản · có · nhu · là · tuân · thủ · nhiệm · được · tiêu ·
  chuẩn · quy · đơn · đến · này · thủ · hợp
`);

/** Openings of a sentence that carry on what was asked before. */
export const connectives: readonly string[] = list`
  Đồng thời · Bên cạnh đó · Cùng với đó · Trên cơ sở đó · Ngoài ra · Trong đó · Vì vậy · Do đó · Do vậy ·
  Theo đó · Song song đó · Mặt khác · Trước mắt · Đặc biệt · Cụ thể · Tuy nhiên · Muốn vậy · Thời gian tới ·
  Trong thời gian tới · Cùng đó · Hơn nữa · Song song với đó · Thứ nhất · Thứ hai · Thứ ba · Thứ tư ·
  Thứ năm · Một là · Hai là · Ba là · Bốn là · Năm là · Sáu là · Hiện nay · Từ đó · Nhân dịp này · Làm sao ·
  Trong quá trình thực hiện · Trong quá trình triển khai thực hiện · Tiếp đó · Tiếp theo · Sau đó · Trước đó ·
  Đó là · Cùng ngày · Trước hết là · Cụ thể là · Nhất là
`;

/** Headings whose items are orders, and headings whose items are not. */
export const orderHeadings =
  /(?:giải pháp|tổ chức thực hiện|trách nhiệm (?:thực hiện|thi hành)|phân công (?:thực hiện|nhiệm vụ|trách nhiệm)|phương hướng|nhiệm vụ|trách nhiệm của|điều khoản thi hành|nội dung (?:thực hiện|triển khai|công việc)|ý kiến chỉ đạo|kết luận (?:của|tại|cuộc họp|hội nghị|phiên họp|buổi họp)|^kết luận$)/iu;
export const plainHeadings =
  /(?:mục đích|mục tiêu|chỉ tiêu|quan điểm|tình hình|bối cảnh|thực trạng|kết quả|đánh giá|ưu điểm|hạn chế|tồn tại|khó khăn|nguyên nhân|bài học|căn cứ|cơ sở|sự cần thiết|phạm vi|đối tượng|giải thích|nguyên tắc|phương châm|tiêu chí|hình thức|tiêu chuẩn|điều kiện|thời gian|địa điểm|thành phần|kinh phí|khen thưởng|nội dung đợt|ghi nhận|thảo luận|diễn biến|yêu cầu)/iu;
/** «Thời gian và hình thức báo cáo»: how to report is itself asked. */
export const reportHeadings = /(?:gửi|nộp|chế độ|hình thức|thời hạn|thời gian)[^.;]{0,20} báo cáo$/iu;
/** Headings whose items are petitions to those above. */
export const petitionHeading =
  /^(?:những )?(?:kiến nghị|đề xuất)(?:, (?:kiến nghị|đề xuất)| và (?:kiến nghị|đề xuất))?(?: (?:với|đối với|gửi) .{3,80})?:?$/iu;
