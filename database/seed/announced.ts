import type { Said } from '../../src/domain/announcements/index.ts';
import type { BodyKey } from './bodies.ts';

/** Something that a body of the made-up city makes known. */
export interface AnnouncedPiece {
  /** Below zero: it goes out by itself so many days from today. */
  readonly daysAgo: number;
  readonly body: BodyKey;
  readonly writer: string;
  readonly issuer: string;
  readonly title: string;
  /** Paragraphs; `{+5}` is the fifth day after it goes out. */
  readonly text: readonly string[];
  readonly priority: 'urgent' | 'important' | 'usual';
  readonly audience: Said['audience'];
  readonly addressees?: readonly BodyKey[];
  readonly asksReading?: boolean;
  /** In days. */
  readonly lasts?: number;
  readonly file?: { readonly name: string; readonly words: string };
  readonly readBy?: readonly string[];
  /** In days, once. */
  readonly remindedAfter?: number;
  readonly withdrawn?: string;
  readonly isDraft?: boolean;
}

const office = { body: 'office', writer: 'bientap', issuer: 'thuky' } as const;
const organisation = { body: 'organisation', writer: 'chuyenvien', issuer: 'truongban' } as const;

export const announcedPieces: readonly AnnouncedPiece[] = [
  {
    ...office,
    daysAgo: 96,
    title: 'Dời địa điểm tiếp công dân từ đường Lê Lợi về số 12 đường Bờ Kè',
    text: [
      'Từ nay, phòng tiếp công dân liên thông làm việc tại số 12 đường Bờ Kè, phường Bình Minh.',
      'Địa điểm cũ chỉ hướng dẫn đường đi trong ba tháng, không nhận đơn.',
    ],
    priority: 'important',
    audience: 'public',
    lasts: 90,
  },
  {
    ...office,
    daysAgo: 40,
    title: 'Tạm dừng tra cứu kiến nghị của cử tri để nâng cấp',
    text: [
      'Trang tra cứu tạm dừng từ 22 giờ đến 5 giờ sáng hôm sau. Kiến nghị gửi trong thời gian này vẫn được nhận.',
    ],
    priority: 'usual',
    audience: 'public',
    lasts: 2,
  },
  {
    ...office,
    daysAgo: 25,
    title: 'Lịch tiếp công dân của lãnh đạo thành phố',
    text: ['Lịch tiếp công dân trong tháng.'],
    priority: 'usual',
    audience: 'public',
    lasts: 60,
    withdrawn: 'Lịch đăng nhầm tháng. Lịch đúng được đăng trong thông báo sau.',
  },
  {
    ...office,
    daysAgo: 24,
    title: 'Lịch tiếp công dân định kỳ của lãnh đạo thành phố trong quý',
    text: [
      'Bí thư Thành ủy tiếp công dân vào sáng thứ Năm tuần đầu của tháng; Chủ tịch Ủy ban nhân dân thành phố tiếp vào sáng thứ Ba tuần thứ hai và tuần thứ tư.',
      'Nơi tiếp: phòng tiếp công dân liên thông, số 12 đường Bờ Kè. Người dân đăng ký trước hoặc đến trực tiếp; người đăng ký trước được hẹn giờ.',
      'Mỗi lượt tiếp có giấy hẹn ghi rõ ngày trả lời và người chịu trách nhiệm.',
    ],
    priority: 'usual',
    audience: 'public',
    lasts: 120,
    file: {
      name: 'lich-tiep-cong-dan.txt',
      words:
        'LỊCH TIẾP CÔNG DÂN ĐỊNH KỲ\n\nBí thư Thành ủy: sáng thứ Năm tuần đầu của tháng.\nChủ tịch UBND thành phố: sáng thứ Ba tuần thứ hai và tuần thứ tư.\n',
    },
  },
  {
    ...organisation,
    daysAgo: 9,
    title: 'Nhận hồ sơ dự thi tuyển bốn vị trí trưởng phòng',
    text: [
      'Ban Tổ chức Thành ủy nhận hồ sơ dự thi tuyển chức danh trưởng phòng tại bốn cơ quan. Bản yêu cầu của từng vị trí đăng kèm thông báo này.',
      'Hồ sơ nộp trực tiếp hoặc qua đường bưu điện đến hết ngày {+30}. Danh sách người đủ điều kiện được công bố trước ngày thi 15 ngày.',
      'Buổi trình bày đề án mở cho người dân dự khán.',
    ],
    priority: 'important',
    audience: 'public',
    lasts: 31,
    file: {
      name: 'yeu-cau-bon-vi-tri.txt',
      words:
        'YÊU CẦU CỦA BỐN VỊ TRÍ DỰ THI TUYỂN\n\n1. Trưởng phòng Tổng hợp.\n2. Trưởng phòng Công nghệ thông tin.\n3. Trưởng phòng Kế hoạch.\n4. Trưởng phòng Tổ chức bộ máy.\n',
    },
  },
  {
    ...office,
    daysAgo: 2,
    title: 'Đóng một phần đường Bờ Kè để sửa cống, đường vào phòng tiếp công dân có thay đổi',
    text: [
      'Đường Bờ Kè đoạn từ cầu Nước Ngọt đến ngã ba Chợ Cũ đóng một chiều đến hết ngày {+7}.',
      'Người đến phòng tiếp công dân đi lối hẻm 14; có người hướng dẫn tại đầu hẻm trong giờ làm việc.',
    ],
    priority: 'urgent',
    audience: 'public',
    lasts: 8,
  },
  {
    ...organisation,
    daysAgo: 6,
    title: 'Thống nhất cách ghi ngày hoàn thành nhiệm vụ khi chờ ý kiến phối hợp',
    text: [
      'Qua kiểm tra, nhiều đơn vị ghi ngày hoàn thành là ngày gửi văn bản xin ý kiến. Từ nay, ngày hoàn thành là ngày nộp sản phẩm cho nơi giao.',
      'Trường hợp phải chờ ý kiến phối hợp, đơn vị chủ trì đề nghị tạm dừng và ghi rõ đang chờ ai, từ ngày nào.',
      'Đề nghị từng cán bộ theo dõi nhiệm vụ đọc và xác nhận trước ngày {+10}.',
    ],
    priority: 'important',
    audience: 'staff',
    asksReading: true,
    readBy: ['sonoivu', 'vanthu', 'giamdocnv', 'bienche', 'kiemtra', 'canbo.soyte', 'canbo.sotaichinh'],
    remindedAfter: 4,
  },
  {
    ...organisation,
    daysAgo: 1,
    title: 'Các xã, phường gửi phương án tháo gỡ cho chi bộ chưa kết nạp được đảng viên',
    text: [
      'Đề nghị Đảng ủy các xã, phường gửi phương án của từng chi bộ theo mẫu kèm theo, chậm nhất ngày {+14}.',
      'Phương án nêu rõ nguyên nhân, nguồn kết nạp và đồng chí cấp ủy viên phụ trách.',
    ],
    priority: 'urgent',
    audience: 'bodies',
    addressees: [
      'wardAnLac',
      'wardBinhMinh',
      'wardHoaThuan',
      'wardTanLap',
      'wardDongKhe',
      'wardPhuDien',
      'wardSongNgan',
      'wardMyQuoi',
    ],
    asksReading: true,
    lasts: 20,
    file: {
      name: 'mau-phuong-an-chi-bo.txt',
      words: 'MẪU PHƯƠNG ÁN\n\nChi bộ:\nNguyên nhân:\nNguồn kết nạp:\nCấp ủy viên phụ trách:\nThời hạn:\n',
    },
    readBy: ['anlac'],
  },
  {
    ...office,
    daysAgo: -1,
    title: 'Lịch tiếp xúc cử tri quý tới',
    text: ['Lịch mười hai buổi tiếp xúc cử tri, kèm bảng theo dõi kiến nghị của lần trước.'],
    priority: 'usual',
    audience: 'public',
    lasts: 80,
  },
  {
    ...organisation,
    daysAgo: 0,
    title: 'Tập huấn sử dụng chữ ký số cho cán bộ mới nhận nhiệm vụ',
    text: ['Lớp tập huấn dự kiến mở trong hai buổi chiều. Phòng học và danh sách đang được bổ sung.'],
    priority: 'usual',
    audience: 'staff',
    asksReading: true,
    lasts: 15,
    isDraft: true,
  },
];
