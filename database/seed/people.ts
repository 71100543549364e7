import { admitPerson, hashPassword } from '../../src/domain/accounts/index.ts';
import type { Actor, HeldRole } from '../../src/kernel/access/index.ts';
import { Temporal } from '../../src/kernel/time/index.ts';
import { demoAccounts, demoPassword } from './accounts.ts';
import { type BodyKey, commonName, leadBodies } from './bodies.ts';
import { throwDice } from './random.ts';

/** The people of the made-up city, by username, as those who act while it is filled. */
export type DemoPeople = ReadonlyMap<string, Actor>;

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
] as const;
const middles = [
  'Thị Thanh',
  'Văn',
  'Thị Ngọc',
  'Minh',
  'Đức',
  'Thị Hồng',
  'Quang',
  'Thu',
  'Hoàng',
  'Bích',
] as const;
const givens = [
  'Hằng',
  'Tùng',
  'Hạnh',
  'Sơn',
  'Ánh',
  'Dũng',
  'Quyên',
  'Phúc',
  'Yến',
  'Thắng',
  'Đào',
  'Việt',
  'Loan',
  'Khánh',
] as const;

/** Lets the made-up people in; their one password is hashed once. Every body that is given tasks has someone who answers for it. */
export async function seedPeople(
  bodies: Readonly<Record<BodyKey, string>>,
  now: Temporal.Instant,
): Promise<DemoPeople> {
  const passwordHash = await hashPassword(demoPassword);
  const since = Temporal.PlainDate.from('2024-01-01');
  const people = new Map<string, Actor>();
  const admit = async (username: string, name: string, roles: readonly HeldRole[]) => {
    const accountId = await admitPerson({ username, name, passwordHash, roles, since }, now);
    people.set(username, { accountId, name, locale: 'vi', sessionId: accountId, roles });
  };
  for (const { username, name, roles } of demoAccounts) {
    await admit(
      username,
      name,
      roles.map(([role, body]) => ({ role, bodyId: bodies[body] })),
    );
  }
  const dice = throwDice(7);
  for (const key of leadBodies) {
    const name = `${dice.pick(families)} ${dice.pick(middles)} ${dice.pick(givens)}`;
    await admit(assigneeOf(key), name, [{ role: 'assignee', bodyId: bodies[key] }]);
  }
  return people;
}

/** The username of the person who answers for a body's tasks: its common name, as it is typed without marks. */
export function assigneeOf(key: BodyKey): string {
  const typed = commonName(key)
    .replace(/^Đảng ủy /, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z]/g, '');
  return `canbo.${typed}`;
}
