import type { Words } from '../../../kernel/words/index.ts';

const vi: Readonly<Record<string, string>> = {
  'announcement.begun': 'Soạn thông báo',
  'announcement.changed': 'Sửa bản thảo',
  'announcement.file_attached': 'Kèm tệp',
  'announcement.file_detached': 'Bỏ tệp',
  'announcement.published': 'Duyệt đăng',
  'announcement.held_back': 'Dừng đăng',
  'announcement.withdrawn': 'Gỡ thông báo',
  'announcement.reopened': 'Đưa về bản thảo',
  'announcement.reminded': 'Nhắc người chưa đọc',
};

const en: typeof vi = {
  'announcement.begun': 'Begun',
  'announcement.changed': 'Changed',
  'announcement.file_attached': 'File attached',
  'announcement.file_detached': 'File removed',
  'announcement.published': 'Published',
  'announcement.held_back': 'Held back',
  'announcement.withdrawn': 'Withdrawn',
  'announcement.reopened': 'Draft again',
  'announcement.reminded': 'The others were reminded',
};

/** What happened to an announcement, as its page tells it. */
export const historyWords: Words<typeof vi> = { vi, en };
