import { randomBytes } from 'node:crypto';
import type { Actor, HeldRole, Role } from '../../kernel/access/index.ts';
import { dayOf, readClock, type Temporal } from '../../kernel/time/index.ts';
import { standingOf } from './account.ts';
import { insertAccount } from './accounts.store.ts';
import { beginActing } from './act-on-behalf.ts';
import { answerDelegation } from './answer-delegation.ts';
import { newApiToken, type Scope, scopes } from './api-token.ts';
import { insertApiToken } from './api-tokens.store.ts';
import { savePassword } from './credentials.store.ts';
import { giveDelegation } from './give-delegation.ts';
import { insertGrant, listGrants } from './held-roles.store.ts';
import { identify } from './identify.ts';
import { openSession } from './open-session.ts';
import { hashPassword } from './password-hash.ts';
import { hashToken } from './session.ts';

interface Given {
  readonly name?: string;
  readonly username?: string;
  readonly roles?: readonly HeldRole[];
  /** Without one the account has none, as most tests need none. */
  readonly password?: string;
}

/** A person with an account, a session and roles that have held since 2010. */
export async function anActor({
  name = 'Trần Thị Bình',
  username,
  roles = [],
  password,
}: Given = {}): Promise<Actor> {
  const now = readClock();
  const today = dayOf(now);
  const id = await insertAccount(
    { username: username ?? `nguoi.${randomBytes(6).toString('hex')}`, name, locale: 'vi' },
    now,
  );
  for (const { role, bodyId } of roles) {
    await insertGrant(
      {
        accountId: id,
        role,
        bodyId,
        valid: { from: today.with({ year: 2010 }), until: null },
        grantedBy: null,
      },
      now,
    );
  }
  if (password !== undefined) await savePassword(id, await hashPassword(password), now);
  const actor = await identify(await openSession(id, now), { now, today });
  if (!actor) throw new Error('the session of a fixture is not live');
  return actor;
}

/** What a person lets another do with the first role they hold; it waits to be taken on. */
export async function delegateTo(
  delegate: Actor,
  delegator: Actor,
  days: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate; readonly role?: Role },
): Promise<string> {
  const now = readClock();
  const held = (await listGrants(delegator.accountId)).filter(
    (grant) => standingOf(grant, dayOf(now)) === 'now',
  );
  const grant = held.find((one) => days.role === undefined || one.role === days.role);
  return giveDelegation(
    delegator,
    {
      delegateId: delegate.accountId,
      grantIds: [grant?.id ?? ''],
      from: days.from,
      until: days.until,
      reason: 'Đi công tác',
      decidedBy: '',
      delegatorKeeps: true,
    },
    now,
  );
}

interface Delegating {
  readonly delegator: Actor;
  readonly delegate: Actor;
  /** Of the delegator; the first they hold unless told otherwise. */
  readonly role?: Role;
}

/** The delegate, in a new session that acts with one role of the delegator, for a week from today. */
export async function actingFor({
  delegator,
  delegate,
  role,
}: Delegating): Promise<Actor & { token: string }> {
  const now = readClock();
  const today = dayOf(now);
  const days = { from: today, until: today.add({ days: 7 }) };
  const id = await delegateTo(delegate, delegator, role ? { ...days, role } : days);
  await answerDelegation(delegate, { id, accepted: true }, now);
  const token = await openSession(delegate.accountId, now);
  const known = () => identify(token, { now, today });
  const oneself = await known();
  if (oneself) await beginActing(oneself, id, now);
  const actor = await known();
  if (!actor?.onBehalf) throw new Error('the delegate of a fixture does not act');
  return { ...actor, token };
}

/** The secret of a token that a program of the person holds, good for everything unless told otherwise. */
export async function aToken(
  actor: Actor,
  {
    name = 'Hệ thống một cửa',
    good = scopes,
    hours = 24,
  }: { readonly name?: string; readonly good?: readonly Scope[]; readonly hours?: number } = {},
): Promise<string> {
  const secret = newApiToken();
  const now = readClock();
  const expiresAt = now.add({ hours });
  const { accountId } = actor;
  await insertApiToken({ accountId, name, scopes: good, expiresAt, tokenHash: hashToken(secret) }, now);
  return secret;
}
