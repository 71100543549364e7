import type { Words } from '../../../kernel/words/index.ts';

type Told = Readonly<Record<string, string | undefined>>;

const vi: Told = {
  'article.begun': 'Bắt đầu bài viết',
  'article.written': 'Sửa bài',
  'article.handed_to_proof': 'Chuyển đọc soát',
  'article.submitted': 'Trình duyệt',
  'article.taken_back': 'Rút bài về sửa',
  'article.returned': 'Trả lại bài',
  'article.scheduled': 'Hẹn giờ đăng',
  'article.unscheduled': 'Bỏ hẹn giờ đăng',
  'article.published': 'Đăng bài',
  'article.corrected': 'Đăng bản đính chính',
  'article.withdrawn': 'Gỡ bài',
  'article.reopened': 'Mở lại bài',
  'article.dropped': 'Không dùng bài',
  'article.claimed': 'Nhận sửa bài',
  'article.planned': 'Đặt hạn, giờ cho phép đăng',
  'article.remarked': 'Góp ý bên lề',
  'article.doubt_answered': 'Trả lời một chỗ nghi ngờ',
  'article.looked_after': 'Xem lại, bài vẫn đúng',
  'article.offered_to_desk': 'Đưa trang gốc sang bàn đọc',
  'article.pinned': 'Ghim lên trang đầu',
  'article.unpinned': 'Bỏ ghim trên trang đầu',
};

const en: Told = {
  'article.begun': 'Began the article',
  'article.written': 'Changed the words',
  'article.handed_to_proof': 'Handed to proof-reading',
  'article.submitted': 'Submitted for review',
  'article.taken_back': 'Took it back',
  'article.returned': 'Returned it',
  'article.scheduled': 'Scheduled it',
  'article.unscheduled': 'Unscheduled it',
  'article.published': 'Published',
  'article.corrected': 'Published a correction',
  'article.withdrawn': 'Withdrew it',
  'article.reopened': 'Reopened it',
  'article.dropped': 'Put it away',
  'article.claimed': 'Took it on',
  'article.planned': 'Set the due day or an embargo',
  'article.remarked': 'Remarked in the margin',
  'article.doubt_answered': 'Answered a doubt',
  'article.looked_after': 'Looked again, it holds',
  'article.offered_to_desk': 'Offered the page to the desk',
  'article.pinned': 'Pinned to the front page',
  'article.unpinned': 'Unpinned from the front page',
};

/** What happened to an article, in its history; what is not named is too small for it. */
export const historyWords: Words<Told> = { vi, en };
