import { describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { aBody } from '../organisation/fixtures.ts';
import { saveDisabled } from './accounts.store.ts';
import { anActor } from './fixtures.ts';
import {
  closeGrant,
  insertGrant,
  listAccountsHolding,
  listGrants,
  withdrawGrant,
} from './held-roles.store.ts';
import { identify } from './identify.ts';
import { openSession } from './open-session.ts';
import { endSession, endSessions, listSessions } from './sessions.store.ts';

useFreshDatabase();

const now = Temporal.Instant.from('2026-03-02T01:00:00Z');
const at = (instant: Temporal.Instant) => ({ now: instant, today: dayOf(instant) });
const later = (duration: Temporal.DurationLike) => now.add(duration);

describe('a session', () => {
  it('tells who asks, with the roles that hold today', async () => {
    const bodyId = await aBody({ name: 'Sở Nội vụ' });
    const { accountId } = await anActor({ name: 'Lê Văn An', roles: [{ role: 'officer', bodyId }] });
    await insertGrant(
      {
        accountId,
        role: 'leader',
        bodyId,
        valid: { from: Temporal.PlainDate.from('2026-03-03'), until: Temporal.PlainDate.from('2026-03-05') },
        grantedBy: null,
      },
      now,
    );
    const rolesOn = async (instant: Temporal.Instant) => {
      const token = await openSession(accountId, instant);
      return (await identify(token, at(instant)))?.roles.map((held) => held.role).sort();
    };
    const token = await openSession(accountId, now);
    expect(await identify(token, at(now))).toMatchObject({ accountId, name: 'Lê Văn An', locale: 'vi' });
    expect(await rolesOn(now)).toEqual(['officer']);
    expect(await rolesOn(later({ hours: 24 }))).toEqual(['leader', 'officer']);
    expect(await rolesOn(later({ hours: 72 }))).toEqual(['officer']);
  });

  it('ends when it was not used for twelve hours', async () => {
    const { accountId } = await anActor();
    const token = await openSession(accountId, now);
    expect(await identify(token, at(later({ hours: 12 })))).toBeNull();
    expect(await identify(token, at(later({ hours: 11, minutes: 59 })))).not.toBeNull();
  });

  it('ends when it is seven days old, though it was used', async () => {
    const { accountId } = await anActor();
    const token = await openSession(accountId, now);
    await asOwner('update accounts.session set last_seen_at = $1 where account_id = $2', [
      later({ hours: 7 * 24 - 1 }).toString(),
      accountId,
    ]);
    expect(await identify(token, at(later({ hours: 7 * 24 - 1, minutes: 59 })))).not.toBeNull();
    expect(await identify(token, at(later({ hours: 7 * 24 })))).toBeNull();
  });

  it('opens nothing while the second factor is owed, and for ten minutes only', async () => {
    const { accountId } = await anActor();
    const token = await openSession(accountId, now, { awaitsCode: true });
    expect(await identify(token, at(now))).toBeNull();
  });

  it('opens nothing with another token, and its table holds no token', async () => {
    const { accountId } = await anActor();
    const token = await openSession(accountId, now);
    expect(await identify(`${token}a`, at(now))).toBeNull();
    const rows = await asOwner('select * from accounts.session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends with its account, alone, or together with all others', async () => {
    const { accountId } = await anActor();
    const other = await anActor();
    const tokens: string[] = [];
    for (let n = 0; n < 3; n++) tokens.push(await openSession(accountId, now));
    const live = async () => {
      const found = [];
      for (const token of tokens) if (await identify(token, at(now))) found.push(token);
      return found.length;
    };
    const mine = await identify(tokens[0] ?? '', at(now));
    const second = await identify(tokens[1] ?? '', at(now));
    expect(await endSession(other.accountId, second?.sessionId ?? '', now)).toBe(false);
    expect(await live()).toBe(3);
    expect(await endSession(accountId, second?.sessionId ?? '', now)).toBe(true);
    expect(await live()).toBe(2);
    await endSessions(accountId, mine?.sessionId ?? null, now);
    expect(await live()).toBe(1);
    await saveDisabled(accountId, now);
    expect(await live()).toBe(0);
  });

  it('is written down as seen at most every five minutes', async () => {
    const { accountId } = await anActor();
    const token = await openSession(accountId, now);
    const seen = async () =>
      (await listSessions(accountId, later({ hours: 1 }))).at(-1)?.lastSeenAt.toString();
    await identify(token, at(later({ minutes: 4 })));
    await identify(token, at(later({ minutes: 6 })));
    await expect.poll(seen).toBe(later({ minutes: 6 }).toString());
  });
});

describe('those who hold a role in a body', () => {
  it('are those of the day, by given name in Vietnamese order, without the disabled', async () => {
    const bodyId = await aBody({ name: 'Văn phòng' });
    for (const name of ['Nguyễn Văn Đức', 'Trần Ánh', 'Lê Thị Dung', 'Phạm Thị Ân', 'Đỗ An']) {
      await anActor({ name, roles: [{ role: 'leader', bodyId }] });
    }
    const gone = await anActor({ name: 'Hồ Bảo', roles: [{ role: 'leader', bodyId }] });
    await saveDisabled(gone.accountId, now);
    const left = await anActor({ name: 'Vũ Cường', roles: [{ role: 'leader', bodyId }] });
    const [grant] = await listGrants(left.accountId);
    await closeGrant(grant?.id ?? '', dayOf(now));
    const never = await anActor({ name: 'Vũ Yên', roles: [{ role: 'leader', bodyId }] });
    await withdrawGrant((await listGrants(never.accountId))[0]?.id ?? '', now);
    const found = await listAccountsHolding('leader', [bodyId], dayOf(now));
    expect(found.map((one) => one.name)).toEqual([
      'Đỗ An',
      'Trần Ánh',
      'Phạm Thị Ân',
      'Lê Thị Dung',
      'Nguyễn Văn Đức',
    ]);
  });
});
