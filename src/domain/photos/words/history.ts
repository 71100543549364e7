import type { Words } from '../../../kernel/words/index.ts';

type Told = Readonly<Record<string, string>>;

const vi: Told = {
  'photo.added': 'Đưa ảnh vào kho',
  'photo.described': 'Sửa lời của ảnh',
  'photo.focused': 'Đặt điểm chính',
  'photo.replaced': 'Thay ảnh khác',
  'photo.withdrawn': 'Gỡ ảnh',
  'photo.brought_back': 'Đưa ảnh trở lại',
};

const en: Told = {
  'photo.added': 'Added',
  'photo.described': 'Described',
  'photo.focused': 'Focal point set',
  'photo.replaced': 'Picture replaced',
  'photo.withdrawn': 'Withdrawn',
  'photo.brought_back': 'Brought back',
};

/** What happened to a photo, as its page tells it. */
export const historyWords: Words<Told> = { vi, en };
