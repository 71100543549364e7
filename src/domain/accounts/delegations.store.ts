import { type RawBuilder, sql } from 'kysely';
import { db, type Period, writePeriod } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Candidate, Delegation } from './delegation.ts';
import { delegationFailures } from './words/delegation.ts';

/** A delegation about to be given. */
export interface NewDelegation {
  readonly delegatorId: string;
  readonly delegateId: string;
  /** Grants of the delegator. */
  readonly heldRoleIds: readonly string[];
  readonly valid: Period;
  readonly reason: string;
  readonly decidedBy: string;
  readonly delegatorKeeps: boolean;
}

/** Gives a delegation, which waits for the delegate's answer; returns its identity. */
export async function insertDelegation(given: NewDelegation, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    with given as (
      insert into accounts.delegation (delegator_id, delegate_id, valid, reason, decided_by, delegator_keeps, given_at)
      values (${given.delegatorId}, ${given.delegateId}, ${writePeriod(given.valid)}::daterange, ${given.reason},
        ${given.decidedBy}, ${given.delegatorKeeps}, ${now})
      returning id
    ), roles as (
      insert into accounts.delegated_role (delegation_id, held_role_id)
      select given.id, held from given, unnest(${[...given.heldRoleIds]}::uuid[]) held
    )
    select id from given
  `.execute(db());
  return made.rows[0]?.id ?? '';
}

async function select(condition: RawBuilder<unknown>): Promise<Delegation[]> {
  const found = await sql<Delegation>`
    select d.id, d.valid, d.reason, d.decided_by as "decidedBy", d.delegator_keeps as "delegatorKeeps", d.given_at as "givenAt",
      d.answered_at as "answeredAt", d.accepted, d.revoked_at as "revokedAt", d.revoked_by as "revokedBy",
      json_build_object('id', g.id, 'name', g.name) as delegator, json_build_object('id', t.id, 'name', t.name) as delegate,
      (
        select json_agg(json_build_object('role', r.role, 'bodyId', r.body_id) order by r.granted_at, r.id)
        from accounts.delegated_role x join accounts.held_role r on r.id = x.held_role_id where x.delegation_id = d.id
      ) as roles
    from accounts.delegation d
    join accounts.account g on g.id = d.delegator_id join accounts.account t on t.id = d.delegate_id
    where ${condition}
    order by upper(d.valid) desc, d.given_at desc
  `.execute(db());
  return found.rows;
}

/** Every delegation that an account gave or was given, the latest to end first. */
export function listDelegations(accountId: string): Promise<Delegation[]> {
  return select(sql`d.delegator_id = ${accountId} or d.delegate_id = ${accountId}`);
}

/** A delegation, held until the transaction ends; throws when there is none. */
export async function lockDelegation(id: string): Promise<Delegation> {
  await sql`select from accounts.delegation where id = ${id} for update`.execute(db());
  const [delegation] = await select(sql`d.id = ${id}`);
  if (!delegation) throw delegationFailures.noSuchDelegation();
  return delegation;
}

/** Writes whether the delegate takes it on. */
export async function saveAnswer(id: string, accepted: boolean, now: Temporal.Instant): Promise<void> {
  await sql`update accounts.delegation set accepted = ${accepted}, answered_at = ${now} where id = ${id}`.execute(
    db(),
  );
}

/** From now on the delegation opens nothing, and nobody acts by it. */
export async function saveRevoked(id: string, by: string, now: Temporal.Instant): Promise<void> {
  await sql`update accounts.delegation set revoked_at = ${now}, revoked_by = ${by} where id = ${id}`.execute(
    db(),
  );
  await sql`update accounts.session set acting_by = null where acting_by = ${id}`.execute(db());
}

/** Whom a delegation may go to: `near` are the bodies in which any role will do, `led` those whose leaders will. */
export async function listCandidates(
  { near, led }: { readonly near: readonly string[]; readonly led: readonly string[] },
  today: Temporal.PlainDate,
): Promise<Candidate[]> {
  const found = await sql<Candidate>`
    select distinct on (a.given_name collate kernel.vietnamese, a.name collate kernel.vietnamese, a.id)
      a.id, a.name, r.body_id as "bodyId", r.role
    from accounts.held_role r join accounts.account a on a.id = r.account_id
    where r.valid @> ${today}::date and r.withdrawn_at is null and a.disabled_at is null
      and (r.body_id = any(${[...near]}::uuid[]) or (r.role = 'leader' and r.body_id = any(${[...led]}::uuid[])))
    order by a.given_name collate kernel.vietnamese, a.name collate kernel.vietnamese, a.id, r.granted_at, r.id
  `.execute(db());
  return found.rows;
}
