import { list } from './list.ts';

/** Provinces and cities, of before and after 01/7/2025 (Nghị quyết 202/2025/QH15), with a few names of regions. */
export const places: readonly string[] = list`
  Hà Nội · Hồ Chí Minh · Hải Phòng · Đà Nẵng · Cần Thơ · Huế · Thừa Thiên Huế · An Giang ·
  Bà Rịa - Vũng Tàu · Bà Rịa – Vũng Tàu · Bạc Liêu · Bắc Giang · Bắc Kạn · Bắc Ninh · Bến Tre · Bình Dương ·
  Bình Định · Bình Phước · Bình Thuận · Cà Mau · Cao Bằng · Đắk Lắk · Đắk Nông · Điện Biên · Đồng Nai ·
  Đồng Tháp · Gia Lai · Hà Giang · Hà Nam · Hà Tĩnh · Hải Dương · Hậu Giang · Hòa Bình · Hưng Yên ·
  Khánh Hòa · Kiên Giang · Kon Tum · Lai Châu · Lạng Sơn · Lào Cai · Lâm Đồng · Long An · Nam Định ·
  Nghệ An · Ninh Bình · Ninh Thuận · Phú Thọ · Phú Yên · Quảng Bình · Quảng Nam · Quảng Ngãi · Quảng Ninh ·
  Quảng Trị · Sóc Trăng · Sơn La · Tây Ninh · Thái Bình · Thái Nguyên · Thanh Hóa · Tiền Giang · Trà Vinh ·
  Tuyên Quang · Vĩnh Long · Vĩnh Phúc · Yên Bái · Minh Châu · Tây Nguyên · Tây Bắc · Tây Nam Bộ ·
  Đông Nam Bộ · Nam Bộ · Bắc Bộ · Trung Bộ · Sài Gòn · Vũng Tàu · Đà Lạt · Nha Trang · Việt Nam
`;

/** Kinds of place whose name follows. */
export const placeKinds: readonly string[] = [
  'tỉnh',
  'thành phố',
  'tp',
  'tp.',
  'quận',
  'huyện',
  'thị xã',
  'thị trấn',
  'phường',
  'xã',
  'đặc khu',
  'vùng',
  'miền',
  'thủ đô',
  'khu vực',
  'khu phố',
  'liên khu',
  'ấp',
  'thôn',
  'buôn',
  'tổ dân phố',
];

/** Short forms that stand for a place and, as a metonym, for its bodies. */
export const placeShortForms: readonly string[] = ['TPHCM', 'TP.HCM', 'TP HCM', 'TP. HCM', 'TP', 'Tp', 'HCM'];
