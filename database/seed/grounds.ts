/** The document that a made-up directive rests on; some are not in the register, as in life. */
export interface Ground {
  readonly type: string;
  readonly name: string;
  readonly symbol: string;
  /** ISO. */
  readonly signedOn: string;
  readonly issuer: string;
  readonly title: string;
  readonly registered: boolean;
}

/** The older documents of the made-up city. */
export const grounds = {
  apparatus: {
    type: 'party.nghi_quyet',
    name: 'Nghị quyết',
    symbol: '05-NQ/TU',
    signedOn: '2024-08-12',
    issuer: 'Thành ủy Minh Châu',
    title: 'Về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị thành phố',
    registered: true,
  },
  posts: {
    type: 'party.ke_hoach',
    name: 'Kế hoạch',
    symbol: '18-KH/TU',
    signedOn: '2024-09-20',
    issuer: 'Ban Thường vụ Thành ủy',
    title: 'Về hoàn thiện vị trí việc làm trong các cơ quan, đơn vị',
    registered: true,
  },
  congress: {
    type: 'party.ke_hoach',
    name: 'Kế hoạch',
    symbol: '22-KH/TU',
    signedOn: '2024-11-05',
    issuer: 'Ban Thường vụ Thành ủy',
    title: 'Về tổ chức đại hội đảng bộ các cấp',
    registered: true,
  },
  data: {
    type: 'party.thong_bao',
    name: 'Thông báo',
    symbol: '11-TB/TU',
    signedOn: '2025-01-15',
    issuer: 'Thường trực Thành ủy',
    title: 'Kết luận của Thường trực Thành ủy về dữ liệu đảng viên',
    registered: true,
  },
  cells: {
    type: 'party.chi_thi',
    name: 'Chỉ thị',
    symbol: '09-CT/TU',
    signedOn: '2024-10-03',
    issuer: 'Ban Thường vụ Thành ủy',
    title: 'Về nâng cao chất lượng sinh hoạt chi bộ',
    registered: true,
  },
  personnel: {
    type: 'party.bao_cao',
    name: 'Báo cáo',
    symbol: '63-BC/UBKTTU',
    signedOn: '2025-04-28',
    issuer: 'Ủy ban Kiểm tra Thành ủy',
    title: 'Về kết quả kiểm tra công tác cán bộ',
    registered: false,
  },
  training: {
    type: 'party.de_an',
    name: 'Đề án',
    symbol: '04-ĐA/TU',
    signedOn: '2024-12-10',
    issuer: 'Ban Thường vụ Thành ủy',
    title: 'Về đào tạo, bồi dưỡng và luân chuyển cán bộ',
    registered: true,
  },
  petitions: {
    type: 'party.quy_che',
    name: 'Quy chế',
    symbol: '07-QC/TU',
    signedOn: '2024-07-22',
    issuer: 'Ban Thường vụ Thành ủy',
    title: 'Về tiếp nhận, trả lời kiến nghị của cử tri và nhân dân',
    registered: true,
  },
  digital: {
    type: 'party.nghi_quyet',
    name: 'Nghị quyết',
    symbol: '06-NQ/TU',
    signedOn: '2024-09-09',
    issuer: 'Thành ủy Minh Châu',
    title: 'Về chuyển đổi số trong các cơ quan đảng, chính quyền',
    registered: true,
  },
  emulation: {
    type: 'party.huong_dan',
    name: 'Hướng dẫn',
    symbol: '15-HD/BTCTU',
    signedOn: '2024-10-14',
    issuer: 'Ban Tổ chức Thành ủy',
    title: 'Về công tác thi đua, khen thưởng',
    registered: false,
  },
} as const satisfies Readonly<Record<string, Ground>>;
