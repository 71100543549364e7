import {
  answerDelegation,
  giveDelegation,
  listGrants,
  noteOpenings,
} from '../../src/domain/accounts/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { dayOf, type Temporal } from '../../src/kernel/time/index.ts';

interface Absence {
  readonly delegator: string;
  readonly delegate: string;
  /** Days from today: the first, and the one on which it holds no more. */
  readonly days: readonly [from: number, until: number];
  /** How many days ago it was given. */
  readonly givenBefore: number;
  readonly reason: string;
  readonly decidedBy: string;
  readonly keeps: boolean;
  readonly accepted: boolean;
}

const absences: readonly Absence[] = [
  {
    delegator: 'giamdocnv',
    delegate: 'sonoivu',
    days: [-40, -33],
    givenBefore: 41,
    reason: 'Nghỉ phép năm',
    decidedBy: '',
    keeps: false,
    accepted: true,
  },
  {
    delegator: 'truongban',
    delegate: 'chuyenvien',
    days: [0, 5],
    givenBefore: 0,
    reason: 'Dự lớp bồi dưỡng tại Học viện Chính trị khu vực',
    decidedBy: 'Giấy ủy quyền số 12-GUQ/BTCTU',
    keeps: true,
    accepted: true,
  },
  {
    delegator: 'bithu',
    delegate: 'truongban',
    days: [9, 14],
    givenBefore: 0,
    reason: 'Tham gia đoàn công tác của thành phố ở nước ngoài',
    decidedBy: 'Thông báo phân công số 31-TB/TU',
    keeps: true,
    accepted: false,
  },
];

/** The administrator has looked at a few accounts, which their owners see. */
export async function seedOpenings(
  person: (username: string) => Actor,
  now: Temporal.Instant,
): Promise<void> {
  const by = person('quantri');
  const looks = [
    ['chuyenvien', 72],
    ['chuyenvien', 26],
    ['bithu', 26],
  ] as const;
  for (const [username, hours] of looks) {
    const { accountId } = person(username);
    await noteOpenings({ accountIds: [accountId], by, manner: 'page' }, now.subtract({ hours }));
  }
}

/** The absences of the made-up city: one that is over, one that holds today, and one that waits for an answer. */
export async function seedDelegations(
  person: (username: string) => Actor,
  now: Temporal.Instant,
): Promise<void> {
  for (const absence of absences) {
    const given = now.subtract({ hours: 24 * absence.givenBefore });
    const [from, until] = absence.days.map((days) => dayOf(now).add({ days }));
    const [delegator, delegate] = [person(absence.delegator), person(absence.delegate)];
    const [grant] = await listGrants(delegator.accountId);
    if (!grant || !from || !until) throw new Error(`${absence.delegator} has nothing to delegate`);
    const { reason, decidedBy, keeps } = absence;
    const id = await giveDelegation(
      delegator,
      {
        delegateId: delegate.accountId,
        grantIds: [grant.id],
        from,
        until,
        reason,
        decidedBy,
        delegatorKeeps: keeps,
      },
      given,
    );
    if (absence.accepted) await answerDelegation(delegate, { id, accepted: true }, given);
  }
}
