import { list } from './list.ts';

/** Forms of commendation: Luật Thi đua, khen thưởng (2022) and Party practice. */
export const awardForms: readonly string[] = list`
  Bằng khen · Giấy khen · Cờ thi đua · Cờ truyền thống · Huân chương Sao Vàng · Huân chương Hồ Chí Minh ·
  Huân chương Độc lập · Huân chương Lao động · Huân chương Bảo vệ Tổ quốc · Huân chương · Huy chương ·
  Kỷ niệm chương · Huy hiệu Đảng · Huy hiệu · Thư khen · Thư cảm ơn · Bảng vàng · Chiến sĩ thi đua ·
  Tập thể lao động xuất sắc · Biểu trưng
`;

/** Verbs of giving an award. */
export const givingVerbs: readonly string[] = [
  'tặng',
  'trao tặng',
  'trao',
  'tặng thưởng',
  'truy tặng',
  'cấp',
  'trao thưởng',
];

/** Nouns of those who receive. */
export const recipientNouns: ReadonlyMap<string, 'collective' | 'individual'> = new Map([
  ['tập thể', 'collective'],
  ['đơn vị', 'collective'],
  ['tổ chức', 'collective'],
  ['cơ quan', 'collective'],
  ['chi bộ', 'collective'],
  ['đảng bộ', 'collective'],
  ['gia đình', 'collective'],
  ['tổ chức cơ sở đảng', 'collective'],
  ['doanh nghiệp', 'collective'],
  ['địa phương', 'collective'],
  ['chi hội', 'collective'],
  ['phòng', 'collective'],
  ['xã', 'collective'],
  ['phường', 'collective'],
  ['cá nhân', 'individual'],
  ['đồng chí', 'individual'],
  ['người', 'individual'],
  ['đảng viên', 'individual'],
  ['cán bộ', 'individual'],
  ['hội viên', 'individual'],
  ['công chức', 'individual'],
  ['đoàn viên', 'individual'],
]);

/** Small numbers in words. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);
