import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { type Actor, bodiesBoundTo, holds } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock, startOfDay, type Temporal } from '../../kernel/time/index.ts';
import { beginActing, endActing } from './act-on-behalf.ts';
import { answerDelegation } from './answer-delegation.ts';
import { listDelegations } from './delegations.store.ts';
import { disableAccount } from './disable-account.ts';
import { endRole } from './end-role.ts';
import { anActor } from './fixtures.ts';
import { type DelegationToGive, giveDelegation } from './give-delegation.ts';
import { listGrants } from './held-roles.store.ts';
import { identify } from './identify.ts';
import { openSession } from './open-session.ts';
import { revokeDelegation } from './revoke-delegation.ts';

useFreshDatabase();

const now = readClock();
const today = dayOf(now);
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

/** A leader of the commission, an officer beside them, and what the one would delegate to the other. */
async function twoPeople(change: Partial<DelegationToGive> = {}) {
  const { commission, office } = city.bodies;
  const delegator = await anActor({
    name: 'Trần Quốc Hưng',
    roles: [
      { role: 'leader', bodyId: commission },
      { role: 'assignee', bodyId: office },
    ],
  });
  const delegate = await anActor({ name: 'Mai Lan', roles: [{ role: 'officer', bodyId: commission }] });
  const [leader, assignee] = await listGrants(delegator.accountId);
  const given: DelegationToGive = {
    delegateId: delegate.accountId,
    grantIds: [leader?.id ?? ''],
    from: today,
    until: today.add({ days: 7 }),
    reason: 'Đi công tác',
    decidedBy: '',
    delegatorKeeps: true,
    ...change,
  };
  return { delegator, delegate, given, grants: { leader, assignee } };
}

/** The same person in a new session, as the system knows them at a moment. */
async function again({ accountId }: Actor, at: Temporal.Instant = now, token?: string): Promise<Actor> {
  const actor = await identify(token ?? (await openSession(accountId, at)), { now: at, today: dayOf(at) });
  if (!actor) throw new Error('not signed in');
  return actor;
}

/** A delegation taken on, and a session that acts by it. */
async function acting(change: Partial<DelegationToGive> = {}) {
  const people = await twoPeople(change);
  const id = await giveDelegation(people.delegator, people.given, now);
  await answerDelegation(people.delegate, { id, accepted: true }, now);
  const token = await openSession(people.delegate.accountId, now);
  await beginActing(await again(people.delegate, now, token), id, now);
  return { ...people, id, token, actor: await again(people.delegate, now, token) };
}

const laterOn = (days: number) => startOfDay(today.add({ days })).add({ hours: 1 });
const commission = () => city.bodies.commission;

describe('a delegation', () => {
  it('opens nothing until it has been taken on, and then only where one says so', async () => {
    const { delegator, delegate, given } = await twoPeople();
    const id = await giveDelegation(delegator, given, now);
    await expect(beginActing(delegate, id, now)).rejects.toThrow('accounts.holdsNotNow');
    expect((await again(delegate)).mayActFor).toEqual([]);
    await answerDelegation(delegate, { id, accepted: true }, now);
    const there = await again(delegate);
    expect(there.mayActFor).toEqual([{ delegationId: id, name: 'Trần Quốc Hưng' }]);
    expect(there.onBehalf).toBeUndefined();
    expect(there.roles).toEqual([{ role: 'officer', bodyId: commission() }]);
  });

  it('gives the delegated roles and no others, while all roles of both go on to bind', async () => {
    const { actor, delegator, id } = await acting();
    expect(actor.roles).toEqual([{ role: 'leader', bodyId: commission() }]);
    expect(actor.onBehalf).toEqual({
      delegationId: id,
      accountId: delegator.accountId,
      name: 'Trần Quốc Hưng',
      until: today.add({ days: 7 }),
    });
    expect(bodiesBoundTo(actor, 'officer')).toEqual([commission()]);
    expect(bodiesBoundTo(actor, 'assignee')).toEqual([city.bodies.office]);
  });

  it('stands on the record with both names, as do beginning and ending to act by it', async () => {
    const { actor, id } = await acting({ decidedBy: 'Giấy ủy quyền số 5-GUQ/BTCTU' });
    await endActing(actor, now);
    const history = await listHistory('delegation', id);
    expect(history.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['delegation.given', 'Trần Quốc Hưng'],
      ['delegation.accepted', 'Mai Lan'],
      ['delegation.acting_begun', 'Mai Lan'],
      ['delegation.acting_ended', 'Mai Lan'],
    ]);
    expect(history[0]?.facts).toMatchObject({
      delegate: 'Mai Lan',
      decidedBy: 'Giấy ủy quyền số 5-GUQ/BTCTU',
      roles: [{ role: 'leader', body: 'Ban Tổ chức Thành ủy' }],
    });
  });

  it.each([
    ['before its first day', 0, { from: today.add({ days: 1 }) }, false],
    ['on its first day', 1, { from: today.add({ days: 1 }) }, true],
    ['on its last day', 6, {}, true],
    ['on the day after', 7, {}, false],
  ])('%s', async (_, days, change, holdsThen) => {
    const { delegator, delegate, given } = await twoPeople(change);
    const id = await giveDelegation(delegator, given, now);
    await answerDelegation(delegate, { id, accepted: true }, now);
    const at = laterOn(days);
    const token = await openSession(delegate.accountId, at);
    const person = await again(delegate, at, token);
    expect(person.mayActFor?.length).toBe(holdsThen ? 1 : 0);
    if (!holdsThen) return expect(beginActing(person, id, at)).rejects.toThrow('accounts.holdsNotNow');
    await beginActing(person, id, at);
    expect(holds(await again(delegate, at, token), 'leader')).toBe(true);
  });

  it('ends by itself in the middle of a session, which then is the person’s own again', async () => {
    const { delegate } = await acting();
    const at = laterOn(6).add({ hours: 22 });
    const token = await openSession(delegate.accountId, at);
    const [one] = await listDelegations(delegate.accountId);
    await beginActing(await again(delegate, at, token), one?.id ?? '', at);
    expect((await again(delegate, at, token)).onBehalf?.name).toBe('Trần Quốc Hưng');
    const after = await again(delegate, at.add({ hours: 2 }), token);
    expect(after.onBehalf).toBeUndefined();
    expect(after.roles).toEqual([{ role: 'officer', bodyId: commission() }]);
  });

  it.each(['delegator', 'delegate'] as const)('is revoked by the %s, at once and everywhere', async (who) => {
    const all = await acting();
    await revokeDelegation(all[who], all.id, now);
    expect((await again(all.delegate, now, all.token)).onBehalf).toBeUndefined();
    await expect(beginActing(all.delegate, all.id, now)).rejects.toThrow('accounts.holdsNotNow');
    await expect(revokeDelegation(all.delegator, all.id, now)).rejects.toThrow('accounts.overAlready');
  });

  it('is revoked by an administrator of either, and by nobody else', async () => {
    const { id, delegate, token } = await acting();
    await expect(revokeDelegation(city.actors.inspector, id, now)).rejects.toThrow('accounts.noSuchAccount');
    await revokeDelegation(city.actors.administrator, id, now);
    expect((await again(delegate, now, token)).onBehalf).toBeUndefined();
  });

  it('opens nothing any more when the delegator’s own role has ended', async () => {
    const { actor, delegate, delegator, token, grants } = await acting();
    expect(holds(actor, 'leader')).toBe(true);
    const role = { accountId: delegator.accountId, grantId: grants.leader?.id ?? '' };
    await endRole(city.actors.administrator, role, now);
    expect((await again(delegate, now, token)).roles).toEqual([]);
  });

  it('opens nothing any more when the delegator’s account is out of use', async () => {
    const { delegate, delegator, token } = await acting();
    await disableAccount(city.actors.administrator, delegator.accountId, now);
    const after = await again(delegate, now, token);
    expect([after.onBehalf, after.mayActFor]).toEqual([undefined, []]);
  });

  it('leaves the delegator’s own roles, or takes them away for the time, as was chosen', async () => {
    const kept = await acting({ delegatorKeeps: true });
    expect(holds(await again(kept.delegator), 'leader')).toBe(true);
    const away = await acting({ delegatorKeeps: false });
    const meanwhile = await again(away.delegator);
    expect(meanwhile.roles).toEqual([{ role: 'assignee', bodyId: city.bodies.office }]);
    expect(bodiesBoundTo(meanwhile, 'leader')).toEqual([commission()]);
    expect(holds(await again(away.delegator, laterOn(7)), 'leader')).toBe(true);
    await revokeDelegation(meanwhile, away.id, now);
    expect(holds(await again(away.delegator), 'leader')).toBe(true);
  });

  it('that was only offered takes nothing away from the delegator', async () => {
    const { delegator, given } = await twoPeople({ delegatorKeeps: false });
    await giveDelegation(delegator, given, now);
    expect(holds(await again(delegator), 'leader')).toBe(true);
  });

  it('is answered once, by the one to whom it went', async () => {
    const { delegator, delegate, given } = await twoPeople();
    const id = await giveDelegation(delegator, given, now);
    const answer = (actor: Actor, accepted = true) => answerDelegation(actor, { id, accepted }, now);
    await expect(answer(city.actors.leader)).rejects.toThrow('accounts.noSuchDelegation');
    await answer(delegate, false);
    await expect(answer(delegate)).rejects.toThrow('accounts.answeredAlready');
    await expect(beginActing(delegate, id, now)).rejects.toThrow('accounts.holdsNotNow');
  });

  it('serves nobody but the delegate', async () => {
    const { id, delegator } = await acting();
    for (const other of [delegator, city.actors.leader])
      await expect(beginActing(other, id, now)).rejects.toThrow('accounts.noSuchDelegation');
    // Not even a session that was made to say so.
    const stranger = await anActor();
    await asOwner('update accounts.session set acting_by = $1 where id = $2', [id, stranger.sessionId]);
    const token = await openSession(stranger.accountId, now);
    await asOwner('update accounts.session set acting_by = $1 where account_id = $2', [
      id,
      stranger.accountId,
    ]);
    expect((await again(stranger, now, token)).onBehalf).toBeUndefined();
  });
});

describe('a delegation is refused', () => {
  const give = async (change: Partial<DelegationToGive>) => {
    const { delegator, given } = await twoPeople(change);
    return giveDelegation(delegator, given, now);
  };

  it('when it would pass on what was itself delegated', async () => {
    const { actor, grants } = await acting();
    const other = await anActor({ roles: [{ role: 'officer', bodyId: commission() }] });
    const { given } = await twoPeople({ delegateId: other.accountId, grantIds: [grants.leader?.id ?? ''] });
    await expect(giveDelegation(actor, given, now)).rejects.toThrow('accounts.notPassedOn');
    const oneself = await again(actor);
    await expect(giveDelegation(oneself, given, now)).rejects.toThrow('accounts.notOwnRole');
  });

  it.each([
    ['in the past', { from: today.subtract({ days: 1 }) }, 'beginsInThePast'],
    ['without a day', { until: today }, 'endsBeforeBegin'],
    ['for more than a year', { until: today.add({ years: 1, days: 1 }) }, 'tooLong'],
    ['without a role', { grantIds: [] }, 'notOwnRole'],
  ])('%s', async (_, change, code) => {
    await expect(give(change)).rejects.toThrow(`accounts.${code}`);
  });

  it('to oneself', async () => {
    const { delegator, given } = await twoPeople();
    const own = { ...given, delegateId: delegator.accountId };
    await expect(giveDelegation(delegator, own, now)).rejects.toThrow('accounts.toOneself');
  });

  it('of the role of administrator', async () => {
    const { committee } = city.bodies;
    const administrator = await anActor({ roles: [{ role: 'administrator', bodyId: committee }] });
    const [grant] = await listGrants(administrator.accountId);
    const { given } = await twoPeople({ grantIds: [grant?.id ?? ''] });
    await expect(giveDelegation(administrator, given, now)).rejects.toThrow('accounts.notDelegable');
  });

  it('of a role that has ended', async () => {
    const { delegator, given, grants } = await twoPeople();
    const role = { accountId: delegator.accountId, grantId: grants.leader?.id ?? '' };
    await endRole(city.actors.administrator, role, now);
    await expect(giveDelegation(delegator, given, now)).rejects.toThrow('accounts.notOwnRole');
  });

  it.each([
    ['an officer of the same body', 'officer', 'commission', true],
    ['an officer of the committee for which the commission acts', 'officer', 'committee', true],
    ['an officer of another department', 'officer', 'department', false],
    ['a leader of another department', 'leader', 'department', false],
  ] as const)('or not, by where the other works: %s', async (_, role, body, suits) => {
    const other = await anActor({ roles: [{ role, bodyId: city.bodies[body] }] });
    const giving = give({ delegateId: other.accountId });
    if (suits) expect(await giving).toBeTruthy();
    else await expect(giving).rejects.toThrow('accounts.unsuited');
  });
});
