/** What is read from a text: for each date its evidence, ISO value and whether the year was inferred. */
export type DateCase = {
  text: string;
  found: readonly (readonly [evidence: string, iso: string | null, inferred?: true])[];
};

export const dateCases: readonly DateCase[] = [
  {
    text: 'Hội nghị tổng kết năm 2031 họp sáng nay (22/10), có 3 xã (2/3) báo cáo',
    found: [
      ['năm 2031', '2031'],
      ['22/10', '2031-10-22', true],
    ],
  },
  { text: 'kiểm điểm trước 15/12 hằng năm', found: [] },
  {
    text: 'họp ngày 06 tháng 12 năm 2031 tại Minh Châu',
    found: [['ngày 06 tháng 12 năm 2031', '2031-12-06']],
  },
  {
    text: 'từ ngày 5/3/2031 đến ngày 8-3-2031',
    found: [
      ['ngày 5/3/2031', '2031-03-05'],
      ['ngày 8-3-2031', '2031-03-08'],
    ],
  },
  {
    text: 'trong tháng 6/2031 và tháng 7 năm 2031',
    found: [
      ['tháng 6/2031', '2031-06'],
      ['tháng 7 năm 2031', '2031-07'],
    ],
  },
  {
    text: 'báo cáo trong quý III/2031, quý 4 năm 2031',
    found: [
      ['quý III/2031', '2031-Q3'],
      ['quý 4 năm 2031', '2031-Q4'],
    ],
  },
  { text: 'nhiệm kỳ 2030 - 2035', found: [['nhiệm kỳ 2030 - 2035', '2030/2035']] },
  {
    text: 'các năm 2031, 2032 và 2033',
    found: [
      ['năm 2031', '2031'],
      ['2032', '2032'],
      ['2033', '2033'],
    ],
  },
  {
    text: 'Hội nghị tổng kết công tác năm 2031, triển khai nhiệm vụ năm 2032 họp ngày 23/12.',
    found: [
      ['năm 2031', '2031'],
      ['năm 2032', '2032'],
      ['ngày 23/12', '2031-12-23', true],
    ],
  },
  {
    text: 'Thứ Sáu, ngày 30 tháng 01 năm 2032\n\nHội nghị tổng kết năm 2031 họp ngày 23/12.',
    found: [
      ['ngày 30 tháng 01 năm 2032', '2032-01-30'],
      ['năm 2031', '2031'],
      ['ngày 23/12', '2031-12-23', true],
    ],
  },
  {
    text: 'Sáng 9-7, hội nghị khai mạc. 09/07/2031 11:27',
    found: [
      ['Sáng 9-7', '2031-07-09', true],
      ['09/07/2031', '2031-07-09'],
    ],
  },
  { text: 'Ngày 15/7, hội viên gặp mặt.', found: [['Ngày 15/7', null]] },
  { text: 'đạt 58,4%, tăng 12/31 chỉ tiêu', found: [] },
  { text: 'ngày 31/02/2031', found: [] },
];
