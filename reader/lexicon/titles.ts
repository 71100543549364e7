import { list } from './list.ts';

/** Offices that need nothing after them. */
export const fullOffices: readonly (readonly [string, number])[] = [
  ['Tổng Bí thư', 0],
  ['Chủ tịch nước', 0],
  ['Phó Chủ tịch nước', 0],
  ['Thủ tướng Chính phủ', 0],
  ['Thủ tướng', 0],
  ['Phó Thủ tướng', 0],
  ['Phó Thủ tướng Chính phủ', 0],
  ['Phó Thủ tướng Thường trực', 0],
  ['Phó Thủ tướng Thường trực Chính phủ', 0],
  ['Chủ tịch Quốc hội', 0],
  ['Phó Chủ tịch Quốc hội', 0],
  ['Phó Chủ tịch Thường trực Quốc hội', 0],
  ['Thường trực Ban Bí thư', 0],
  ['Ủy viên Bộ Chính trị', 0],
  ['Ủy viên Trung ương Đảng', 0],
  ['Ủy viên Ban Bí thư', 0],
  ['Ủy viên Ban Chấp hành Trung ương Đảng', 0],
  ['Bí thư Trung ương Đảng', 0],
  ['Ủy viên dự khuyết Trung ương Đảng', 0],
  ['Đại biểu Quốc hội', 0],
  ['UVTW Đảng', 0],
  ['UVTW', 0],
  ['UVBCT', 0],
  ['Ủy viên BCH Trung ương Đảng', 0],
  ['Ủy viên T.Ư Đảng', 0],
  ['Ủy viên TW Đảng', 0],
];

/** First words of an office; the body it belongs to follows. */
export const officeHeads: readonly string[] = list`
  Ủy viên · Ủy viên Thường vụ · Ủy viên Ban Thường vụ · Ủy viên Thường trực · Bí thư · Phó Bí thư ·
  Phó Bí thư Thường trực · Trưởng · Trưởng ban · Trưởng Ban · Phó Trưởng ban · Phó Trưởng Ban · Phó Trưởng ·
  Phó ban · Phó Ban · Phó Trưởng ban Thường trực · Trưởng phòng · Phó Trưởng phòng · Phó phòng · Chủ tịch ·
  Phó Chủ tịch · Phó Chủ tịch Thường trực · Quyền Chủ tịch · Bộ trưởng · Thứ trưởng ·
  Thứ trưởng Thường trực · Chánh Văn phòng · Phó Chánh Văn phòng · Chánh Thanh tra · Phó Chánh Thanh tra ·
  Chánh án · Phó Chánh án · Viện trưởng · Phó Viện trưởng · Giám đốc · Phó Giám đốc · Tổng Giám đốc ·
  Phó Tổng Giám đốc · Hiệu trưởng · Phó Hiệu trưởng · Chủ nhiệm · Phó Chủ nhiệm · Tổng Thư ký ·
  Phó Tổng Thư ký · Vụ trưởng · Phó Vụ trưởng · Cục trưởng · Phó Cục trưởng · Tổng Cục trưởng ·
  Phó Tổng Cục trưởng · Tổng Biên tập · Phó Tổng Biên tập · Thủ trưởng · Phó Thủ trưởng · Tư lệnh ·
  Phó Tư lệnh · Chính ủy · Phó Chính ủy · Tổng Tham mưu trưởng · Trưởng đoàn · Phó Trưởng đoàn ·
  Trưởng Đoàn · Phó Trưởng Đoàn · Trưởng Tiểu ban · Trợ lý · Thư ký · Tổng Thanh tra · Thống đốc ·
  Tổng Kiểm toán · Đội trưởng · Chi cục trưởng · Kế toán trưởng · Đại tướng · Thượng tướng · Trung tướng ·
  Thiếu tướng · Đại tá · Thượng tá · Trung tá · Chuyên viên · Nguyên Bí thư · Quyền Trưởng ban ·
  Quyền Giám đốc · Người đứng đầu · Phó Chủ nhiệm Thường trực · Tham mưu trưởng · Phó Tổng Tham mưu trưởng ·
  Trưởng Đoàn ĐBQH · Phó Trưởng Đoàn ĐBQH · Trưởng Đoàn đại biểu Quốc hội · Phó Trưởng Đoàn đại biểu Quốc hội · Trưởng đoàn ĐBQH ·
  Phó Trưởng đoàn ĐBQH · Phó Trưởng đoàn chuyên trách Đoàn đại biểu Quốc hội · Trưởng bản · Trưởng thôn · Trưởng ấp · Trưởng khu phố ·
  UVBTV · UVBCH · Ủy viên BTV · Ủy viên BCH · Phó Chánh án Thường trực · Phó Viện trưởng Thường trực · Phụ trách · Bí thư Chi bộ ·
  Phó Bí thư Chi bộ · Trưởng phân xưởng · Trưởng tàu · Chủ nhiệm Ủy ban · Chánh Thanh tra · Phó Trưởng Ban Thường trực ·
  Phó Trưởng ban chuyên trách · Giám đốc Công an · Phó Giám đốc Công an · Trưởng Công an · Tổ trưởng · Tổ phó · Phó Tổ trưởng · Trạm trưởng · Trưởng khoa · Phó Trưởng khoa · Trưởng Công an · Phó Trưởng Công an ·
  Chỉ huy phó · Chính trị viên · Phó Chi cục trưởng · Chủ tọa · Phó Bí thư Thường trực kiêm · Tỉnh ủy viên · Thành ủy viên ·
  Quận ủy viên · Huyện ủy viên · Đảng ủy viên · Ủy viên Ban Chấp hành · Ủy viên Ban Chỉ đạo · Trưởng Ban Chỉ đạo ·
  Phó Trưởng Ban Chỉ đạo · Tổng Công trình sư · Đội phó · Đại úy · Thiếu tá · Thiếu úy · Trung úy · Thượng úy · Đô đốc ·
  Viện phó · Phó Viện trưởng Thường trực · Phó Giám đốc Thường trực · Chỉ huy trưởng
`;

/** Parts in a meeting under which the minutes are signed. */
export const signatureRoles: readonly string[] = list`
  Chủ trì · Chủ tọa · Thư ký · Người chủ trì · Người ghi biên bản · Đại diện bên giao · Đại diện bên nhận · Chủ trì cuộc họp
`;

/** Offices abbreviated in the list of recipients and in file notes. */
export const shortOffices: ReadonlySet<string> = new Set([
  'CT',
  'PCT',
  'CVP',
  'PCVP',
  'TTr',
  'BTCN',
  'PCN',
  'BT',
  'TGĐ',
  'TTg',
  'TTgCP',
  'GĐ',
  'PGĐ',
  'TBT',
  'Đ/c',
]);

/** Words inside an office that belong to it and are written small. */
export const officeFillers: ReadonlySet<string> = new Set([
  'thường',
  'trực',
  'kiêm',
  'nguyên',
  'quyền',
  'dự',
  'khuyết',
  'chuyên',
  'trách',
]);

/** Marks of a signature block: in place of, on behalf of, by order of, authorised by. */
export const signatureMarks: readonly string[] = [
  'KT.',
  'K/T',
  'KT',
  'TM.',
  'T/M',
  'TM',
  'TL.',
  'T/L',
  'TL',
  'TUQ.',
  'TUQ',
  'Q.',
];
