import { asOwner } from './database.ts';
import type { Place } from './place.ts';
import { aSheet } from './sheets.ts';

interface Sent {
  readonly path: string;
  readonly list: string;
  readonly as: string;
  readonly rows: readonly (readonly string[])[];
}

const directives: Sent = {
  path: '/van-ban',
  list: 'directives',
  as: 'chuyenvien',
  rows: [
    [
      'Số, ký hiệu',
      'Loại văn bản',
      'Trích yếu',
      'Cơ quan ban hành',
      'Ngày ký',
      'Độ mật',
      'Sổ của cơ quan',
      'Ghi chú',
    ],
    [
      '91-KL/TU',
      'Kết luận',
      'Về rà soát vị trí việc làm',
      'Thành ủy Minh Châu',
      '15/01/2026',
      'Thường',
      'Thành ủy Minh Châu',
      '',
    ],
    [
      '92-KL/TU',
      'Kết luận',
      'Về biên chế năm 2026',
      'Thành ủy Minh Châu',
      '31/02/2026',
      'Tuyệt mật',
      'Ban Không Có',
      'x',
    ],
  ],
};

const days: Sent = {
  path: '/lich',
  list: 'calendar',
  as: 'quantri',
  rows: [
    ['Ngày', 'Loại ngày', 'Ngày đi cùng', 'Tên (tiếng Việt)', 'Tên (tiếng Anh)', 'Văn bản', 'Đã đối chiếu'],
    ['02/09/2035', 'Ngày nghỉ', '', 'Quốc khánh', 'National Day', 'Bộ luật Lao động', 'Không'],
  ],
};

const bodies: Sent = {
  path: '/to-chuc',
  list: 'bodies',
  as: 'quantri',
  rows: [
    ['Tên đầy đủ', 'Trực thuộc', 'Loại hình', 'Từ ngày'],
    ['Trung tâm Chuyển đổi số', 'Thành ủy Minh Châu', 'Không rõ', '01/12/2026'],
  ],
};

const accounts: Sent = {
  path: '/quan-tri/tai-khoan',
  list: 'accounts',
  as: 'quantri',
  rows: [
    ['Họ và tên', 'Tên đăng nhập', 'Ngôn ngữ', 'Vai trò hôm nay'],
    ['Lâm Thị Mới', 'lam.moi', 'Tiếng Việt', 'Chuyên viên: Thành ủy Minh Châu'],
    ['Lâm Thị Sai', 'Sai Tên', 'Tiếng Việt', 'Vua: Thành ủy Minh Châu'],
  ],
};

const schemes: Sent = {
  path: '/chuong-trinh',
  list: 'schemes',
  as: 'chuyenvien',
  rows: [
    ['Loại', 'Số, ký hiệu', 'Tên', 'Đơn vị chịu trách nhiệm', 'Từ ngày', 'Đến ngày'],
    ['Đề án', '', 'Đề án số hóa hồ sơ cán bộ', 'Thành ủy Minh Châu', '01/01/2027', '31/12/2026'],
  ],
};

const terms: Sent = {
  path: '/lich/nhiem-ky',
  list: 'terms',
  as: 'quantri',
  rows: [
    ['Tên nhiệm kỳ', 'Từ ngày', 'Đến hết ngày', 'Căn cứ', 'Đã kiểm chứng'],
    ['Nhiệm kỳ 2035–2040', '01/01/2035', '31/12/2039', 'Nghị quyết Đại hội', 'Không'],
    ['Nhiệm kỳ 2040–2045', '01/01/2040', '31/12/2039', '', 'Có thể'],
  ],
};

const rules: Sent = {
  path: '/quan-tri/nhac-han',
  list: 'deadline rules',
  as: 'quantri',
  rows: [
    [
      'Nhắc về',
      'Số ngày làm việc',
      'Người nhận',
      'Hiệu lực từ ngày',
      'Căn cứ (tiếng Việt)',
      'Căn cứ (tiếng Anh)',
    ],
    ['Việc quá hạn', '5', 'Chuyên viên nơi giao', '01/01/2030', 'Quy chế làm việc', 'Working rules'],
    ['Việc quá hạn', '0', 'Chuyên viên nơi giao', '', 'Quy chế làm việc', 'Working rules'],
  ],
};

const views: Sent = {
  path: '/bang/bo-loc',
  list: 'views',
  as: 'truongban',
  rows: [
    ['Tên bộ lọc', 'Mở ở', 'Điều kiện'],
    ['Việc quá hạn của khối xã', 'Danh sách', 'tinhHinh=qua-han'],
    ['', 'Bản đồ', ''],
  ],
};

const spellings: Sent = {
  path: '/toa-soan/cach-viet',
  list: 'spellings',
  as: 'bientap',
  rows: [
    ['Thấy viết', 'Cơ quan viết', 'Mức', 'Ghi chú'],
    ['Uỷ ban nhân dân thành phố', 'Ủy ban nhân dân thành phố', 'Lỗi', ''],
    ['Ban Tổ chức', 'Ban Tổ chức', 'Nhỏ', ''],
  ],
};

const series: Sent = {
  path: '/dinh-ky',
  list: 'series',
  as: 'chuyenvien',
  rows: [
    [
      'Việc phải làm',
      'Khi nào',
      'Đơn vị chủ trì',
      'Nơi giao',
      'Bắt đầu từ ngày',
      'Địa chỉ văn bản',
      'Câu giao việc',
      'Giao trước hạn mấy ngày',
    ],
    [
      'Báo cáo tuần',
      'thứ Sáu hằng tuần',
      'Sở Nội vụ',
      'Thành ủy Minh Châu',
      '01/01/2027',
      '/van-ban/khong-co',
      'Giao Sở Nội vụ báo cáo hằng tuần.',
      '5',
    ],
  ],
};

const lists = [directives, days, bodies, accounts, schemes, terms, rules, views, spellings, series];

/** Where files are sent to lists, and one that waits beside each. */
export async function importPlaces(): Promise<Place[]> {
  const places: Place[] = [];
  for (const { path, list, as, rows } of lists) {
    const [account] = await asOwner<{ id: string }>('select id from accounts.account where username = $1', [
      as,
    ]);
    const sheet = await aSheet(account?.id ?? '', list, rows);
    const name = `nhap-${list}`;
    places.push(
      { name, route: `${path}/nhap`, path: `${path}/nhap`, as },
      { name: `${name}-doi-chieu`, route: `${path}/nhap/:sheet`, path: `${path}/nhap/${sheet}`, as },
    );
  }
  return places;
}
