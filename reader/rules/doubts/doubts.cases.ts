/** What is read from a text: evidence, kind and suggestion of each doubt. */
export type DoubtCase = {
  text: string;
  found: readonly (readonly [evidence: string, kind: string, suggestion: string | null])[];
};

export const doubtCases: readonly DoubtCase[] = [
  {
    text: 'Tổng kết năm 2031 , triển khai nhiệm vụ.',
    found: [['2031 ,', 'space-before-punctuation', '2031,']],
  },
  { text: 'Dự họp có chị Lan;, đại diện các sở.', found: [[';,', 'double-punctuation', ';']] },
  { text: 'Chương trình làm việc của của Thành ủy.', found: [['của của', 'doubled-word', 'của']] },
  { text: 'Theo văn bản số 51- KL/TU đã gửi.', found: [['51- KL/TU', 'space-in-symbol', '51-KL/TU']] },
  { text: 'Kế hoạch sớm hoàn, thành đúng hạn.', found: [['hoàn, thành', 'stray-comma', 'hoàn thành']] },
  { text: 'Đảm bảo tiến độ the o quy định, theo kế hoạch.', found: [['the o', 'broken-word', 'theo']] },
  { text: 'Các xã vùng Tây nguyên tham gia.', found: [['Tây nguyên', 'wrong-case', 'Tây Nguyên']] },
  { text: 'Phong trào trong tòan thành phố.', found: [['tòan', 'misplaced-tone', 'toàn']] },
  {
    text: 'Đại hội Đảng toàn quốc thứ XX họp.',
    found: [['toàn quốc thứ ', 'missing-word', 'toàn quốc lần thứ ']],
  },
  {
    text: 'Kết quả công tác năm 2001 tốt.\nTổng kết công tác năm 2031, kế hoạch công tác năm 2031.',
    found: [['năm 2001', 'wrong-year', 'năm 2031']],
  },
  {
    text: 'Đồng chí Hà trao quà cho các cháu Đồng chí Hà trao quà cho các cháu',
    found: [
      [
        'Đồng chí Hà trao quà cho các cháu Đồng chí Hà trao quà cho các cháu',
        'doubled-caption',
        'Đồng chí Hà trao quà cho các cháu',
      ],
    ],
  },
  {
    text: 'Thứ Hai, ngày 03 tháng 01 năm 2031',
    found: [['Thứ Hai, ngày 03 tháng 01 năm 2031', 'wrong-weekday', null]],
  },
  {
    text: 'Đồng chí nói: “Phải làm cho của của dân được giữ” và kết thúc.',
    found: [['của của', 'doubled-word', null]],
  },
  { text: 'Thực hiện quy định, hướng dẫn của cấp trên; tinh, gọn, mạnh.', found: [] },
  { text: 'Điểm a khoản 2, nhóm b và Covid-19.', found: [] },
  { text: 'Thứ Sáu, ngày 03 tháng 01 năm 2031', found: [] },
];
