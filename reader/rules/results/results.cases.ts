/** Numbers reported as reached: evidence, value, of how many, unit. */
export type ResultCase = {
  text: string;
  found: readonly (readonly [evidence: string, value: number, of: number | null, unit: string])[];
};

export const resultCases: readonly ResultCase[] = [
  {
    text: 'Trong năm, Đảng bộ đã kết nạp 1.312 đảng viên mới.',
    found: [['kết nạp 1.312 đảng viên mới', 1312, null, 'đảng viên mới']],
  },
  { text: 'Tỷ lệ hồ sơ đúng hạn đạt 97,2%.', found: [['đạt 97,2%', 97.2, null, '%']] },
  {
    text: 'Đến nay đã tổ chức 27/29 đại hội chi bộ.',
    found: [['tổ chức 27/29 đại hội chi bộ', 27, 29, 'đại hội chi bộ']],
  },
  { text: 'Phấn đấu đạt 98% hồ sơ đúng hạn.', found: [] },
  { text: 'Yêu cầu Sở Nội vụ tổ chức 3 lớp bồi dưỡng.', found: [] },
  { text: 'Hội nghị tổ chức ngày 15 tháng 6.', found: [] },
];
