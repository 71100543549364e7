/** A made-up report of the made-up city. */
export interface Piece {
  readonly daysAgo: number;
  readonly hour: number;
  /** Days from today back to what is reported; null where nothing happened on one day. */
  readonly eventDaysAgo: number | null;
  readonly section: string;
  readonly headline: string;
  readonly lead: string;
  readonly byline: string;
  readonly topics: string[];
  readonly paragraphs: readonly string[];
}

export const pieces: readonly Piece[] = [
  {
    daysAgo: 12,
    hour: 16,
    eventDaysAgo: 12,
    section: 'to-chuc-can-bo',
    headline: 'Giao biên chế theo vị trí việc làm: mỗi cơ quan một bảng việc rõ ràng',
    lead: 'Từ quý tới, thành phố Minh Châu chỉ giao biên chế cho những vị trí đã có bản mô tả công việc được duyệt.',
    byline: 'Thanh Hà',
    topics: ['vị trí việc làm', 'biên chế'],
    paragraphs: [
      'Chiều nay, Ban Tổ chức Thành ủy làm việc với các sở, ban về lộ trình giao biên chế theo vị trí việc làm. Đến thời điểm họp, 31 trong số 38 cơ quan đã gửi danh mục vị trí; bảy cơ quan còn lại hẹn gửi trước ngày 15.',
      'Theo báo cáo tại cuộc họp, khó nhất là những vị trí làm nhiều việc không có tên: vừa tổng hợp, vừa văn thư, vừa theo dõi công nghệ thông tin. Ban Tổ chức Thành ủy đề nghị các cơ quan ghi đúng công việc đang làm rồi mới bàn đến tên gọi.',
      'Sở Nội vụ được giao lập bảng so sánh biên chế giao và biên chế có mặt của từng cơ quan, công khai trong nội bộ để các nơi tự đối chiếu.',
    ],
  },
  {
    daysAgo: 3,
    hour: 9,
    eventDaysAgo: 4,
    section: 'co-so',
    headline: 'Phường An Lạc đưa lịch tiếp dân của bí thư lên bảng tin từng khu phố',
    lead: 'Sau hai tháng, số lượt người dân gặp trực tiếp lãnh đạo phường tăng gấp rưỡi, đơn gửi vượt cấp giảm.',
    byline: 'Thanh Hà',
    topics: ['tiếp dân', 'cơ sở'],
    paragraphs: [
      'Thay vì chỉ niêm yết tại trụ sở, Đảng ủy phường An Lạc in lịch tiếp dân của bí thư, chủ tịch và các trưởng đoàn thể thành tờ lớn, dán ở bảng tin của 14 khu phố vào ngày đầu tháng.',
      'Bí thư chi bộ khu phố 6 kể, có cụ ông đến ba lần chỉ để hỏi về cái cống thoát nước, lần thứ ba thì mang theo ảnh chụp cống đã thông. “Người ta cần biết ai nghe và bao giờ trả lời”, ông nói.',
      'Từ tháng sau, mỗi lượt tiếp sẽ có phiếu hẹn trả lời ghi rõ ngày và người chịu trách nhiệm.',
    ],
  },
];
