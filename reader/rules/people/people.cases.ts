/** What is read from a text: each person with the number of mentions and the titles beside the name. */
export type PersonCase = {
  text: string;
  found: readonly (readonly [name: string, mentions: number, ...titles: string[]])[];
};

export const personCases: readonly PersonCase[] = [
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
  { text: 'Toàn cảnh hội nghị. Ảnh: Hoài Thu-TTXMC', found: [['Hoài Thu', 1]] },
  { text: 'Bài viết của toà soạn.\n\nK. Ngân', found: [['K. Ngân', 1]] },
  { text: 'Trụ sở tại đường Nguyễn Thị Định, phường Võ Thị Sáu.', found: [] },
  { text: 'Bộ Nội vụ và Thành phố Hồ Chí Minh phối hợp.', found: [] },
  { text: 'tỉnh Hà Nam và tỉnh Lâm Đồng', found: [] },
];
