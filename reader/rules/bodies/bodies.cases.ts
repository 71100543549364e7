/** What is read from a text: the evidence of each named body, in order. */
export type BodyCase = { text: string; found: readonly string[] };

export const bodyCases: readonly BodyCase[] = [
  {
    text: 'Hội nghị Ban Chấp hành Trung ương Hội LHPN Việt Nam và tập đoàn Phúc Lâm; các tập đoàn kinh tế dự.',
    found: ['Ban Chấp hành Trung ương Hội LHPN Việt Nam', 'tập đoàn Phúc Lâm'],
  },
  { text: 'BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH', found: ['BAN THƯỜNG VỤ TỈNH ỦY'] },
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

/** Names of bodies, each to be read whole in running text. */
export const bodyNames: readonly string[] = [
  'Đảng ủy Khối các cơ quan tỉnh',
  'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
  'Ban Thường vụ Đảng ủy Khối',
  'Đảng ủy các cơ quan Đảng tỉnh',
  'Đảng ủy UBND tỉnh',
  'Ủy ban MTTQ Việt Nam tỉnh',
  'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Minh Châu',
  'Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh',
  'Sở Giáo dục và Đào tạo tỉnh Lam Giang',
  'Sở GD&ĐT',
  'Sở LĐTB&XH',
  'Trường Chính trị tỉnh',
  'Báo và Đài Phát thanh, Truyền hình tỉnh',
  'Bộ CHQS tỉnh',
  'Bộ đội Biên phòng tỉnh',
  'Viện KSND tỉnh',
  'Hội LHPN tỉnh',
  'Đoàn TNCS Hồ Chí Minh',
  'Học viện Chính trị khu vực II',
  'Tập đoàn Điện lực Việt Nam',
  'Ngân hàng Chính sách xã hội',
  'Ban Quản lý Khu kinh tế Cửa Lam',
  'Ban Chỉ đạo 35 Thành ủy',
  'Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực',
  'Ban Chỉ đạo Sắp xếp đơn vị sự nghiệp công lập',
  'Tổ Giúp việc Ban Chỉ đạo',
  'Trung tâm Phục vụ hành chính công tỉnh',
  'Bệnh viện Đa khoa tỉnh',
  'Chi bộ Trường THPT chuyên Lam Giang',
  'Đảng bộ Cục hải quan tỉnh',
  'Quân khu 9',
  'Cổng thông tin điện tử Bộ Nội vụ',
];
