import type { Words } from '../../../kernel/words/index.ts';

const vi = {
  subject: 'Liên kết theo dõi bình luận của bạn',
  received: (headline: string) => `Cổng thông tin đã nhận bình luận của bạn về bài «${headline}».`,
  follow: 'Liên kết riêng để xem kết quả kiểm duyệt, khiếu nại, tải hoặc xóa dữ liệu:',
  keep: 'Ai có liên kết này đều mở được trang, xin đừng chuyển cho người khác. Khi bình luận được kiểm duyệt, kết quả cũng được gửi đến hộp thư này.',
  notYours: 'Nếu bạn không gửi bình luận nào, xin bỏ qua thư này; địa chỉ của bạn không được hiển thị ở đâu.',
};

const en: typeof vi = {
  subject: 'The link to your comment',
  received: (headline) => `Your comment on «${headline}» has arrived.`,
  follow: 'The private link to see how it was decided, to appeal, to download or erase your data:',
  keep: 'Whoever has the link can open the page, so please do not pass it on. How the comment is decided will be told to this mailbox too.',
  notYours: 'If you have not sent a comment, please ignore this mail; your address is shown nowhere.',
};

/** The mail in which an author receives the private link. */
export const mailWords: Words<typeof vi> = { vi, en };
