/** What is read from a text: giver, form, who receives and how many. */
export type CommendationCase = {
  text: string;
  found: readonly (readonly [
    giver: string | null,
    form: string,
    recipients: 'collective' | 'individual',
    count: number,
  ])[];
};

export const commendationCases: readonly CommendationCase[] = [
  {
    text: 'Dịp này, Ban Thường vụ Thành ủy Minh Châu tặng Bằng khen cho 7 tập thể và 12 cá nhân.',
    found: [
      ['Ban Thường vụ Thành ủy Minh Châu', 'Bằng khen', 'collective', 7],
      ['Ban Thường vụ Thành ủy Minh Châu', 'Bằng khen', 'individual', 12],
    ],
  },
  {
    text: 'Tại hội nghị, Văn phòng Thành ủy Minh Châu và đồng chí Trần Thu Hà nhận Giấy khen của Ban Tổ chức Thành ủy.',
    found: [
      ['Ban Tổ chức Thành ủy', 'Giấy khen', 'collective', 1],
      ['Ban Tổ chức Thành ủy', 'Giấy khen', 'individual', 1],
    ],
  },
  {
    text: 'UBND phường An Khê khen thưởng cho 20 cá nhân có nhiều đóng góp.',
    found: [['UBND phường An Khê', 'khen thưởng', 'individual', 20]],
  },
  {
    text: 'Tặng cờ thi đua của Chủ tịch UBND thành phố cho 1.250 tập thể.',
    found: [['Chủ tịch UBND thành phố', 'Cờ thi đua', 'collective', 1250]],
  },
  { text: 'Hình thức khen thưởng: Bằng khen của Thủ tướng Chính phủ; Giấy khen.', found: [] },
  { text: 'Đồng chí Trần Thu Hà trao Bằng khen cho các tập thể', found: [] },
];
