import { failures } from '../../kernel/failure/index.ts';
import type { Words } from '../../kernel/words/index.ts';

const vi = {
  name: 'Trang tin',
  titled: (title: string | undefined) => (title ? `${title} · Trang tin Bản Lề` : 'Trang tin Bản Lề'),
  description: 'Tin về công tác tổ chức xây dựng Đảng, đi từ điều được chỉ đạo đến việc đã làm xong.',
  sections: 'Chuyên mục',
  search: 'Tìm tin',
  searchButton: 'Tìm',
  home: 'Trang đầu',
  archive: 'Lưu trữ theo ngày',
  announcements: 'Thông báo',
  published: 'Văn bản công khai',
  commentRules: 'Quy tắc bình luận',
  forOfficers: 'Dành cho cán bộ',
  feed: 'Nhận tin qua RSS',
  otherWays: 'Lối đi khác',
  footNavigation: 'Các trang khác',
  foot: 'Tin được đăng sau khi có người duyệt. Chỗ nào sai được đính chính công khai, kèm ngày giờ.',
};

const en: typeof vi = {
  name: 'News',
  titled: (title) => (title ? `${title} · Bản Lề News` : 'Bản Lề News'),
  description: 'News of organisation and personnel work, from what was directed to what was done.',
  sections: 'Sections',
  search: 'Search the news',
  searchButton: 'Search',
  home: 'Front page',
  archive: 'Archive by day',
  announcements: 'Announcements',
  published: 'Published directives',
  commentRules: 'Rules for comments',
  forOfficers: 'For officers',
  feed: 'RSS feed',
  otherWays: 'Other ways',
  footNavigation: 'Other pages',
  foot: 'News is published after review. What is wrong is corrected in sight, with day and hour.',
};

/** What stands around every page of the paper. */
export const paperWords: Words<typeof vi> = { vi, en };

export const paperFailures = failures('paper', {
  frontChanged: {
    kind: 'conflict',
    vi: 'Trang đầu vừa được người khác sắp lại. Bên dưới là cách sắp hiện nay; điều bạn vừa chọn vẫn còn trong ô.',
    en: 'Somebody has arranged the front page meanwhile. Below is how it stands now; what you chose is still in the form.',
  },
  notPublic: {
    kind: 'conflict',
    vi: 'Bài này chưa đăng hoặc đã gỡ nên chưa thể ghim lên trang đầu.',
    en: 'This article is not public, so it cannot be pinned to the front page.',
  },
  notYours: {
    kind: 'forbidden',
    vi: 'Chỉ tòa soạn của bài mới ghim hoặc bỏ ghim bài đó.',
    en: 'Only the newsroom of an article pins it or takes the pin off.',
  },
  badUntil: {
    kind: 'invalid',
    vi: 'Thời điểm hết ghim phải ở sau lúc này và trong vòng 14 ngày.',
    en: 'The pin must end after now and within 14 days.',
  },
  frontFull: {
    kind: 'conflict',
    vi: 'Trang đầu đã ghim đủ 4 bài. Cần bỏ ghim một bài trước.',
    en: 'Four articles are pinned already. Take a pin off one of them first.',
  },
});
