/** What a made-up reader says, and what becomes of it. */
export interface Said {
  readonly name: string;
  readonly body: string;
  /** Hours after the article, or before today began for what waits. */
  readonly hours: number;
  readonly email?: true;
  /** Which earlier one of the same article it answers, counted from nought. */
  readonly answers?: number;
  readonly becomes:
    | 'published'
    | 'held'
    | 'reported'
    | 'appealed'
    | 'granted'
    | 'erased'
    | { readonly refused: string };
}

/** Under an article whose headline holds these words. */
export const saidUnder: readonly { readonly headline: string; readonly said: readonly Said[] }[] = [
  {
    headline: 'Giao biên chế theo vị trí việc làm',
    said: [
      {
        name: 'Trần Văn Lộc',
        body: 'Tôi làm văn thư ở một phường. Bản mô tả công việc nên để chính người đang làm viết trước, cấp trên góp ý sau thì mới sát.',
        hours: 2,
        email: true,
        becomes: 'published',
      },
      {
        name: 'Ngọc Mai',
        body: 'Đồng ý với anh Lộc. Ở cơ quan tôi, người viết bản mô tả chưa từng ngồi ở bộ phận một cửa.',
        hours: 3,
        answers: 0,
        becomes: 'published',
      },
      {
        name: 'Phạm Hữu Tín',
        body: 'Anh chị có thể gửi góp ý theo mẫu của Sở Nội vụ. Tôi thấy mẫu khá rõ, chỉ hai trang. 👍',
        hours: 5,
        answers: 1,
        becomes: 'published',
      },
      {
        name: 'Người dân phường Tân Hòa',
        body: 'Mong bài sau nói rõ giao biên chế xong thì thủ tục của dân nhanh hơn bao nhiêu ngày.\nChúng tôi chỉ cần biết điều đó.',
        hours: 9,
        becomes: 'reported',
      },
      {
        name: 'Lê Quốc Dũng',
        body: 'Bài viết một chiều quá, đề nghị phỏng vấn thêm cơ quan chưa gửi danh mục.',
        hours: 11,
        email: true,
        becomes: 'granted',
      },
      {
        name: 'vay von 247',
        body: 'Vay tiền nhanh, giải ngân trong ngày, xem tại vay247.com',
        hours: 12,
        becomes: { refused: 'advert' },
      },
      {
        name: 'Ẩn danh',
        body: 'Ông trưởng phòng ở đó nhận tiền của người ta, ai cũng biết.',
        hours: 14,
        email: true,
        becomes: 'appealed',
      },
      { name: 'Hoàng Thị Yến', body: 'Cảm ơn tòa soạn đã sửa con số.', hours: 30, becomes: 'erased' },
    ],
  },
  {
    headline: 'Phường An Lạc đưa lịch tiếp dân',
    said: [
      {
        name: 'Cô Bảy khu phố 6',
        body: 'Tôi đã gặp bí thư phường đúng lịch dán ở bảng tin. Được hẹn ngày trả lời rõ ràng, rất yên tâm.',
        hours: 1,
        becomes: 'published',
      },
      {
        name: 'Minh Khoa',
        body: 'Nên dán thêm ở nhà văn hóa khu phố, người già ít đi ngang bảng tin.',
        hours: 4,
        becomes: 'published',
      },
      {
        name: 'Đặng Thu Thảo',
        body: 'Ý hay! Nhờ phường cho cả lịch của tổ hòa giải.',
        hours: 6,
        answers: 1,
        becomes: 'published',
      },
      {
        name: 'Bức xúc',
        body: 'Lũ ăn hại, dán cho có chứ gặp được ai đâu!!!!!!!!',
        hours: 7,
        becomes: { refused: 'insult' },
      },
    ],
  },
];

/** What waits today, under the newest articles in turn. */
export const waiting: readonly Said[] = [
  {
    name: 'Võ Minh Nhật',
    body: 'Số liệu trong bài lấy đến tháng nào? Đề nghị tòa soạn ghi rõ để bạn đọc so sánh.',
    hours: 20,
    email: true,
    becomes: 'held',
  },
  {
    name: 'Chú Tư',
    body: 'Ai cần hỏi thủ tục thì gọi tôi 0912 345 678, tôi chỉ cho, không lấy tiền.',
    hours: 18,
    becomes: 'held',
  },
  {
    name: 'Quản trị viên',
    body: 'Thông báo: bạn đọc xem hướng dẫn tại trang minhchau-hotro . com nhé.',
    hours: 16,
    becomes: 'held',
  },
  { name: 'abc', body: 'nói như c.ứ.t, đ1t mẹ mấy ông', hours: 13, becomes: 'held' },
  {
    name: 'TRUNG NGUYÊN',
    body: 'SAO MÃI KHÔNG THẤY TRẢ LỜI ĐƠN CỦA TÔI GỬI TỪ THÁNG TRƯỚC???????',
    hours: 11,
    becomes: 'held',
  },
  {
    name: 'Bùi Thanh Tâm',
    body: 'Tôi ủng hộ, nhưng cần người kiểm tra độc lập. Các đồng chí ở cơ sở đã quá nhiều báo cáo rồi.',
    hours: 8,
    becomes: 'held',
  },
  { name: 'Sarah Lê', body: 'Great news for the city! Chúc mừng cả đội 🎉', hours: 5, becomes: 'held' },
];

/** The same from many places. */
export const campaign = {
  body: 'Phản đối dời chợ Tân Hòa! Đề nghị lắng nghe tiểu thương.',
  names: ['Tiểu thương A', 'Hạnh', 'Cô Sáu', 'Ba Lành', 'chợ tân hòa', 'Út Thêm', 'Năm Phước'],
} as const;
