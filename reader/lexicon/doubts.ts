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

/** Wordings that are wrong wherever they stand: words the language does not put together, and confusions that handbooks of spelling list. */
export const wordings: readonly Wording[] = [
  wording('wrong-word', 'thành TP(?![.]|HCM)', 'TP'),
  wording('wrong-word', 'thành phố TP', 'thành phố'),
  wording('wrong-word', 'khoa (?=[IVX]{1,5}(?![\\p{L}]))', 'khóa '),
  wording('wrong-word', 'so (?=\\d{1,5}[-/]\\p{Lu})', 'số '),
  softer('warning', wording('wrong-word', 'sát nhập', 'sáp nhập')),
  softer('warning', wording('wrong-word', 'thăm quan', 'tham quan')),
  wording('wrong-word', 'chuẩn đoán', 'chẩn đoán'),
  wording('wrong-word', 'chỉnh chu', 'chỉn chu'),
  wording('wrong-word', 'xuất giá nhập', 'xuất nhập'),
  wording('wrong-word', 'cọ sát', 'cọ xát'),
  wording('wrong-word', 'đường xá', 'đường sá'),
  wording('wrong-word', 'phong phanh', 'phong thanh'),
  wording('wrong-word', 'bàng quang', 'bàng quan'),
  wording('wrong-word', 'khắc khe', 'khắt khe'),
  wording('wrong-word', 'xúc tích', 'súc tích'),
  wording('wrong-word', 'độc giã', 'độc giả'),
  wording('wrong-word', 'sơ xuất', 'sơ suất'),
  wording('missing-word', 'toàn quốc thứ (?=[IVX]{1,5}(?![\\p{L}]))', 'toàn quốc lần thứ '),
  softer('minor', wording('missing-hyphen', 'tổ chức chính trị xã hội', 'tổ chức chính trị - xã hội')),
  softer('minor', wording('missing-hyphen', 'phát triển kinh tế xã hội', 'phát triển kinh tế - xã hội')),
];

/** Terms of several syllables, and how they read when one is left out: the rest says nothing by itself. */
export const lackingTerms: readonly { lacking: string; unless: readonly string[]; term: string }[] = [
  { lacking: 'Ủy ban nhân', unless: ['dân'], term: 'Ủy ban nhân dân' },
  { lacking: 'Hội đồng nhân', unless: ['dân'], term: 'Hội đồng nhân dân' },
  { lacking: 'Tòa án nhân', unless: ['dân'], term: 'Tòa án nhân dân' },
  { lacking: 'Viện kiểm sát nhân', unless: ['dân'], term: 'Viện kiểm sát nhân dân' },
  { lacking: 'Ủy ban dân', unless: ['tộc', 'số', 'nguyện', 'cử'], term: 'Ủy ban nhân dân' },
  { lacking: 'Mặt trận quốc', unless: ['gia', 'tế'], term: 'Mặt trận Tổ quốc' },
  { lacking: 'Mặt trận Tổ', unless: ['quốc'], term: 'Mặt trận Tổ quốc' },
  { lacking: 'Ban Chấp', unless: ['hành'], term: 'Ban Chấp hành' },
  { lacking: 'Ban Thường', unless: ['vụ', 'trực'], term: 'Ban Thường vụ' },
  { lacking: 'Đảng Cộng', unless: ['sản'], term: 'Đảng Cộng sản' },
  { lacking: 'Ủy ban Kiểm', unless: ['tra', 'soát', 'phiếu', 'điểm'], term: 'Ủy ban Kiểm tra' },
  { lacking: 'tổ chức chính - xã hội', unless: [], term: 'tổ chức chính trị - xã hội' },
  { lacking: 'tổ chức chính-xã hội', unless: [], term: 'tổ chức chính trị - xã hội' },
  { lacking: 'kinh tế - xã', unless: ['hội'], term: 'kinh tế - xã hội' },
  { lacking: 'kinh tế - hội', unless: [], term: 'kinh tế - xã hội' },
  { lacking: 'cơ sở dữ', unless: ['liệu'], term: 'cơ sở dữ liệu' },
  {
    lacking: 'cán bộ, công',
    unless: list`chức · nhân · an · đoàn · ty · tác · dân · chúng · trình · việc · viên · sở`,
    term: 'cán bộ, công chức',
  },
  { lacking: 'công chức, viên', unless: ['chức'], term: 'công chức, viên chức' },
  { lacking: 'thủ tục hành', unless: ['chính', 'pháp', 'nghề'], term: 'thủ tục hành chính' },
  { lacking: 'cải cách hành', unless: ['chính'], term: 'cải cách hành chính' },
  { lacking: 'chủ nghĩa xã', unless: ['hội'], term: 'chủ nghĩa xã hội' },
  { lacking: 'khiếu nại, tố', unless: ['cáo', 'tụng'], term: 'khiếu nại, tố cáo' },
  { lacking: 'vị trí việc', unless: ['làm'], term: 'vị trí việc làm' },
  { lacking: 'phòng, chống tham', unless: ['nhũng', 'ô', 'nhiễu'], term: 'phòng, chống tham nhũng' },
  { lacking: 'an toàn xã', unless: ['hội'], term: 'an toàn xã hội' },
  { lacking: 'an sinh xã', unless: ['hội'], term: 'an sinh xã hội' },
];

/** Prepositions and other small words that never follow one another. */
export const clashingWords: readonly (readonly [string, string])[] = [
  ['tới', 'về'],
  ['của', 'với'],
  ['với', 'của'],
  ['cho', 'với'],
  ['về', 'của'],
  ['tại', 'của'],
  ['những', 'các'],
  ['các', 'những'],
  ['đã', 'sẽ'],
  ['sẽ', 'đã'],
  ['và', 'hoặc'],
  ['bởi', 'của'],
  ['của', 'cho'],
  ['để', 'nhằm'],
  ['nhằm', 'để'],
];

/** Words that may stand twice in a row. */
export const reduplications: ReadonlySet<string> = new Set(list`
  dần · luôn · song · mãi · ngày · người · nhà · nơi · đời · năm · tháng · giờ · ngành · lớp · từ · đều · thường · xa · gần · hay · chiều · sáng ·
  tối · đêm · ai · đâu · gì · sao · nào · ào · khăng · đùng · lâu · nhanh · chầm · khe · rưng · vui · xanh · đỏ · trăng · tim · hằng · ha · ba · cha ·
  bước · tầng · trùng · hàng · rành · chăm · đăm · ầm · kìn · ùn · lăm · le · là · nao · ngơ · hừng · phăng · trơ · chang · bừng · râm · chung
`);

/** Syllables that live only in compounds, with what may stand before and after them. */
export const boundSyllables: ReadonlyMap<
  string,
  { before: ReadonlySet<string>; after: ReadonlySet<string> }
> = new Map(
  [
    {
      syllable: 'đề',
      before: list`vấn · chủ · chuyên · tiêu · nhan · luận · mệnh · tiền · đầu · mở · ra · bộ · câu · đặt · giải · làm · hai · ba · một · các · số · lô · mục · chung · án · được · đã · có · từng · hợp · tự`,
      after: list`nghị · xuất · án · cập · ra · cao · phòng · tài · cương · bạt · mục · thi · pháo · kháng · huề · xướng · tặng · dẫn · thuyết · từ · đạt · bài · đóm · này · đó · quan · lớn · khó · mới · và · là`,
    },
    {
      syllable: 'dụng',
      before: list`sử · áp · vận · tuyển · lợi · tận · ứng · công · tác · trọng · tín · lạm · chiếm · thông · chuyên · hữu · vô · tiện · trưng · gia · dân · khả · diệu · thực · đắc · lưỡng · đa · thụ · hiệu · phục · bất`,
      after: list`cụ · ý · tâm · võ · binh · công`,
    },
    {
      syllable: 'triển',
      before: list`phát · tiến · trưng · khai`,
      after: list`khai · vọng · lãm · chiêu · hạn`,
    },
    { syllable: 'diêm', before: list`bao · que · hộp · đồng`, after: list`dân · sinh · vương · phúc · tiêu` },
  ].map(({ syllable, before, after }) => [syllable, { before: new Set(before), after: new Set(after) }]),
);

/** A verb and the object that a comma must not part. */
export const partedPairs: readonly (readonly [string, string])[] = [
  ['phát triển', 'kinh tế'],
  ['phát triển', 'đất nước'],
  ['xây dựng', 'đội ngũ'],
  ['xây dựng', 'khu vực'],
  ['xây dựng', 'nông thôn'],
  ['nâng cao', 'chất lượng'],
  ['nâng cao', 'hiệu quả'],
  ['nâng cao', 'năng lực'],
  ['nâng cao', 'nhận thức'],
  ['bảo vệ', 'Tổ quốc'],
  ['bảo vệ', 'môi trường'],
  ['đổi mới', 'phương thức'],
  ['hoàn thành', 'nhiệm vụ'],
  ['hoàn thành', 'thắng lợi'],
  ['thực hiện', 'nhiệm vụ'],
  ['tinh gọn', 'bộ máy'],
  ['tinh giản', 'biên chế'],
  ['khắc phục', 'khó khăn'],
  ['tháo gỡ', 'khó khăn'],
  ['phát huy', 'dân chủ'],
  ['phát huy', 'vai trò'],
  ['giữ vững', 'ổn định'],
  ['tăng cường', 'kỷ luật'],
  ['cải thiện', 'đời sống'],
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
  lô · cấp · biểu · phần · ô · vitamin · hepatitis
`);
