import type { Role } from '../../src/kernel/access/index.ts';
import type { BodyKey } from './bodies.ts';

/** A made-up person who can sign in to the made-up city. */
export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  /** As it is said on the terminal. */
  readonly post: string;
  readonly roles: readonly (readonly [role: Role, body: BodyKey])[];
}

/** The one password of all made-up people; there is none outside the made-up city. */
export const demoPassword = 'minh-chau-2026';

export const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'quantri',
    name: 'Hoàng Gia Bảo',
    post: 'quản trị hệ thống',
    roles: [['administrator', 'city']],
  },
  {
    username: 'bithu',
    name: 'Đặng Thị Minh Nguyệt',
    post: 'Bí thư Thành ủy (lãnh đạo)',
    roles: [['leader', 'city']],
  },
  {
    username: 'truongban',
    name: 'Trần Quốc Hưng',
    post: 'Trưởng Ban Tổ chức Thành ủy (lãnh đạo)',
    roles: [['leader', 'organisation']],
  },
  {
    username: 'chuyenvien',
    name: 'Nguyễn Thị Mai Lan',
    post: 'chuyên viên Ban Tổ chức Thành ủy',
    roles: [['officer', 'organisation']],
  },
  {
    username: 'vanthu',
    name: 'Lý Thu Trang',
    post: 'văn thư Văn phòng Thành ủy',
    roles: [['officer', 'office']],
  },
  {
    username: 'sonoivu',
    name: 'Phạm Văn Đức',
    post: 'cán bộ Sở Nội vụ (đơn vị được giao)',
    roles: [['assignee', 'homeAffairs']],
  },
  {
    username: 'anlac',
    name: 'Đỗ Thị Ánh',
    post: 'cán bộ Đảng ủy phường An Lạc (đơn vị được giao)',
    roles: [['assignee', 'wardAnLac']],
  },
  {
    username: 'giamdocnv',
    name: 'Vương Đình Khải',
    post: 'Giám đốc Sở Nội vụ (lãnh đạo và cán bộ đơn vị)',
    roles: [
      ['leader', 'homeAffairs'],
      ['assignee', 'homeAffairs'],
    ],
  },
  {
    username: 'bienche',
    name: 'Tạ Thị Hòa',
    post: 'cán bộ Phòng Tổ chức bộ máy và Biên chế, Sở Nội vụ (nhận phần việc)',
    roles: [['assignee', 'staffing']],
  },
  {
    username: 'congchuc',
    name: 'Lương Văn Thành',
    post: 'cán bộ Phòng Công chức, viên chức, Sở Nội vụ (nhận phần việc)',
    roles: [['assignee', 'servants']],
  },
  {
    username: 'kiemtra',
    name: 'Lê Minh Chính',
    post: 'Ủy ban Kiểm tra Thành ủy (chỉ xem)',
    roles: [['inspector', 'inspection']],
  },
  {
    username: 'bientap',
    name: 'Võ Thanh Hà',
    post: 'biên tập cổng thông tin',
    roles: [['editor', 'office']],
  },
  {
    username: 'thuky',
    name: 'Chu Minh Tuấn',
    post: 'thư ký tòa soạn, biên tập và duyệt bài',
    roles: [['editor', 'office']],
  },
  {
    username: 'kiemduyet',
    name: 'Bùi Ngọc Ánh',
    post: 'kiểm duyệt ý kiến bạn đọc',
    roles: [['moderator', 'office']],
  },
  {
    username: 'xetlai',
    name: 'Đoàn Thu Hương',
    post: 'kiểm duyệt, xét khiếu nại của bạn đọc',
    roles: [['moderator', 'office']],
  },
];
