import { sql } from 'kysely';
import type { Role } from '../../kernel/access/index.ts';
import { db, type Period, writePeriod } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Grant } from './account.ts';
import { accountFailures } from './words.ts';

/** A role about to be granted. */
export interface NewGrant {
  readonly accountId: string;
  readonly role: Role;
  readonly bodyId: string;
  readonly valid: Period;
  readonly grantedBy: string | null;
}

/** Grants a role; throws when the same role in the same body is held in that time already. */
export async function insertGrant(grant: NewGrant, now: Temporal.Instant): Promise<string> {
  try {
    const made = await sql<{ id: string }>`
      insert into accounts.held_role (account_id, role, body_id, valid, granted_by, granted_at)
      values (${grant.accountId}, ${grant.role}, ${grant.bodyId}, ${writePeriod(grant.valid)}::daterange, ${grant.grantedBy}, ${now})
      returning id
    `.execute(db());
    return made.rows[0]?.id ?? '';
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'one_grant_at_a_time')
      throw accountFailures.heldAlready();
    throw error;
  }
}

const columns = sql`r.id, r.account_id as "accountId", r.role, r.body_id as "bodyId", r.valid,
  g.name as "grantedByName", r.granted_at as "grantedAt", r.withdrawn_at as "withdrawnAt"`;

/** Every role an account holds, will hold or held, those that hold longest first. */
export async function listGrants(accountId: string): Promise<Grant[]> {
  const found = await sql<Grant>`
    select ${columns} from accounts.held_role r left join accounts.account g on g.id = r.granted_by
    where r.account_id = ${accountId}
    order by r.withdrawn_at is not null, upper(r.valid) desc nulls first, lower(r.valid) desc, r.id
  `.execute(db());
  return found.rows;
}

/** One grant of an account, held until the transaction ends. */
export async function lockGrant(accountId: string, id: string): Promise<Grant> {
  const found = await sql<Grant>`
    select ${columns} from accounts.held_role r left join accounts.account g on g.id = r.granted_by
    where r.id = ${id} and r.account_id = ${accountId} for update of r
  `.execute(db());
  const grant = found.rows[0];
  if (!grant) throw accountFailures.noSuchGrant();
  return grant;
}

/** A grant holds until a day, and no longer from that day on. */
export async function closeGrant(id: string, until: Temporal.PlainDate): Promise<void> {
  await sql`update accounts.held_role set valid = daterange(lower(valid), ${until}::date) where id = ${id}`.execute(
    db(),
  );
}

/** A grant is taken back before its first day is over. */
export async function withdrawGrant(id: string, now: Temporal.Instant): Promise<void> {
  await sql`update accounts.held_role set withdrawn_at = ${now} where id = ${id}`.execute(db());
}

/** The people who hold a role in one of the bodies on a day, by given name. */
export async function listAccountsHolding(
  role: Role,
  bodyIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<{ id: string; name: string; bodyId: string }[]> {
  const found = await sql<{ id: string; name: string; bodyId: string }>`
    select a.id, a.name, r.body_id as "bodyId"
    from accounts.held_role r join accounts.account a on a.id = r.account_id
    where r.role = ${role} and r.body_id = any(${[...bodyIds]}::uuid[]) and r.valid @> ${day}::date
      and r.withdrawn_at is null and a.disabled_at is null
    order by a.given_name collate kernel.vietnamese, a.name collate kernel.vietnamese, a.id
  `.execute(db());
  return found.rows;
}

/** Somebody who could administer at this moment, and where. */
export interface Administrator {
  readonly grantId: string;
  readonly accountId: string;
  readonly bodyId: string;
}

/** Those who can administer: the role holds today, the account is enabled, unlocked and has a password. Held until the transaction ends. */
export async function lockAdministrators(
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<Administrator[]> {
  const found = await sql<Administrator>`
    select r.id as "grantId", r.account_id as "accountId", r.body_id as "bodyId"
    from accounts.held_role r join accounts.account a on a.id = r.account_id
    where r.role = 'administrator' and r.valid @> ${today}::date and r.withdrawn_at is null
      and a.disabled_at is null and a.password_hash is not null and (a.locked_until is null or a.locked_until <= ${now})
    order by a.id, r.id for update of r, a
  `.execute(db());
  return found.rows;
}
