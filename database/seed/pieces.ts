import type { Piece } from './articles-content.ts';

export const pieces: readonly Piece[] = [
  {
    daysAgo: 12,
    hour: 16,
    event: 12,
    section: 'to-chuc-can-bo',
    headline: 'Giao biên chế theo vị trí việc làm: mỗi cơ quan một bảng việc rõ ràng',
    lead: 'Từ quý tới, thành phố Minh Châu chỉ giao biên chế cho những vị trí đã có bản mô tả công việc được duyệt.',
    byline: 'Thanh Hà',
    topics: ['vị trí việc làm', 'biên chế'],
    text: [
      'Chiều nay, Ban Tổ chức Thành ủy làm việc với các sở, ban về lộ trình giao biên chế theo vị trí việc làm. Đến thời điểm họp, 29 trong số 38 cơ quan đã gửi danh mục vị trí; các cơ quan còn lại hẹn gửi trước ngày 15.',
      'Theo báo cáo tại cuộc họp, khó nhất là những vị trí làm nhiều việc không có tên: vừa tổng hợp, vừa văn thư, vừa theo dõi công nghệ thông tin. Ban Tổ chức Thành ủy đề nghị các cơ quan ghi đúng công việc đang làm rồi mới bàn đến tên gọi.',
      'Sở Nội vụ được giao lập bảng so sánh biên chế giao và biên chế có mặt của từng cơ quan, công khai trong nội bộ để các nơi tự đối chiếu.',
    ],
    correction: {
      instead: {
        text: [
          'Chiều nay, Ban Tổ chức Thành ủy làm việc với các sở, ban về lộ trình giao biên chế theo vị trí việc làm. Đến thời điểm họp, 31 trong số 38 cơ quan đã gửi danh mục vị trí; các cơ quan còn lại hẹn gửi trước ngày 15.',
          'Theo báo cáo tại cuộc họp, khó nhất là những vị trí làm nhiều việc không có tên: vừa tổng hợp, vừa văn thư, vừa theo dõi công nghệ thông tin. Ban Tổ chức Thành ủy đề nghị các cơ quan ghi đúng công việc đang làm rồi mới bàn đến tên gọi.',
          'Sở Nội vụ được giao lập bảng so sánh biên chế giao và biên chế có mặt của từng cơ quan, công khai trong nội bộ để các nơi tự đối chiếu.',
        ],
      },
      said: 'Bản đăng đầu ghi 29 cơ quan đã gửi danh mục. Con số đúng là 31.',
    },
  },
  {
    daysAgo: 3,
    hour: 9,
    event: 4,
    section: 'co-so',
    headline: 'Phường An Lạc đưa lịch tiếp dân của bí thư lên bảng tin từng khu phố',
    lead: 'Sau hai tháng, số lượt người dân gặp trực tiếp lãnh đạo phường tăng gấp rưỡi, đơn gửi vượt cấp giảm.',
    byline: 'Thanh Hà',
    topics: ['tiếp dân', 'cơ sở'],
    text: [
      'Thay vì chỉ niêm yết tại trụ sở, Đảng ủy phường An Lạc in lịch tiếp dân của bí thư, chủ tịch và các trưởng đoàn thể thành tờ lớn, dán ở bảng tin của 14 khu phố vào ngày đầu tháng.',
      '> Người ta cần biết ai nghe và bao giờ trả lời.',
      'Bí thư chi bộ khu phố 6 nói như vậy khi kể chuyện một cụ ông đến ba lần để hỏi về cái cống thoát nước; lần thứ ba, cụ mang theo ảnh chụp cống đã thông. Từ tháng sau, mỗi lượt tiếp có phiếu hẹn ghi rõ ngày trả lời và người chịu trách nhiệm.',
    ],
  },
];

/** What the newsroom is at: a draft, a piece that is proof-read, one in review, one that goes out tomorrow. */
export const inWork: readonly Piece[] = [
  {
    daysAgo: 2,
    hour: 15,
    section: 'chuyen-doi-so',
    headline: 'Hồ sơ đảng viên điện tử: những bước cuối trước khi bỏ sổ giấy',
    lead: 'Còn bốn đảng bộ phường đang đối chiếu ảnh và quá trình công tác.',
    byline: 'Thanh Hà',
    topics: ['hồ sơ đảng viên', 'chuyển đổi số'],
    text: [
      'Tổ công tác chuyển đổi số của Thành ủy dành cả tuần ở các phường để cùng cán bộ cơ sở đối chiếu từng hồ sơ.',
      'Phần viết về phường Tân Thịnh chờ số liệu.',
    ],
  },
  {
    daysAgo: 1,
    hour: 10,
    section: 'to-chuc-can-bo',
    headline: 'Hai trung tâm sự nghiệp của thành phố về chung một mái nhà',
    lead: 'Đề án sắp xếp qui định rõ việc của từng phòng trước khi bàn đến người đứng đầu.',
    byline: 'Minh Tuấn',
    topics: ['sắp xếp bộ máy'],
    text: [
      'Việc sát nhập hai trung tâm được chuẩn bị trong năm tháng. Ban tổ chức Thành ủy đã làm việc ba lần với tập thể lãnh đạo hai đơn vị , lần gần nhất vào đầu tuần này.',
      'Giám đốc một trung tâm nói: “Chúng tôi chờ sát nhập từ lâu, anh em đã quen việc của nhau”.',
      'Sau khi sắp xếp, số phòng giảm từ mười một xuống bảy; không viên chức nào mất việc.',
    ],
  },
  {
    daysAgo: 1,
    hour: 8,
    event: 2,
    section: 'xay-dung-dang',
    headline: 'Sinh hoạt chi bộ theo chuyên đề: ít đọc, nhiều bàn',
    lead: 'Ở nhiều chi bộ, phần đọc báo cáo chỉ còn mười phút, thời gian còn lại dành cho một việc cụ thể.',
    byline: 'Thanh Hà',
    topics: ['sinh hoạt chi bộ'],
    text: [
      'Qua sáu tháng, hơn một nửa chi bộ khu phố đã chọn chuyên đề từ việc của chính địa bàn: rác, ngập, người già neo đơn, thanh niên chưa có việc.',
      'Bí thư Đảng ủy phường Hòa Bình cho rằng nghị quyết chi bộ ngắn lại mà dễ kiểm tra hơn, vì mỗi dòng có tên một người.',
    ],
  },
  {
    daysAgo: 1,
    hour: 14,
    section: 'thoi-su',
    headline: 'Minh Châu công bố lịch tiếp xúc cử tri quý tới',
    lead: 'Mười hai buổi, mỗi buổi có danh sách kiến nghị cũ đã trả lời đến đâu.',
    byline: 'Minh Tuấn',
    topics: ['tiếp xúc cử tri'],
    text: [
      'Lịch được gửi đến từng khu phố trước hai tuần, kèm bảng theo dõi kiến nghị của lần tiếp xúc trước.',
      'Văn phòng Thành ủy là đầu mối nhận lại những kiến nghị quá hạn trả lời.',
    ],
  },
];

/** A page of another made-up portal, as it comes from a browser. */
export const brought = {
  name: 'trang-tin-so-noi-vu.html',
  text: `Trang chủ
Thứ Hai, ngày 9 tháng 3 năm 2026

Sở Nội vụ sơ kết một năm giao biên chế theo vị trí việc làm

Giám đốc Sở Nội vụ Vương Đình Khải phát biểu tại hội nghị Giám đốc Sở Nội vụ Vương Đình Khải phát biểu tại hội nghị

(MCO) - Tại Hội nghị sơ kết một năm giao biên chế theo vị trí việc làm do Sở Nội vụ tổ chức ngày 27/2/2026, Giám đốc Sở Nội vụ Vương Đình Khải nhấn mạnh, việc giao biên chế đã gắn với công việc cụ thể của từng cơ quan.

Việc rõ, người đủ

Theo Kết luận số 27-KL/TU ngày 15/01/2026 của Thành ủy Minh Châu, các cơ quan hoàn thành bản mô tả công việc trong quý I. Đến nay, 34 trong số 38 cơ quan đã gửi danh mục , bốn cơ quan còn lại đang bổ xung.

Đồng chí đề nghị các phòng chuyên môn rà soát những vị trí còn chồng chéo, báo cáo trước ngày 30/4/2026.

Quốc Việt

Ý kiến bạn đọc
refresh
Tổng lượt bình luận
Tin khác`,
};
