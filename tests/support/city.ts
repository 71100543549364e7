import { anActor } from '../../src/domain/accounts/fixtures.ts';
import { aBody } from '../../src/domain/organisation/fixtures.ts';
import type { Actor, Role } from '../../src/kernel/access/index.ts';

/** A small city: bodies in three levels and a person in every role. */
export interface City {
  readonly bodies: {
    readonly committee: string;
    readonly commission: string;
    readonly office: string;
    readonly inspection: string;
    readonly department: string;
    readonly ward: string;
    readonly division: string;
  };
  readonly actors: Readonly<Record<Role, Actor>> & {
    /** An assignee of another body than `assignee`. */
    readonly wardAssignee: Actor;
  };
}

/** Founds the city of Minh Châu for one test file. */
export async function foundCity(): Promise<City> {
  const committee = await aBody({ name: 'Thành ủy Minh Châu', kind: 'party_committee', symbol: 'TU' });
  const below = { parentId: committee };
  const commission = await aBody({
    name: 'Ban Tổ chức Thành ủy',
    kind: 'party_commission',
    symbol: 'BTCTU',
    ...below,
  });
  const office = await aBody({ name: 'Văn phòng Thành ủy', kind: 'party_office', symbol: 'VPTU', ...below });
  const inspection = await aBody({
    name: 'Ủy ban Kiểm tra Thành ủy',
    kind: 'inspection_commission',
    symbol: 'UBKTTU',
    ...below,
  });
  const department = await aBody({ name: 'Sở Nội vụ', kind: 'department', symbol: 'SNV', ...below });
  const ward = await aBody({
    name: 'Đảng ủy phường An Lạc',
    kind: 'commune_committee',
    symbol: 'ĐU',
    ...below,
  });
  const division = await aBody({ name: 'Phòng Tổ chức bộ máy', kind: 'unit', parentId: department });
  const holder = (name: string, role: Role, bodyId: string) => anActor({ name, roles: [{ role, bodyId }] });
  const actors = {
    officer: await holder('Nguyễn Thị Mai Lan', 'officer', commission),
    assignee: await holder('Phạm Văn Đức', 'assignee', department),
    wardAssignee: await holder('Đỗ Thị Ánh', 'assignee', ward),
    leader: await holder('Trần Quốc Hưng', 'leader', commission),
    inspector: await holder('Lê Minh Chính', 'inspector', inspection),
    editor: await holder('Võ Thanh Hà', 'editor', office),
    moderator: await holder('Bùi Ngọc Ánh', 'moderator', office),
    administrator: await holder('Hoàng Gia Bảo', 'administrator', committee),
  };
  return { bodies: { committee, commission, office, inspection, department, ward, division }, actors };
}
