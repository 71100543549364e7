import { dayOf, readClock, type Temporal, writeDay } from '../../src/kernel/time/index.ts';

/** What the directive of the journeys orders, wishes and asks for, with days that lie ahead whenever it is read. */
export interface JourneyDirective {
  readonly symbol: string;
  readonly due: Temporal.PlainDate;
  readonly lines: readonly string[];
}

/** A conclusion of the made-up city: four orders, a wish, a request upward, and a sentence in which nobody would see an order. */
export function aJourneyDirective(symbol: string): JourneyDirective {
  const today = dayOf(readClock());
  const signed = today.subtract({ days: 7 });
  const due = today.add({ days: 60 });
  const later = writeDay(today.add({ days: 75 }));
  const lines = [
    'THÀNH ỦY MINH CHÂU',
    '*',
    `Số ${symbol}`,
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    `Minh Châu, ngày ${signed.day} tháng ${signed.month} năm ${signed.year}`,
    '',
    'KẾT LUẬN',
    'về số hóa hồ sơ cán bộ, đảng viên',
    '',
    'Sau khi nghe báo cáo về tình hình quản lý hồ sơ, Ban Thường vụ Thành ủy kết luận như sau:',
    `1. Giao Sở Nội vụ số hóa hồ sơ cán bộ của các phường, xã, hoàn thành trước ngày ${writeDay(due)}.`,
    `2. Giao Đảng ủy phường An Lạc đối chiếu hồ sơ đảng viên với cơ sở dữ liệu chung, hoàn thành trước ngày ${later}.`,
    `3. Yêu cầu Sở Y tế rà soát hồ sơ viên chức của các trạm y tế, hoàn thành trước ngày ${later}.`,
    `4. Yêu cầu Sở Xây dựng lập danh mục hồ sơ dự án còn thiếu, hoàn thành trước ngày ${later}.`,
    '5. Thành ủy mong muốn Sở Khoa học và Công nghệ tiếp tục đổi mới cách làm.',
    '6. Ban Thường vụ Thành ủy kiến nghị Ban Tổ chức Trung ương sớm hướng dẫn mẫu hồ sơ điện tử thống nhất.',
    '',
    unseenOrder,
    '',
    'Nơi nhận:',
    '- Các cơ quan, đơn vị được giao nhiệm vụ;',
    '- Lưu Văn phòng Thành ủy.',
    '',
    'T/M BAN THƯỜNG VỤ',
    'BÍ THƯ',
    'Đặng Thị Minh Nguyệt',
  ];
  return { symbol, due, lines };
}

/** A sentence in which a person sees an order and the reader none. */
export const unseenOrder = 'Hồ sơ giấy của Trường Chính trị Minh Châu hiện còn để ở ba kho khác nhau.';
