import { list } from './list.ts';

/** Family names, the common ones of the Kinh and of the larger peoples. */
export const familyNames: ReadonlySet<string> = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Lương Tô Mai Đào Đoàn Vương Trịnh Đinh Lâm Phùng Cù Lưu ' +
    'Đậu Hà Tạ Thái Cao Châu Chu Kiều La Nông Quách Tăng Tống Triệu Từ Viên Vi Đàm Giang Hứa Khuất Kim Lò Lù Lục Ma Mã Nghiêm Nhữ ' +
    'Ninh Phí Thạch Thân Thiều Tôn Hầu Giàng Sùng Vàng Điểu Bế Âu Bạch Cấn Cung Doãn Lại Lữ Mạc Sầm Tiêu Ung Uông Vừ Xa Ksor Siu Hoa ' +
    'Khúc Kha Phó Giáp Hàn Mạch Nhan Ngạc Tiết Đái Lèo Lèng Hoả Chảo Chẻo Thào Tẩn Lừu Chíu Lỷ Sái Vì Vi Hù Hảng Cứ Thền Chang Chíu Đèo Bạc Cà Lộc Lương Mùa Sồng Chá ' +
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
  công viên · sông · núi · tp · thành phố · giải · quỹ · giải thưởng · học viện · thpt · thcs · hcm · đảo · bệnh viện ·
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

/** People after whom streets, wards, communes and schools are named all over the country. */
export const namesakes: readonly string[] = list`
  Võ Thị Sáu · Nguyễn Thị Định · Nguyễn Thị Minh Khai · Trần Hưng Đạo · Lê Hồng Phong · Phan Đình Phùng · Nguyễn Văn Cừ · Hai Bà Trưng ·
  Hoàng Văn Thụ · Phan Bội Châu · Phan Châu Trinh · Phan Chu Trinh · Lý Thường Kiệt · Lê Thánh Tông · Nguyễn Cư Trinh · Trần Văn Thời ·
  Lê Đại Hành · Nguyễn Bỉnh Khiêm · Nguyễn Công Trứ · Nguyễn Đình Chiểu · Nguyễn Văn Trỗi · Nguyễn Văn Linh · Nguyễn Tri Phương ·
  Nguyễn Thái Bình · Nguyễn Thái Học · Đinh Tiên Hoàng · Trần Quang Khải · Trần Nhân Tông · Trần Quốc Toản · Lê Văn Tám · Tôn Đức Thắng ·
  Cách Mạng Tháng Tám · Bùi Thị Xuân · Lê Thị Riêng · Nguyễn Hữu Thọ · Võ Văn Kiệt · Võ Văn Tần · Phạm Ngũ Lão · Phạm Văn Đồng · Cao Bá Quát ·
  Nguyễn Chí Thanh · Nguyễn Viết Xuân · Mạc Đĩnh Chi · Lương Thế Vinh · Chu Văn An · Ngô Thì Nhậm · Huỳnh Thúc Kháng · Đào Duy Từ · Lê Quý Đôn ·
  Nguyễn Phúc Chu · Nguyễn Văn Huyên · Phan Văn Trị · Lê Văn Duyệt · Trần Văn Ơn · Nguyễn An Ninh · Nguyễn Du · Đoàn Thị Điểm · Hồ Xuân Hương
`;
