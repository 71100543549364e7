import { failures } from '../../kernel/failure/index.ts';
import { type Temporal, timeOf, writeDay, writeMoment } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';

const vi = {
  name: 'Trang tin',
  titled: (title: string | undefined) => (title ? `${title} · Trang tin Bản Lề` : 'Trang tin Bản Lề'),
  description: 'Tin về công tác tổ chức xây dựng Đảng, đi từ điều được chỉ đạo đến việc đã làm xong.',
  sections: 'Chuyên mục',
  search: 'Tìm tin',
  searchButton: 'Tìm',
  home: 'Trang đầu',
  published: 'Văn bản công khai',
  forOfficers: 'Dành cho cán bộ',
  footNavigation: 'Các trang khác',
  foot: 'Tin được đăng sau khi có người duyệt. Chỗ nào sai được đính chính công khai, kèm ngày giờ.',
  newest: 'Tin mới',
  nothingYet: 'Chưa có tin nào được đăng.',
  more: (section: string) => `Xem thêm tin ${section}`,
  at: (at: Temporal.Instant) => writeMoment(at),
  publishedAt: 'Đăng lúc',
  publishedOn: (day: Temporal.PlainDate, at: Temporal.Instant) => `${timeOf(at)} ngày ${writeDay(day)}`,
  updatedAt: 'Cập nhật lúc',
  eventOn: (day: Temporal.PlainDate) => `Sự kiện ngày ${writeDay(day)}`,
  corrections: 'Đính chính',
  othersIn: (section: string) => `Tin khác trong mục ${section}`,
  withdrawn: 'Bài này đã được gỡ',
  withdrawnAt: (at: Temporal.Instant) => `Gỡ lúc ${writeMoment(at)}.`,
  toHome: 'Về trang tin',
  refusal: {
    missing: 'Không tìm thấy trang này',
    other: 'Chưa mở được trang này',
  },
  requestId: 'Mã yêu cầu',
};

const en: typeof vi = {
  name: 'News',
  titled: (title) => (title ? `${title} · Bản Lề News` : 'Bản Lề News'),
  description: 'News of organisation and personnel work, from what was directed to what was done.',
  sections: 'Sections',
  search: 'Search the news',
  searchButton: 'Search',
  home: 'Front page',
  published: 'Published directives',
  forOfficers: 'For officers',
  footNavigation: 'Other pages',
  foot: 'News is published after review. What is wrong is corrected in sight, with day and hour.',
  newest: 'Latest',
  nothingYet: 'No news has been published yet.',
  more: (section) => `More from ${section}`,
  at: (at) => writeMoment(at),
  publishedAt: 'Published',
  publishedOn: (day, at) => `${writeDay(day)}, ${timeOf(at)}`,
  updatedAt: 'Updated',
  eventOn: (day) => `Event of ${writeDay(day)}`,
  corrections: 'Corrections',
  othersIn: (section) => `More from ${section}`,
  withdrawn: 'This article was taken back',
  withdrawnAt: (at) => `Taken back ${writeMoment(at)}.`,
  toHome: 'To the news',
  refusal: {
    missing: 'This page was not found',
    other: 'This page could not be opened',
  },
  requestId: 'Request',
};

export const portalWords: Words<typeof vi> = { vi, en };

export const portalFailures = failures('portal', {
  noSuchArticle: {
    kind: 'missing',
    vi: 'Không có bài nào ở địa chỉ này. Địa chỉ có thể đã gõ thiếu, hoặc bài chưa từng được đăng.',
    en: 'There is no article at this address. It may have been mistyped, or nothing was ever published here.',
  },
});
