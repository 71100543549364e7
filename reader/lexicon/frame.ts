/** Degrees of urgency: Hướng dẫn 05-HD/VPTW; the State adds «hẹn giờ», which is a kind of the last. */
export const urgencyMarks: ReadonlyMap<string, 'khẩn' | 'thượng khẩn' | 'hỏa tốc'> = new Map([
  ['KHẨN', 'khẩn'],
  ['THƯỢNG KHẨN', 'thượng khẩn'],
  ['HỎA TỐC', 'hỏa tốc'],
  ['HOẢ TỐC', 'hỏa tốc'],
  ['HỎA TỐC HẸN GIỜ', 'hỏa tốc'],
]);

/** Furniture of a news page that is no part of the text. */
export const pageFurniture: readonly string[] = [
  'refresh',
  'Tổng lượt bình luận',
  'Tin liên quan',
  'Xem thêm',
];
