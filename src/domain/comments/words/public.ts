import type { Locale, Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';

const vi = {
  statistics: 'Thống kê kiểm duyệt',
  statisticsLead:
    'Mỗi tháng có bao nhiêu bình luận gửi đến, được đăng, bị từ chối vì lý do gì và bạn đọc phải chờ bao lâu.',
  month: 'Tháng',
  monthOf: (year: number, month: number) => `${month}/${year}`,
  received: 'Gửi đến',
  published: 'Đã đăng',
  refused: 'Từ chối',
  waiting: 'Đang chờ',
  erased: 'Người gửi xóa hoặc hết hạn lưu',
  median: 'Chờ (trung vị)',
  p90: '90% chờ không quá',
  byReason: 'Từ chối theo lý do',
  reason: 'Lý do',
  minutes: (n: number) =>
    n < 90
      ? `${writeNumber(n, 'vi')} phút`
      : n < 2880
        ? `${writeNumber(Math.round(n / 60), 'vi')} giờ`
        : `${writeNumber(Math.round(n / 1440), 'vi')} ngày`,
  countedAt: (moment: string) =>
    `Số liệu tính đến ${moment}. Thời gian chờ tính từ lúc gửi đến quyết định đầu tiên.`,
  none: 'Chưa có số liệu',
  noneHint: 'Số liệu được tính mỗi giờ.',
  rules: 'Quy tắc bình luận',
  rulesLead:
    'Ai cũng có thể nêu ý kiến về bài viết. Trang này nói rõ bình luận được nhận, đọc, đăng hoặc từ chối như thế nào.',
  howTitle: 'Cách kiểm duyệt',
  how: (known: boolean) => [
    known
      ? 'Bình luận được kiểm duyệt viên đọc trước khi đăng; người đã nhiều lần được đăng và chưa bị từ chối thì hiện ngay.'
      : 'Mọi bình luận được kiểm duyệt viên đọc trước khi đăng, theo thứ tự gửi đến.',
    'Máy chỉ đánh dấu từ ngữ, đường dẫn, thông tin cá nhân để người đọc nhanh hơn; máy không từ chối ai vì nội dung. Không nội dung nào được gửi cho bên thứ ba.',
    'Chỉ khi bình luận trống, quá dài, có hơn hai đường dẫn hoặc vừa được gửi rồi, biểu mẫu mới trả lại ngay để người gửi sửa.',
    'Bình luận bị từ chối luôn kèm một lý do trong danh sách dưới đây.',
  ],
  reasonsTitle: 'Lý do từ chối',
  appealTitle: 'Khiếu nại',
  appeal: (days: number) =>
    `Sau khi gửi, bạn nhận một liên kết riêng. Bị từ chối, bạn có thể khiếu nại một lần trong ${writeNumber(days, 'vi')} ngày; người xét không phải người đã từ chối.`,
  dataTitle: 'Dữ liệu của bạn',
  data: (days: number, email: number, refused: number) => [
    'Tên hiển thị và nội dung hiện cùng bình luận. Thư điện tử không bao giờ hiển thị.',
    `Địa chỉ mạng chỉ lưu dưới dạng mã băm với khóa thay đổi mỗi ngày, xóa sau ${writeNumber(days, 'vi')} ngày.`,
    `Thư điện tử xóa sau ${writeNumber(email, 'vi')} tháng; nội dung bị từ chối xóa sau ${writeNumber(refused, 'vi')} tháng.`,
    'Qua liên kết riêng, bạn tải toàn bộ dữ liệu về bình luận của mình hoặc xóa vĩnh viễn bất cứ lúc nào.',
  ],
  defaults:
    'Các thời hạn trên là giá trị mặc định của phần mềm, cơ quan vận hành có thể đặt khác; không phải thời hạn do luật định.',
  setting: 'Thiết lập bình luận',
  settingLead: 'Cách nhận bình luận và thời hạn lưu. Thay đổi có hiệu lực ngay và được ghi vào nhật ký.',
  publishing: 'Khi bình luận gửi đến',
  publishings: {
    held: 'Mọi bình luận chờ kiểm duyệt viên',
    known: 'Người quen được đăng ngay nếu máy không đánh dấu gì; người khác chờ',
  },
  knownAfter: 'Người quen là người đã được đăng ít nhất (bình luận)',
  appealDays: 'Thời hạn khiếu nại (ngày)',
  tellMinutes: 'Gửi thư báo kết quả kiểm duyệt sau (phút)',
  addressDays: 'Xóa mã băm địa chỉ mạng sau (ngày)',
  emailMonths: 'Xóa thư điện tử sau (tháng)',
  refusedMonths: 'Xóa nội dung bị từ chối sau (tháng)',
  isDefault:
    'Đang dùng giá trị mặc định của phần mềm, chưa ai thay đổi. Đề nghị đối chiếu với quy định của cơ quan.',
  save: 'Lưu thiết lập',
  saved: 'Đã lưu thiết lập bình luận.',
};

const en: typeof vi = {
  statistics: 'How comments were judged',
  statisticsLead:
    'How many comments arrived each month, were published or refused, for what, and how long readers waited.',
  month: 'Month',
  monthOf: (year, month) => `${month}/${year}`,
  received: 'Arrived',
  published: 'Published',
  refused: 'Refused',
  waiting: 'Waiting',
  erased: 'Erased by the author or past its time',
  median: 'Wait (median)',
  p90: '90% waited at most',
  byReason: 'Refused, by reason',
  reason: 'Reason',
  minutes: (n) =>
    n < 90
      ? `${writeNumber(n, 'en')} min`
      : n < 2880
        ? `${writeNumber(Math.round(n / 60), 'en')} h`
        : `${writeNumber(Math.round(n / 1440), 'en')} days`,
  countedAt: (moment) => `Counted ${moment}. The wait is from sending to the first decision.`,
  none: 'No figures yet',
  noneHint: 'They are counted every hour.',
  rules: 'Rules for comments',
  rulesLead:
    'Anyone may speak about an article. This page says how comments are taken, read, published or refused.',
  howTitle: 'How they are judged',
  how: (known) => [
    known
      ? 'A moderator reads comments before they are published; whoever was published often and never refused goes out at once.'
      : 'A moderator reads every comment before it is published, in the order of arrival.',
    'Machines only mark words, links and private data so that people read faster; they refuse nobody for what is said. Nothing is sent to third parties.',
    'Only what is empty, too long, has more than two links or was sent a moment ago is given back at once, to be mended.',
    'Whatever is refused has a reason from the list below.',
  ],
  reasonsTitle: 'Reasons for refusing',
  appealTitle: 'Appeals',
  appeal: (days) =>
    `After sending you receive a private link. If your comment is refused you may appeal once within ${writeNumber(days, 'en')} days; whoever decides is not who refused.`,
  dataTitle: 'Your data',
  data: (days, email, refused) => [
    'The name and the words stand with the comment. The e-mail is never shown.',
    `Your network address is kept only as a hash under a key that changes daily, for ${writeNumber(days, 'en')} days.`,
    `E-mails are dropped after ${writeNumber(email, 'en')} months, refused words after ${writeNumber(refused, 'en')} months.`,
    'By the private link you may download everything kept about your comment, or erase it for good, at any time.',
  ],
  defaults:
    'These periods are defaults of the software, which whoever runs it may change; they are not set by law.',
  setting: 'Settings of comments',
  settingLead:
    'How comments are taken and how long what belongs to them is kept. A change holds at once and is put on the record.',
  publishing: 'When a comment arrives',
  publishings: {
    held: 'Every comment waits for a moderator',
    known: 'Known readers are published at once unless something was marked; others wait',
  },
  knownAfter: 'A known reader was published at least (comments)',
  appealDays: 'Time for an appeal (days)',
  tellMinutes: 'Mail a decision to its author after (minutes)',
  addressDays: 'Drop hashes of addresses after (days)',
  emailMonths: 'Drop e-mails after (months)',
  refusedMonths: 'Drop refused words after (months)',
  isDefault:
    'These are the defaults of the software; nobody has changed them. Please compare them with your own rules.',
  save: 'Save the settings',
  saved: 'The settings of comments are saved.',
};

/** What everyone may read of how comments are judged. */
export const publicWords: Words<typeof vi> = { vi, en };

const past: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'comment.published': { vi: 'Đăng', en: 'Published' },
  'comment.refused': { vi: 'Từ chối', en: 'Refused' },
  'comment.held_back': { vi: 'Tạm ẩn, xét lại', en: 'Held back' },
  'comment.kept': { vi: 'Giữ nguyên sau khi xem báo vi phạm', en: 'Left as it is after a report' },
  'comment.decision_undone': { vi: 'Hoàn tác quyết định', en: 'Decision undone' },
  'comment.appealed': { vi: 'Người gửi khiếu nại', en: 'The author appealed' },
  'comment.appeal_granted': { vi: 'Chấp nhận khiếu nại, đăng', en: 'Appeal granted, published' },
  'comment.appeal_rejected': { vi: 'Không chấp nhận khiếu nại', en: 'Appeal not granted' },
  'comment.erased': { vi: 'Người gửi xóa', en: 'Erased by the author' },
};

/** What was done to a comment, as its history says it. */
export function deedInPast(action: string, locale: Locale): string {
  return past[action]?.[locale] ?? action;
}
