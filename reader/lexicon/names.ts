import { list } from './list.ts';

/** Family names, the common ones of the Kinh and of the larger peoples. */
export const familyNames: ReadonlySet<string> = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Lương Tô Mai Đào Đoàn Vương Trịnh Đinh Lâm Phùng Cù Lưu ' +
    'Đậu Hà Tạ Thái Cao Châu Chu Kiều La Nông Quách Tăng Tống Triệu Từ Viên Vi Đàm Giang Hứa Khuất Kim Lò Lù Lục Ma Mã Nghiêm Nhữ ' +
    'Ninh Phí Thạch Thân Thiều Tôn Hầu Giàng Sùng Vàng Điểu Bế Âu Bạch Cấn Cung Doãn Lại Lữ Mạc Sầm Tiêu Ung Uông Vừ Xa Ksor Siu Hoa ' +
    'Quản Trà Lường Quàng Cầm Hạ Khổng Mẫn Thẩm Trang Văn Đồng Đới Đường Ngọ Ngụy Thi Tòng Trình Tưởng Ngân Biện Cái Diệp Ka Rơ'
  ).split(' '),
);

/** The commonest of them: where two family names stand in one run of capitals, a person begins at these. */
export const commonFamilyNames: ReadonlySet<string> = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Trương Đinh Trịnh Lương Phùng Lưu Cù'.split(
    ' ',
  ),
);

/** Words before a person's name that are no office. */
export const honorifics: readonly string[] = list`
  đồng chí · các đồng chí · ông · bà · đ/c · ngài · anh · chị · thầy · cô · cố · bác · cụ · nhạc sĩ ·
  tân · đồng chí tân · nguyên · các ông · các bà · cựu · GS · TS · PGS · ThS · giáo sư · tiến sĩ · thạc sĩ · kỹ sư · họa sĩ · thiền sư · hòa thượng · linh mục · mục sư ·
  nhà báo · nhà văn · luật sư · bác sĩ · nghệ sĩ · liệt sĩ · anh hùng · doanh nhân · cháu · em · mẹ
`;

/** A capitalised name after one of these is a street, a school, a prize or a firm, not a person. */
export const notPersonAfter: ReadonlySet<string> = new Set(list`
  đường · phố · trường · quận · huyện · phường · xã · tỉnh · thị · trấn · ấp · thôn · cầu · chợ ·
  công viên · sông · núi · tp · thành phố · giải · quỹ · học viện · thpt · thcs · hcm · đảo · bệnh viện ·
  sân · nhà thờ · hồ · đèo · khu · làng · bản · tập đoàn · công ty · dự án · cộng hòa · quảng trường ·
  huân · đặc khu · ngã · cảng · chùa · lăng · bến · số
`);

/** Words before a photographer's name. */
export const creditWords: readonly string[] = [
  'ảnh',
  'tin',
  'bài',
  'tin, ảnh',
  'bài, ảnh',
  'tin, bài',
  'bài và ảnh',
];
