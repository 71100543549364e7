/** What is read from a text: each person with the number of mentions and the titles beside the name. */
export type PersonCase = {
  text: string;
  found: readonly (readonly [name: string, mentions: number, ...titles: string[]])[];
};

export const personCases: readonly PersonCase[] = [
  {
    text: 'KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n(Đã ký)\nĐỗ Minh Quân',
    found: [['Đỗ Minh Quân', 1, 'PHÓ CHÁNH VĂN PHÒNG']],
  },
  {
    text: 'Ủy viên Trung ương Đảng, Bí thư Thành ủy Minh Châu Lê Thị Ngọc Hân phát biểu.',
    found: [['Lê Thị Ngọc Hân', 1, 'Ủy viên Trung ương Đảng, Bí thư Thành ủy Minh Châu']],
  },
  {
    text: 'Đến dự có các đồng chí: Trần Văn Bình, Chủ tịch UBND phường An Khê; Đỗ Lan, Bí thư Đảng ủy phường.',
    found: [
      ['Trần Văn Bình', 1, 'Chủ tịch UBND phường An Khê'],
      ['Đỗ Lan', 1, 'Bí thư Đảng ủy phường'],
    ],
  },
  {
    text: 'Đồng chí Tô Hải cho biết. Theo ông Tô Hải, việc này khó. Tô Hải nói thêm.',
    found: [['Tô Hải', 3]],
  },
  { text: 'Ông Phạm Gia Khiêm dự. Sau đó ông Khiêm ra về.', found: [['Phạm Gia Khiêm', 2]] },
  { text: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVũ Đình Long', found: [['Vũ Đình Long', 1, 'PHÓ CHỦ TỊCH']] },
  {
    text: 'Đại tá Ngô Quốc Việt, Giám đốc Công an thành phố, chủ trì.',
    found: [['Ngô Quốc Việt', 1, 'Đại tá', 'Giám đốc Công an thành phố']],
  },
  {
    text: 'Đồng chí Lê Văn Bảo, UVTW Đảng, Bí thư Tỉnh ủy, chủ trì.',
    found: [['Lê Văn Bảo', 1, 'UVTW Đảng, Bí thư Tỉnh ủy']],
  },
  {
    text: 'Đồng chí Trần Thị Hà - Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy phát biểu.',
    found: [['Trần Thị Hà', 1, 'Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy']],
  },
  {
    text: 'Q. Chủ tịch UBND tỉnh Võ Trọng Hiếu yêu cầu.',
    found: [['Võ Trọng Hiếu', 1, 'Q. Chủ tịch UBND tỉnh']],
  },
  {
    text: 'Bà Lò Thị Minh, nguyên Phó Chủ tịch Thường trực HĐND thành phố, cho biết.',
    found: [['Lò Thị Minh', 1, 'nguyên Phó Chủ tịch Thường trực HĐND thành phố']],
  },
  {
    text: 'Chánh Văn phòng UBND tỉnh Hà Văn Cường thông báo.',
    found: [['Hà Văn Cường', 1, 'Chánh Văn phòng UBND tỉnh']],
  },
  {
    text: 'Giám đốc Sở Nông nghiệp và Môi trường Nguyễn Như Sơn trình bày.',
    found: [['Nguyễn Như Sơn', 1, 'Giám đốc Sở Nông nghiệp và Môi trường']],
  },
  {
    text: 'Bí thư Đảng ủy, Chủ tịch HĐND phường Ngô Quang Mẫn tiếp thu.',
    found: [['Ngô Quang Mẫn', 1, 'Bí thư Đảng ủy, Chủ tịch HĐND phường']],
  },
  {
    text: 'Ông Hoàng Trung Sơn (Bí thư Tỉnh ủy) nhấn mạnh.',
    found: [['Hoàng Trung Sơn', 1, 'Bí thư Tỉnh ủy']],
  },
  {
    text: "Bà H'Yim Kđoh, Phó Chủ tịch UBND tỉnh, và đồng chí Y Biêr Niê dự.",
    found: [
      ["H'Yim Kđoh", 1, 'Phó Chủ tịch UBND tỉnh'],
      ['Y Biêr Niê', 1],
    ],
  },
  {
    text: 'Trưởng phòng Nội vụ, Sở Tài chính Lê Thị Hằng báo cáo.',
    found: [['Lê Thị Hằng', 1, 'Trưởng phòng Nội vụ, Sở Tài chính']],
  },
  {
    text: 'THƯ KÝ\nĐoàn Thị Mai Anh\nCHỦ TRÌ\nPhùng Văn Lộc',
    found: [
      ['Đoàn Thị Mai Anh', 1, 'THƯ KÝ'],
      ['Phùng Văn Lộc', 1, 'CHỦ TRÌ'],
    ],
  },
  { text: 'Ảnh: VNO/Nhật Minh', found: [['Nhật Minh', 1]] },
  { text: 'Chủ tịch UBND phường Võ Thị Sáu dự.', found: [] },
  { text: 'Toàn cảnh hội nghị. Ảnh: Hoài Thu-TTXMC', found: [['Hoài Thu', 1]] },
  { text: 'Bài viết của toà soạn.\n\nK. Ngân', found: [['K. Ngân', 1]] },
  { text: 'Trụ sở tại đường Nguyễn Thị Định, phường Võ Thị Sáu.', found: [] },
  { text: 'Bộ Nội vụ và Thành phố Hồ Chí Minh phối hợp.', found: [] },
  { text: 'tỉnh Hà Nam và tỉnh Lâm Đồng', found: [] },
];
