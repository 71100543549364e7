import { list } from './list.ts';

/** A type of document: its code in a symbol, its name, and whether it is cited by a bare number. */
export type DocumentType = { code: string; name: string; side: 'party' | 'state' | 'both' };

/** Types of Party documents: Quy định 399-QĐ/TW; of State documents: Nghị định 30/2020/NĐ-CP and Luật Ban hành VBQPPL. */
export const documentTypes: readonly DocumentType[] = [
  { code: 'NQ', name: 'Nghị quyết', side: 'both' },
  { code: 'QĐ', name: 'Quyết định', side: 'both' },
  { code: 'QĐ', name: 'Quy định', side: 'party' },
  { code: 'QĐi', name: 'Quy định', side: 'party' },
  { code: 'KL', name: 'Kết luận', side: 'party' },
  { code: 'CT', name: 'Chỉ thị', side: 'both' },
  { code: 'HD', name: 'Hướng dẫn', side: 'both' },
  { code: 'TB', name: 'Thông báo', side: 'both' },
  { code: 'BC', name: 'Báo cáo', side: 'both' },
  { code: 'KH', name: 'Kế hoạch', side: 'both' },
  { code: 'CTr', name: 'Chương trình', side: 'both' },
  { code: 'CTrHĐ', name: 'Chương trình hành động', side: 'party' },
  { code: 'CTPH', name: 'Chương trình phối hợp', side: 'both' },
  { code: 'QCPH', name: 'Quy chế phối hợp', side: 'both' },
  { code: 'ĐA', name: 'Đề án', side: 'both' },
  { code: 'PA', name: 'Phương án', side: 'both' },
  { code: 'DA', name: 'Dự án', side: 'both' },
  { code: 'TTr', name: 'Tờ trình', side: 'both' },
  { code: 'CV', name: 'Công văn', side: 'both' },
  { code: 'VB', name: 'Văn bản', side: 'both' },
  { code: 'CĐ', name: 'Công điện', side: 'state' },
  { code: 'QC', name: 'Quy chế', side: 'party' },
  { code: 'TTri', name: 'Thông tri', side: 'party' },
  { code: 'BB', name: 'Biên bản', side: 'both' },
  { code: 'GM', name: 'Giấy mời', side: 'both' },
  { code: 'TC', name: 'Thông cáo', side: 'both' },
  { code: 'PC', name: 'Phiếu chuyển', side: 'both' },
  { code: 'NĐ', name: 'Nghị định', side: 'state' },
  { code: 'TT', name: 'Thông tư', side: 'state' },
  { code: 'TTLT', name: 'Thông tư liên tịch', side: 'state' },
  { code: 'NQLT', name: 'Nghị quyết liên tịch', side: 'state' },
  { code: 'PL', name: 'Pháp lệnh', side: 'state' },
  { code: 'L', name: 'Lệnh', side: 'state' },
  { code: 'SL', name: 'Sắc lệnh', side: 'state' },
  { code: 'VBHN', name: 'Văn bản hợp nhất', side: 'state' },
  { code: 'HNVB', name: 'Văn bản hợp nhất', side: 'state' },
  { code: 'Luật', name: 'Luật', side: 'state' },
  { code: 'BLuật', name: 'Bộ luật', side: 'state' },
  { code: 'CVNS', name: 'Công văn', side: 'party' },
  { code: 'ĐK', name: 'Đề cương', side: 'both' },
];

/** Spellings of a type in running text that are not its name. */
export const typeAliases: ReadonlyMap<string, string> = new Map([
  ['Thông báo kết luận', 'TB'],
  ['Văn bản chỉ đạo', 'VB'],
  ['Chương trình hành động', 'CTr'],
  ['Luật số', 'Luật'],
]);

/** Types that the press cites by type and bare number without «số»: «Quy định 144». */
export const barelyCited: ReadonlySet<string> = new Set([
  'Nghị quyết',
  'Quyết định',
  'Quy định',
  'Kết luận',
  'Chỉ thị',
  'Hướng dẫn',
  'Thông báo',
  'Nghị định',
  'Thông tư',
  'Thông tri',
  'Công điện',
  'Công văn',
  'Đề án',
  'Kế hoạch',
  'Quy chế',
]);

/** Nouns that make a number after a type a count or a term, not the number of a document: «Kế hoạch 5 năm». */
export const countedNouns: readonly string[] = list`
  năm · tháng · ngày · quý · tuần · điểm · nội dung · nhiệm vụ · khâu · vấn đề · trường hợp · người ·
  đồng chí · cán bộ · đảng viên · cơ quan · đơn vị · tập thể · cá nhân · chỉ tiêu · mục tiêu · triệu · tỷ ·
  tỉ · nghìn · ngàn · đề án · dự án · chương · điều · phần · bước · cấp · lần · khóa · nhóm · loại ·
  giải pháp · xã · phường · tỉnh · huyện · bộ · sở · ngành · địa phương · đảng bộ · tổ chức · chi bộ ·
  biên chế · vị trí · con · giờ · phút · trang
`;

/** Laws that are cited by name alone, as far as their names cannot be told by capital letters. */
export const lawNames: readonly string[] = list`
  Luật Thi đua, khen thưởng · Luật Cán bộ, công chức · Luật Viên chức ·
  Luật Tổ chức chính quyền địa phương · Luật Tổ chức Chính phủ · Luật Tổ chức Quốc hội ·
  Luật Mặt trận Tổ quốc Việt Nam · Luật Phòng, chống tham nhũng · Luật Thực hành tiết kiệm, chống lãng phí ·
  Luật Khiếu nại · Luật Tố cáo · Luật Tiếp công dân · Luật Thanh tra · Luật Lưu trữ ·
  Luật Giao dịch điện tử · Luật Công nghệ thông tin · Luật Cơ yếu · Luật An toàn thông tin mạng ·
  Luật An ninh mạng · Luật Dữ liệu · Luật Bảo vệ bí mật nhà nước · Luật Bảo vệ dữ liệu cá nhân ·
  Luật Ban hành văn bản quy phạm pháp luật · Luật Ngân sách nhà nước · Luật Đầu tư công · Luật Đất đai ·
  Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân · Luật Thực hiện dân chủ ở cơ sở ·
  Luật Công đoàn · Luật Thanh niên · Luật Bảo hiểm xã hội · Luật Nhà giáo · Luật Giáo dục · Luật Quy hoạch ·
  Bộ luật Lao động · Bộ luật Hình sự · Bộ luật Dân sự · Bộ luật Tố tụng hình sự · Bộ luật Tố tụng dân sự ·
  Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân
`;
