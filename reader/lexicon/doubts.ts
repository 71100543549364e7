import type { Severity } from '../reading.ts';
import { list } from './list.ts';

/** A wrong wording: what to look for (a pattern for whole words), what to write instead, and how sure it is. */
export type Wording = { pattern: string; kind: string; severity: Severity; instead: string | null };

const wording = (kind: string, pattern: string, instead: string | null): Wording => ({
  kind,
  pattern,
  severity: 'error',
  instead,
});
const softer = (severity: Severity, wrong: Wording): Wording => ({ ...wrong, severity });

/** Wordings that are wrong wherever they stand. `$1` repeats the first group. */
export const wordings: readonly Wording[] = [
  wording('wrong-word', 'thành TP(?![.]|HCM)', 'TP'),
  wording(
    'wrong-word',
    '(?<=công chức |viên chức |đảng viên |cán bộ )ghi nhận nhiệm vụ',
    'khi nhận nhiệm vụ',
  ),
  wording('wrong-word', 'xây dụng', 'xây dựng'),
  wording('wrong-word', 'cố thể (?=khẳng|nói|thấy|coi|xem)', 'có thể '),
  wording('wrong-word', 'đặc diêm', 'đặc điểm'),
  wording('wrong-word', 'chắc chắn đề không', 'chắc chắn để không'),
  wording('wrong-word', '(?:khoa) (?=[IVX]{1,5}(?![\\p{L}]))', 'khóa '),
  wording('wrong-word', 'so (?=\\d{1,5}[-/]\\p{Lu})', 'số '),
  softer('warning', wording('wrong-word', 'sát nhập', 'sáp nhập')),
  wording('wrong-word', 'chuẩn đoán', 'chẩn đoán'),
  softer('warning', wording('wrong-word', 'thăm quan', 'tham quan')),
  wording('wrong-word', 'chỉnh chu', 'chỉn chu'),
  wording('wrong-word', 'sử lý', 'xử lý'),
  wording('wrong-word', 'bổ xung', 'bổ sung'),
  wording('wrong-word', 'sắp sếp', 'sắp xếp'),
  wording('wrong-word', 'rà xoát', 'rà soát'),
  wording('wrong-word', 'trương trình', 'chương trình'),
  wording('wrong-word', 'kiễm tra', 'kiểm tra'),
  wording('wrong-word', 'đản viên', 'đảng viên'),
  wording('missing-word', 'Ủy ban nhân(?![ \\n]+dân)', 'Ủy ban nhân dân'),
  wording('missing-word', 'Hội đồng nhân(?![ \\n]+dân)', 'Hội đồng nhân dân'),
  wording('missing-word', 'toàn quốc thứ (?=[IVX]{1,5}(?![\\p{L}]))', 'toàn quốc lần thứ '),
  wording('missing-word', 'tổ chức chính[ ]?-[ ]?xã hội', 'tổ chức chính trị - xã hội'),
  wording('missing-word', 'cán bộ, công (?=thật|có|phải|đủ)', 'cán bộ, công chức '),
  wording('missing-word', 'cũng đề (?=\\p{Lu})', 'cũng đề nghị '),
  wording('missing-word', 'không được (?:cá nhân|tập thể) mà', null),
  wording('garbled', '(?:liên quan )(?:tới|đến) về', 'liên quan đến'),
  wording('garbled', 'đưa (?:chuẩn bị|triển khai|thực hiện|tổ chức) cho', null),
  softer('minor', wording('missing-hyphen', 'tổ chức chính trị xã hội', 'tổ chức chính trị - xã hội')),
  softer(
    'warning',
    wording('repetition', 'công tác xây dựng tổ chức xây dựng Đảng', 'công tác tổ chức xây dựng Đảng'),
  ),
];

/** Small words that are never written twice in a row. */
export const neverDoubled: readonly string[] = list`
  của · các · những · và · là · cho · với · được · đã · về · làm · tại · trong · để · có · một · này · theo · phải · cần · đến · trên · do ·
  bởi · sẽ · đang
`;

/** A verb and the object that a comma must not part. */
export const partedPairs: readonly (readonly [string, string])[] = [
  ['phát triển', 'kinh tế'],
  ['phát triển', 'đất nước'],
  ['xây dựng', 'đội ngũ'],
  ['xây dựng', 'khu vực'],
  ['nâng cao', 'chất lượng'],
  ['nâng cao', 'hiệu quả'],
  ['bảo vệ', 'Tổ quốc'],
  ['đổi mới', 'phương thức'],
  ['hoàn thành', 'nhiệm vụ'],
  ['hoàn thành', 'thắng lợi'],
  ['tinh gọn', 'bộ máy'],
  ['tinh giản', 'biên chế'],
  ['khắc phục', 'khó khăn'],
  ['tháo gỡ', 'khó khăn'],
  ['phát huy', 'dân chủ'],
  ['phát huy mạnh mẽ', 'thành quả'],
];

/** Places whose second syllable written small makes another word. */
export const alsoWords: ReadonlySet<string> = new Set([
  'Hòa Bình',
  'Thái Bình',
  'Bình Định',
  'Vĩnh Phúc',
  'Nam Bộ',
  'Bắc Bộ',
  'Trung Bộ',
  'Thái Nguyên',
  'Hồ Chí Minh',
  'Minh Châu',
]);

/** Letters that stand alone lawfully: points of an article, groups, annexes. */
export const lettersAfter: ReadonlySet<string> = new Set(list`
  điểm · nhóm · loại · lớp · mục · bảng · tổ · lục · hạng · khối · mẫu · phương · câu · và · hoặc · khu ·
  lô · cấp · biểu · phần · ô
`);
