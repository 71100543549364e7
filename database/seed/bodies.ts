import { insertBody } from '../../src/domain/organisation/index.ts';
import { Temporal } from '../../src/kernel/time/index.ts';

interface DemoBody {
  readonly key: string;
  readonly name: string;
  readonly shortName?: string;
  readonly symbol: string;
  readonly kind: string;
  readonly parent: string | null;
}

const top = [
  {
    key: 'city',
    name: 'Thành ủy Minh Châu',
    shortName: 'Thành ủy',
    symbol: 'TU',
    kind: 'party_committee',
    parent: null,
  },
  {
    key: 'organisation',
    name: 'Ban Tổ chức Thành ủy',
    shortName: 'Ban Tổ chức',
    symbol: 'BTCTU',
    kind: 'party_commission',
    parent: 'city',
  },
  {
    key: 'office',
    name: 'Văn phòng Thành ủy',
    shortName: 'Văn phòng',
    symbol: 'VPTU',
    kind: 'party_office',
    parent: 'city',
  },
  {
    key: 'propaganda',
    name: 'Ban Tuyên giáo và Dân vận Thành ủy',
    shortName: 'Ban Tuyên giáo và Dân vận',
    symbol: 'BTGDVTU',
    kind: 'party_commission',
    parent: 'city',
  },
  {
    key: 'internal',
    name: 'Ban Nội chính Thành ủy',
    shortName: 'Ban Nội chính',
    symbol: 'BNCTU',
    kind: 'party_commission',
    parent: 'city',
  },
  {
    key: 'inspection',
    name: 'Ủy ban Kiểm tra Thành ủy',
    shortName: 'Ủy ban Kiểm tra',
    symbol: 'UBKTTU',
    kind: 'inspection_commission',
    parent: 'city',
  },
  {
    key: 'people',
    name: 'Ủy ban nhân dân thành phố Minh Châu',
    shortName: 'UBND thành phố',
    symbol: 'UBND',
    kind: 'people_committee',
    parent: 'city',
  },
  {
    key: 'front',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Minh Châu',
    shortName: 'MTTQ thành phố',
    symbol: 'MTTQ-BTT',
    kind: 'front',
    parent: 'city',
  },
  {
    key: 'youth',
    name: 'Thành đoàn Minh Châu',
    shortName: 'Thành đoàn',
    symbol: 'TĐTN',
    kind: 'front',
    parent: 'front',
  },
  {
    key: 'school',
    name: 'Trường Chính trị Minh Châu',
    shortName: 'Trường Chính trị',
    symbol: 'TCT',
    kind: 'public_unit',
    parent: 'city',
  },
  { key: 'homeAffairs', name: 'Sở Nội vụ', symbol: 'SNV', kind: 'department', parent: 'people' },
  { key: 'finance', name: 'Sở Tài chính', symbol: 'STC', kind: 'department', parent: 'people' },
  { key: 'education', name: 'Sở Giáo dục và Đào tạo', symbol: 'SGDĐT', kind: 'department', parent: 'people' },
  { key: 'health', name: 'Sở Y tế', symbol: 'SYT', kind: 'department', parent: 'people' },
  { key: 'science', name: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN', kind: 'department', parent: 'people' },
  { key: 'construction', name: 'Sở Xây dựng', symbol: 'SXD', kind: 'department', parent: 'people' },
  { key: 'justice', name: 'Sở Tư pháp', symbol: 'STP', kind: 'department', parent: 'people' },
  {
    key: 'digital',
    name: 'Trung tâm Chuyển đổi số thành phố',
    symbol: 'TTCĐS',
    kind: 'public_unit',
    parent: 'science',
  },
  {
    key: 'staffing',
    name: 'Phòng Tổ chức bộ máy và Biên chế',
    symbol: 'TCBC',
    kind: 'unit',
    parent: 'homeAffairs',
  },
  {
    key: 'servants',
    name: 'Phòng Công chức, viên chức',
    symbol: 'CCVC',
    kind: 'unit',
    parent: 'homeAffairs',
  },
  {
    key: 'wardAnLac',
    name: 'Đảng ủy phường An Lạc',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
  {
    key: 'wardBinhMinh',
    name: 'Đảng ủy phường Bình Minh',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
  {
    key: 'wardHoaThuan',
    name: 'Đảng ủy phường Hòa Thuận',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
  {
    key: 'wardTanLap',
    name: 'Đảng ủy phường Tân Lập',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
  {
    key: 'wardDongKhe',
    name: 'Đảng ủy xã Đông Khê',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
  {
    key: 'wardPhuDien',
    name: 'Đảng ủy xã Phú Điền',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
  {
    key: 'wardSongNgan',
    name: 'Đảng ủy xã Sông Ngàn',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
  {
    key: 'wardMyQuoi',
    name: 'Đảng ủy xã Mỹ Quới Thượng',
    symbol: 'ĐU',
    kind: 'commune_committee',
    parent: 'city',
  },
] as const satisfies readonly DemoBody[];

/** The bodies of the made-up city, by the name the seed calls them. */
export type BodyKey = (typeof top)[number]['key'];

/** What a body of the made-up city is called. */
export function bodyName(key: BodyKey): string {
  return top.find((body) => body.key === key)?.name ?? key;
}

/** What people call a body of the made-up city: its short name where it has one. */
export function commonName(key: BodyKey): string {
  const body = top.find((one) => one.key === key);
  return body && 'shortName' in body ? body.shortName : bodyName(key);
}

/** The bodies that are given tasks. */
export const leadBodies: readonly BodyKey[] = top
  .filter((body) => ['department', 'commune_committee', 'public_unit', 'front'].includes(body.kind))
  .map((body) => body.key);

/** Founds the made-up city's bodies; gives their identities. */
export async function seedBodies(now: Temporal.Instant): Promise<Readonly<Record<BodyKey, string>>> {
  const ids = {} as Record<BodyKey, string>;
  for (const body of top) {
    ids[body.key] = await insertBody(
      {
        name: body.name,
        shortName: 'shortName' in body ? body.shortName : '',
        symbol: body.symbol,
        kind: body.kind,
        parentId: body.parent === null ? null : ids[body.parent],
        decidedBy: '',
        valid: { from: Temporal.PlainDate.from('2024-01-01'), until: null },
      },
      null,
      now,
    );
  }
  return ids;
}
