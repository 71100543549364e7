/** What is read from a text: for each citation its evidence and the number it stands for. */
export type CitationCase = {
  text: string;
  found: readonly (readonly [evidence: string, number: string | null])[];
};

export const citationCases: readonly CitationCase[] = [
  { text: 'Căn cứ Kết luận số 27-KL/TU về công tác cán bộ.', found: [['Kết luận số 27-KL/TU', '27']] },
  {
    text: 'Theo Nghị định số 45/2031/NĐ-CP của Chính phủ.',
    found: [['Nghị định số 45/2031/NĐ-CP của Chính phủ', '45']],
  },
  { text: 'Văn bản số 512- CV/BTCTU đề nghị báo cáo.', found: [['Văn bản số 512- CV/BTCTU', '512']] },
  {
    text: 'Thông báo số 8 - TB/TU của Thành ủy Minh Châu.',
    found: [['Thông báo số 8 - TB/TU của Thành ủy Minh Châu', '8']],
  },
  {
    text: 'Các Kết luận số 51, 52-KL/TU đều còn hiệu lực.',
    found: [
      ['Kết luận số 51', '51'],
      ['52-KL/TU', '52'],
    ],
  },
  {
    text: 'theo các Nghị quyết số 31/NQ-CP ngày 02/3/2031, số 40/NQ-CP ngày 04/4/2031',
    found: [
      ['Nghị quyết số 31/NQ-CP ngày 02/3/2031', '31'],
      ['số 40/NQ-CP ngày 04/4/2031', '40'],
    ],
  },
  {
    text: 'Thực hiện Kết luận số 27-KL/TU. Kết luận 27 nêu rõ yêu cầu.',
    found: [
      ['Kết luận số 27-KL/TU', '27'],
      ['Kết luận 27', '27'],
    ],
  },
  {
    text: 'Ký chương trình phối hợp số 03 với Hội Nông dân.',
    found: [['chương trình phối hợp số 03', '03']],
  },
  { text: 'Luật Lưu trữ số 12/2030/QH16 có hiệu lực.', found: [['Luật Lưu trữ số 12/2030/QH16', '12']] },
  { text: 'theo Luật Thi đua, khen thưởng và hướng dẫn', found: [['Luật Thi đua, khen thưởng', null]] },
  {
    text: 'Nghị quyết Đại hội Đảng toàn quốc lần thứ XX đề ra',
    found: [['Nghị quyết Đại hội Đảng toàn quốc lần thứ XX', null]],
  },
  { text: 'Nghị quyết Đại hội XX của Đảng', found: [['Nghị quyết Đại hội XX của Đảng', null]] },
  { text: 'Nghị quyết số 66.2/2031/NQ-CP', found: [['Nghị quyết số 66.2/2031/NQ-CP', '66.2']] },
  {
    text: 'Nghị quyết liên tịch số 11/2031/NQLT-CP-ĐCTUBTWMTTQVN',
    found: [['Nghị quyết liên tịch số 11/2031/NQLT-CP-ĐCTUBTWMTTQVN', '11']],
  },
  { text: 'Kế hoạch 5 năm được thông qua.', found: [] },
  { text: 'Hội Luật gia thành phố họp ngày 22/9/2031.', found: [] },
  { text: 'Báo cáo số liệu theo Phụ lục số 2A.', found: [] },
  { text: 'Thông suốt 24/7, đạt 95% - Tốt.', found: [] },
];
