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

/** A line that opens the foot of a paper, «Nơi nhận», its letters composed or not. */
export const footMark =
  /^[^\S\n]*n(?:ơ|o\u031b)i[^\S\n]nh(?:ậ|(?:â|a\u0302)\u0323|ạ\u0302|a\u0323\u0302)n(?![\p{L}\p{M}])/gimu;
