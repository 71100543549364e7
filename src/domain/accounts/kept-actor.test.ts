import { describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { transaction } from '../../kernel/db/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { aBody } from '../organisation/fixtures.ts';
import { anActor } from './fixtures.ts';
import { insertGrant } from './held-roles.store.ts';
import { identify, recognise } from './identify.ts';
import { openSession } from './open-session.ts';

useFreshDatabase();

const now = Temporal.Instant.from('2026-03-02T01:00:00Z');
const at = { now, today: dayOf(now) };

/** A person with one role and a session that was already used, so that they are kept in memory. */
async function someoneKnown() {
  const bodyId = await aBody({ name: 'Sở Nội vụ' });
  const { accountId } = await anActor({ name: 'Lê Văn An', roles: [{ role: 'officer', bodyId }] });
  const token = await openSession(accountId, now);
  await identify(token, at);
  const other = await anActor({ name: 'Mai Lan', roles: [{ role: 'leader', bodyId }] });
  await identify(token, at);
  return { accountId, bodyId, token, other };
}

type Known = Awaited<ReturnType<typeof someoneKnown>>;

interface Change {
  readonly what: string;
  readonly sql: string;
  readonly values: (known: Known) => readonly string[];
  readonly becomes: object | null;
}

const changes: readonly Change[] = [
  {
    what: 'a role is granted',
    sql: `insert into accounts.held_role (account_id, role, body_id, valid, granted_at) values ($1, 'leader', $2, '[2026-03-02,)', now())`,
    values: ({ accountId, bodyId }) => [accountId, bodyId],
    becomes: { roles: [{ role: 'officer' }, { role: 'leader' }] },
  },
  {
    what: 'a role ends',
    sql: `update accounts.held_role set valid = '[2020-01-01,2026-03-02)' where account_id = $1`,
    values: ({ accountId }) => [accountId],
    becomes: { roles: [] },
  },
  {
    what: 'a role is withdrawn',
    sql: 'update accounts.held_role set withdrawn_at = now() where account_id = $1',
    values: ({ accountId }) => [accountId],
    becomes: { roles: [] },
  },
  {
    what: 'the name changes',
    sql: `update accounts.account set name = 'Lê Văn Ân' where id = $1`,
    values: ({ accountId }) => [accountId],
    becomes: { name: 'Lê Văn Ân' },
  },
  {
    what: 'another language is chosen',
    sql: `update accounts.account set locale = 'en' where id = $1`,
    values: ({ accountId }) => [accountId],
    becomes: { locale: 'en' },
  },
  {
    what: 'the account is disabled',
    sql: 'update accounts.account set disabled_at = now() where id = $1',
    values: ({ accountId }) => [accountId],
    becomes: null,
  },
  {
    what: 'the session is revoked',
    sql: 'update accounts.session set revoked_at = now() where account_id = $1',
    values: ({ accountId }) => [accountId],
    becomes: null,
  },
  {
    what: 'someone lets them act',
    sql: `insert into accounts.delegation (delegator_id, delegate_id, valid, reason, delegator_keeps, given_at, answered_at, accepted)
      values ($2, $1, '[2026-03-01,2026-03-09)', 'Đi công tác', true, now(), now(), true)`,
    values: ({ accountId, other }) => [accountId, other.accountId],
    becomes: { mayActFor: [{ name: 'Mai Lan' }] },
  },
];

describe('a person who is kept in memory', () => {
  it.each(changes)('is as they are at the next request when $what', async ({ sql, values, becomes }) => {
    const known = await someoneKnown();
    await asOwner(sql, [...values(known)]);
    const actor = await identify(known.token, at);
    if (becomes === null) expect(actor).toBeNull();
    else expect(actor).toMatchObject(becomes);
  });

  it('is asked about again on another day', async () => {
    const { token, accountId, bodyId } = await someoneKnown();
    const valid = { from: at.today, until: at.today.add({ days: 1 }) };
    await insertGrant({ accountId, role: 'leader', bodyId, valid, grantedBy: null }, now);
    const rolesAt = async (instant: Temporal.Instant) =>
      (await identify(token, { now: instant, today: dayOf(instant) }))?.roles.map(({ role }) => role).sort();
    expect(await rolesAt(now)).toEqual(['leader', 'officer']);
    const midnight = now.add({ hours: 11 });
    expect(await rolesAt(midnight)).toEqual(['leader', 'officer']);
    await asOwner('update accounts.session set last_seen_at = $1 where account_id = $2', [
      midnight.toString(),
      accountId,
    ]);
    expect(await rolesAt(now.add({ hours: 17 }))).toEqual(['officer']);
  });

  it('is not mistaken after a change that was undone', async () => {
    const { token, accountId, bodyId } = await someoneKnown();
    const valid = { from: at.today, until: null };
    const grant = (role: 'leader' | 'inspector') =>
      insertGrant({ accountId, role, bodyId, valid, grantedBy: null }, now);
    const roles = async () => (await identify(token, at))?.roles.map(({ role }) => role).sort();
    await expect(
      transaction(async () => {
        await grant('leader');
        expect(await roles()).toEqual(['leader', 'officer']);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await roles()).toEqual(['officer']);
    await grant('inspector');
    expect(await roles()).toEqual(['inspector', 'officer']);
  });

  it('is the same person from request to request while nothing changes', async () => {
    const { token, accountId } = await someoneKnown();
    const first = await recognise(token, at);
    await asOwner('update accounts.account set failed_attempts = 3 where id = $1', [accountId]);
    const second = await recognise(token, { ...at, now: now.add({ minutes: 1 }) });
    expect(second?.actor).toBe(first?.actor);
    expect(second?.stamps).toEqual(first?.stamps);
  });
});
