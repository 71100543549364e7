import type { Words } from '../../words/index.ts';

const vi = {
  controlsRemoved: (count: number) => `Đã bỏ ${count} ký tự điều khiển không thuộc văn bản.`,
  damagedLetters: (count: number) =>
    `Có ${count} chữ bị hỏng trong tệp, được thay bằng dấu �. Đề nghị soát lại.`,
  oldFont: (count: number) =>
    `Có ${count} dòng dùng phông chữ cũ (TCVN3 hoặc VNI), đã được chuyển sang Unicode. Đề nghị soát lại, nhất là chữ hoa.`,
  pagesWithoutText: (count: number) => `Có ${count} trang không có lớp chữ nên không đọc được.`,
  numbersLeftOut: (count: number) =>
    `Có ${count} đoạn được Word đánh số tự động; số thứ tự không nằm trong văn bản nên không được lấy ra.`,
};

const en: typeof vi = {
  controlsRemoved: (count) => `Control characters that are no text were removed: ${count}.`,
  damagedLetters: (count) => `Letters damaged in the file, shown as �: ${count}. Please check.`,
  oldFont: (count) =>
    `Lines written for old fonts (TCVN3 or VNI) and turned into Unicode: ${count}. Please check, capitals above all.`,
  pagesWithoutText: (count) => `Pages without text, which could not be read: ${count}.`,
  numbersLeftOut: (count) =>
    `Paragraphs numbered by Word itself: ${count}; their numbers are no part of the text and were not taken out.`,
};

/** What a reader of an extracted text should know about it, in both languages. */
export const textWarningWords: Words<typeof vi> = { vi, en };

/** Something about an extracted text that did not stop it from being read; `count` is how often. */
export interface TextWarning {
  readonly code: keyof typeof vi;
  readonly count: number;
}
