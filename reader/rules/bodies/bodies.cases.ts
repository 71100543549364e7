/** What is read from a text: the evidence of each named body, in order. */
export type BodyCase = { text: string; found: readonly string[] };

export const bodyCases: readonly BodyCase[] = [
  {
    text: 'Ban Tổ chức Thành ủy Minh Châu và Sở Nội vụ phối hợp.',
    found: ['Ban Tổ chức Thành ủy Minh Châu', 'Sở Nội vụ'],
  },
  {
    text: 'Theo bộ Tài nguyên và Môi trường, UBND tỉnh đã họp.',
    found: ['bộ Tài nguyên và Môi trường', 'UBND tỉnh'],
  },
  { text: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ MINH CHÂU\n-------', found: ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ MINH CHÂU'] },
  {
    text: 'Trung tâm Chuyển đổi số Thành phố báo cáo Ban Thường vụ.',
    found: ['Trung tâm Chuyển đổi số Thành phố', 'Ban Thường vụ'],
  },
  {
    text: 'Hội đồng Thi đua, khen thưởng Hội Luật gia Việt Nam họp.',
    found: ['Hội đồng Thi đua, khen thưởng Hội Luật gia Việt Nam'],
  },
  {
    text: 'Bộ Chính trị, Ban Bí thư Trung ương Đảng yêu cầu',
    found: ['Bộ Chính trị', 'Ban Bí thư Trung ương Đảng'],
  },
  { text: 'Bí thư Thành ủy dự họp.', found: [] },
  { text: 'các bộ, ngành, cơ quan ngang bộ', found: [] },
  { text: 'bộ máy tinh gọn, ban hành văn bản, sở thích', found: [] },
  { text: 'Nghị quyết số 12/NQ-UBND và số 9-KH/BTCTU', found: [] },
];
