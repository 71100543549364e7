import { dayOf, type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';

const vi = {
  subject: {
    published: 'Bình luận của bạn đã được đăng',
    refused: 'Kết quả kiểm duyệt bình luận của bạn',
  },
  published: (headline: string, appealed: boolean) =>
    appealed
      ? `Khiếu nại của bạn được chấp nhận: bình luận về bài «${headline}» đã được đăng.`
      : `Bình luận của bạn về bài «${headline}» đã được đăng.`,
  refused: (headline: string) => `Bình luận của bạn về bài «${headline}» không được đăng.`,
  because: (name: string, said: string) => `Lý do: ${name}. ${said}`,
  appealRejected: (headline: string) =>
    `Khiếu nại của bạn về bình luận ở bài «${headline}» đã được người khác xem xét lại; bình luận vẫn không được đăng.`,
  mayAppeal: (until: Temporal.Instant) =>
    `Nếu không đồng ý, bạn có thể khiếu nại một lần trước hết ngày ${writeDay(dayOf(until))}; người đã từ chối không giải quyết khiếu nại.`,
  follow: 'Liên kết riêng để xem, khiếu nại, tải hoặc xóa dữ liệu:',
  keep: 'Ai có liên kết này đều mở được trang, xin đừng chuyển cho người khác.',
};

const en: typeof vi = {
  subject: { published: 'Your comment was published', refused: 'How your comment was decided' },
  published: (headline, appealed) =>
    appealed
      ? `Your appeal was granted: your comment on «${headline}» is published.`
      : `Your comment on «${headline}» is published.`,
  refused: (headline) => `Your comment on «${headline}» was not published.`,
  because: (name, said) => `Reason: ${name}. ${said}`,
  appealRejected: (headline) =>
    `Your appeal about your comment on «${headline}» was looked at by somebody else; the comment stays unpublished.`,
  mayAppeal: (until) =>
    `If you do not agree, you may appeal once until the end of ${writeDay(dayOf(until))}; whoever refused it does not decide.`,
  follow: 'The private link to see it, to appeal, to download or erase your data:',
  keep: 'Whoever has the link can open the page, so please do not pass it on.',
};

/** The mail in which an author is told how a comment was decided. */
export const decisionMailWords: Words<typeof vi> = { vi, en };
