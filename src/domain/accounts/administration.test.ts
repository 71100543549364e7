import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor, Role } from '../../kernel/access/index.ts';
import { listHistory, theSystem } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aBody } from '../organisation/fixtures.ts';
import { getAccount } from './accounts.store.ts';
import { changeAccount } from './change-account.ts';
import { choosePassword } from './choose-password.ts';
import { createAccount } from './create-account.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { endRole } from './end-role.ts';
import { anActor } from './fixtures.ts';
import { foundSystem } from './found-system.ts';
import { grantRole } from './grant-role.ts';
import { listGrants } from './held-roles.store.ts';
import { identify } from './identify.ts';
import { inviteAgain } from './invite-again.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.ts';
import { lockAccountUntil } from './lock-account.ts';
import { openSession } from './open-session.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { revokeAllSessions } from './revoke-all-sessions.ts';
import { signIn } from './sign-in.ts';
import { unlockAccount } from './unlock-account.ts';

useFreshDatabase();

const now = readClock();
const today = dayOf(now);
const password = 'bến đò ngang chiều mưa';
const from = { address: '192.0.2.7', browser: '' };
let city: string;
let department: string;
let ward: string;
let office: string;
let root: Actor;

const administratorOf = (bodyId: string, name = 'Cao Thị Quản') =>
  anActor({ name, password, roles: [{ role: 'administrator', bodyId }] });
const holderOf = (role: Role, bodyId: string) =>
  anActor({ name: 'Mai Văn Thọ', password, roles: [{ role, bodyId }] });
const deedsOf = async ({ accountId }: { accountId: string }) =>
  (await listHistory('account', accountId)).map((entry) => entry.action);
const code = (name: string) => expect.objectContaining({ code: `accounts.${name}` });

describe('an empty system', () => {
  it('is founded once, by a link, with its first body and administrator', async () => {
    const stale = await inviteFirstAdministrator(now);
    const token = await inviteFirstAdministrator(now);
    const founding = {
      name: 'Tạ Văn Khởi',
      username: 'khoi.ta',
      locale: 'vi' as const,
      password,
      body: { name: 'Thành ủy Minh Châu', kind: 'party_committee', since: today.with({ month: 1, day: 1 }) },
      ...from,
    };
    await expect(foundSystem({ ...founding, token: stale ?? '' }, now)).rejects.toEqual(
      code('noSuchInvitation'),
    );
    const both = await Promise.allSettled([
      foundSystem({ ...founding, token: token ?? '' }, now),
      foundSystem({ ...founding, username: 'ke.khac', token: token ?? '' }, now),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await inviteFirstAdministrator(now)).toBeUndefined();
    const entered = both.find((one) => one.status === 'fulfilled');
    const actor = await identify(entered?.value.token ?? '', { now, today });
    expect(actor?.roles.map((held) => held.role)).toEqual(['administrator']);
    const [first] = await asOwner<{ name: string }>('select name from organisation.body_version');
    expect(first?.name).toBe('Thành ủy Minh Châu');
    expect(await deedsOf(actor ?? { accountId: '' })).toEqual([
      'account.created',
      'account.role_granted',
      'account.signed_in',
    ]);
    if (actor) root = actor;
  });
});

describe('accounts under administration', () => {
  beforeAll(async () => {
    city = root.roles[0]?.bodyId ?? '';
    department = await aBody({ name: 'Sở Nội vụ', parentId: city });
    ward = await aBody({ name: 'Đảng ủy phường An Lạc', kind: 'commune_committee', parentId: city });
    office = await aBody({ name: 'Văn phòng Thành ủy', kind: 'party_office', parentId: city });
  });

  it('are made with a first role and opened by a link that is good once', async () => {
    const { accountId, invitation } = await createAccount(
      root,
      {
        facts: { username: 'moi.vao', name: 'Kiều Mới', locale: 'vi' },
        role: { role: 'officer', bodyId: department, from: today, until: today.add({ days: 30 }) },
      },
      now,
    );
    await expect(signIn({ username: 'moi.vao', password, ...from }, now)).rejects.toEqual(code('notLetIn'));
    await choosePassword({ token: invitation, password, ...from }, now);
    await expect(choosePassword({ token: invitation, password, ...from }, now)).rejects.toEqual(
      code('noSuchInvitation'),
    );
    expect((await signIn({ username: 'moi.vao', password, ...from }, now)).codeOwed).toBe(false);
    expect(await deedsOf({ accountId })).toEqual([
      'account.created',
      'account.role_granted',
      'account.password_refused',
      'account.password_chosen',
      'account.signed_in',
      'account.signed_in',
    ]);
    const record = JSON.stringify(await listHistory('account', accountId));
    expect(record).not.toContain(invitation);
    expect(record).not.toContain(password);
    await expect(
      createAccount(
        root,
        {
          facts: { username: 'moi.vao', name: 'Kiều Khác', locale: 'vi' },
          role: { role: 'officer', bodyId: department, from: today, until: null },
        },
        now,
      ),
    ).rejects.toEqual(code('usernameTaken'));
  });

  it('take several roles, each for a time, none twice at one time', async () => {
    const { accountId } = await holderOf('officer', department);
    const grant = (change: object) =>
      grantRole(root, { accountId, role: 'leader', bodyId: ward, from: today, until: null, ...change }, now);
    await grant({ until: today.add({ days: 10 }) });
    await grant({ from: today.add({ days: 10 }) });
    await expect(grant({ from: today.add({ days: 5 }) })).rejects.toEqual(code('heldAlready'));
    await expect(grant({ role: 'officer', bodyId: department })).rejects.toEqual(code('heldAlready'));
    await expect(grant({ from: today.subtract({ days: 1 }) })).rejects.toEqual(code('grantInThePast'));
    await expect(grant({ bodyId: city, until: today })).rejects.toEqual(code('endBeforeBegin'));
    await expect(grant({ bodyId: accountId })).rejects.toEqual(code('noSuchBody'));
    expect(await deedsOf({ accountId })).toEqual(['account.role_granted', 'account.role_granted']);
  });

  it('lose a role at once when it is ended, also one that began today', async () => {
    const { accountId } = await holderOf('officer', department);
    await grantRole(root, { accountId, role: 'leader', bodyId: ward, from: today, until: null }, now);
    const token = await openSession(accountId, now);
    const rolesNow = async () =>
      (await identify(token, { now, today }))?.roles.map((held) => held.role).sort();
    expect(await rolesNow()).toEqual(['leader', 'officer']);
    for (const grant of await listGrants(accountId))
      await endRole(root, { accountId, grantId: grant.id }, now);
    expect(await rolesNow()).toEqual([]);
    const [ended] = await listGrants(accountId);
    await expect(endRole(root, { accountId, grantId: ended?.id ?? '' }, now)).rejects.toEqual(
      code('endedAlready'),
    );
    await grantRole(root, { accountId, role: 'leader', bodyId: ward, from: today, until: null }, now);
    expect(await rolesNow()).toEqual(['leader']);
    expect(await deedsOf({ accountId })).toContain('account.role_ended');
  });

  it('are locked until a day, unlocked, disabled and enabled, and their sessions end', async () => {
    const person = await holderOf('officer', department);
    const { accountId } = person;
    const { username } = await getAccount(accountId);
    const enter = () => signIn({ username, password, ...from }, now);
    const alive = async (token: string) => (await identify(token, { now, today })) !== null;
    const first = await enter();
    await lockAccountUntil(root, { accountId, until: today.add({ days: 3 }) }, now);
    expect(await alive(first.token)).toBe(false);
    await expect(enter()).rejects.toEqual(code('notLetIn'));
    await unlockAccount(root, accountId, now);
    const second = await enter();
    await revokeAllSessions(root, accountId, now);
    expect(await alive(second.token)).toBe(false);
    const third = await enter();
    await disableAccount(root, accountId, now);
    expect(await alive(third.token)).toBe(false);
    await expect(enter()).rejects.toEqual(code('disabledAccount'));
    await enableAccount(root, accountId, now);
    await enter();
    await expect(resetSecondFactor(root, accountId, now)).rejects.toEqual(code('noSecondFactor'));
    await expect(lockAccountUntil(root, { accountId, until: today }, now)).rejects.toEqual(
      code('lockInThePast'),
    );
    const deeds = await deedsOf(person);
    for (const deed of ['locked', 'unlocked', 'sessions_ended', 'disabled', 'enabled']) {
      expect(deeds).toContain(`account.${deed}`);
    }
  });

  it('lose password and sessions with a new invitation', async () => {
    const { accountId } = await holderOf('officer', department);
    const { username } = await getAccount(accountId);
    const { token } = await signIn({ username, password, ...from }, now);
    const stale = await inviteAgain(root, accountId, now);
    const invitation = await inviteAgain(root, accountId, now);
    expect(await identify(token, { now, today })).toBeNull();
    await expect(signIn({ username, password, ...from }, now)).rejects.toEqual(code('notLetIn'));
    await expect(choosePassword({ token: stale, password, ...from }, now)).rejects.toEqual(
      code('noSuchInvitation'),
    );
    const late = now.add({ hours: 7 * 24 });
    await expect(choosePassword({ token: invitation, password, ...from }, late)).rejects.toEqual(
      code('noSuchInvitation'),
    );
    await choosePassword({ token: invitation, password, ...from }, now);
  });

  it('are changed from the version that was seen, or not at all', async () => {
    const { accountId } = await holderOf('officer', department);
    const { username, version } = await getAccount(accountId);
    const facts = { username, name: 'Mai Văn Trường Thọ', locale: 'en' as const };
    await changeAccount(root, { accountId, version, facts }, now);
    await expect(changeAccount(root, { accountId, version, facts }, now)).rejects.toEqual(
      code('changedMeanwhile'),
    );
    expect(await getAccount(accountId)).toMatchObject({ name: 'Mai Văn Trường Thọ', version: version + 1 });
    expect(await deedsOf({ accountId })).toEqual(['account.changed']);
  });

  it('belong to the administrator whose reach covers all their roles', async () => {
    const wardAdministrator = await administratorOf(ward);
    const officeAdministrator = await administratorOf(office);
    const inWard = await holderOf('assignee', ward);
    const elsewhere = await holderOf('assignee', department);
    const inBoth = await holderOf('assignee', ward);
    await grantRole(
      root,
      { accountId: inBoth.accountId, role: 'leader', bodyId: city, from: today, until: null },
      now,
    );
    await disableAccount(wardAdministrator, inWard.accountId, now);
    await expect(disableAccount(wardAdministrator, elsewhere.accountId, now)).rejects.toEqual(
      code('noSuchAccount'),
    );
    await expect(inviteAgain(wardAdministrator, inBoth.accountId, now)).rejects.toEqual(code('beyondReach'));
    await expect(
      grantRole(
        wardAdministrator,
        { accountId: inWard.accountId, role: 'administrator', bodyId: city, from: today, until: null },
        now,
      ),
    ).rejects.toEqual(code('bodyBeyondReach'));
    await disableAccount(officeAdministrator, elsewhere.accountId, now);
    await expect(enableAccount(inBoth, elsewhere.accountId, now)).rejects.toEqual(code('noSuchAccount'));
  });

  it('keep their last administrator, also when two end each other at once', async () => {
    const others = await asOwner<{ account_id: string; id: string }>(
      `select account_id, id from accounts.held_role where role = 'administrator' and account_id <> $1 and withdrawn_at is null`,
      [root.accountId],
    );
    for (const { account_id: accountId, id: grantId } of others)
      await endRole(root, { accountId, grantId }, now);
    const [own] = await listGrants(root.accountId);
    const endOwn = () => endRole(root, { accountId: root.accountId, grantId: own?.id ?? '' }, now);
    await expect(endOwn()).rejects.toEqual(code('lastAdministrator'));
    await expect(disableAccount(root, root.accountId, now)).rejects.toEqual(code('notOneself'));
    await expect(disableAccount(theSystem, root.accountId, now)).rejects.toEqual(code('lastAdministrator'));
    const second = await administratorOf(city, 'Lương Thị Hai');
    const ends = await Promise.allSettled([
      disableAccount(root, second.accountId, now),
      disableAccount(second, root.accountId, now),
    ]);
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    const left = await asOwner(`select from accounts.account where id = any($1) and disabled_at is null`, [
      [root.accountId, second.accountId],
    ]);
    expect(left).toHaveLength(1);
  });

  it('can be opened again by the owner of the machine', async () => {
    const left = await asOwner<{ id: string }>(
      `select a.id from accounts.account a join accounts.held_role r on r.account_id = a.id
       where r.role = 'administrator' and r.withdrawn_at is null and a.disabled_at is null and r.body_id = $1 and upper_inf(r.valid)`,
      [city],
    );
    const accountId = left[0]?.id ?? '';
    const invitation = await inviteAgain(theSystem, accountId, now);
    await choosePassword({ token: invitation, password, ...from }, now);
    const [last] = (await listHistory('account', accountId)).filter(
      (entry) => entry.action === 'account.invited_again',
    );
    expect(last?.actorName).toBe('Hệ thống');
  });
});
