import { sql } from 'kysely';
import { db, writePeriod } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Scheme, SchemeFacts } from './scheme.ts';
import { schemeFailures } from './words.ts';

/** The columns of a scheme `s`. */
export const schemeColumns = sql`s.id, s.kind, s.name, s.symbol, s.description, s.owner_id as "ownerId", s.valid,
  s.basis_id as "basisId", s.closed_at as "closedAt", s.closed_because as "closedBecause", s.version`;

/** A scheme; throws when there is none. */
export async function getScheme(id: string): Promise<Scheme> {
  const found = await sql<Scheme>`select ${schemeColumns} from schemes.scheme s where s.id = ${id}`.execute(
    db(),
  );
  const scheme = found.rows[0];
  if (!scheme) throw schemeFailures.noSuchScheme();
  return scheme;
}

/** Every scheme there is, open or closed. */
export async function listAllSchemes(): Promise<Scheme[]> {
  const found = await sql<Scheme>`select ${schemeColumns} from schemes.scheme s`.execute(db());
  return found.rows;
}

/** Holds a scheme until the transaction ends; throws when there is none. */
export async function lockScheme(id: string): Promise<Scheme> {
  await sql`select from schemes.scheme where id = ${id} for update`.execute(db());
  return getScheme(id);
}

/** Writes a scheme; returns its identity. */
export async function insertScheme(
  facts: SchemeFacts,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<string> {
  const { kind, name, symbol, description, ownerId, valid, basisId } = facts;
  const made = await sql<{ id: string }>`
    insert into schemes.scheme (kind, name, symbol, description, owner_id, valid, basis_id, created_by, created_at)
    values (${kind}, ${name}, ${symbol}, ${description}, ${ownerId}, ${writePeriod(valid)}::daterange, ${basisId},
      ${written.by}, ${written.now})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no scheme was written');
  return id;
}

/** Writes what a scheme says of itself anew; its version counts up. */
export async function saveFacts(id: string, facts: SchemeFacts): Promise<void> {
  const { kind, name, symbol, description, ownerId, valid, basisId } = facts;
  await sql`
    update schemes.scheme set kind = ${kind}, name = ${name}, symbol = ${symbol}, description = ${description},
      owner_id = ${ownerId}, valid = ${writePeriod(valid)}::daterange, basis_id = ${basisId}, version = version + 1
    where id = ${id}
  `.execute(db());
}

/** Closes a scheme, or opens it again. */
export async function saveClosing(id: string, at: Temporal.Instant | null, because: string): Promise<void> {
  await sql`
    update schemes.scheme set closed_at = ${at}, closed_because = ${because}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** Puts tasks into a scheme; those that are in it stay as they are. Returns those that were put in. */
export async function insertMemberships(
  schemeId: string,
  taskIds: readonly string[],
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<string[]> {
  const added = await sql<{ id: string }>`
    insert into schemes.membership (scheme_id, task_id, added_by, added_at)
    select ${schemeId}::uuid, task_id, ${written.by}::uuid, ${written.now}::timestamptz
    from unnest(${taskIds}::uuid[]) as given(task_id)
    on conflict (scheme_id, task_id) where removed_at is null do nothing
    returning task_id as id
  `.execute(db());
  return added.rows.map(({ id }) => id);
}

/** Takes tasks out of a scheme; that they were in it stays written. Returns those that were taken out. */
export async function removeMemberships(
  schemeId: string,
  taskIds: readonly string[],
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<string[]> {
  const removed = await sql<{ id: string }>`
    update schemes.membership set removed_by = ${written.by}, removed_at = ${written.now}
    where scheme_id = ${schemeId} and task_id = any(${taskIds}::uuid[]) and removed_at is null
    returning task_id as id
  `.execute(db());
  return removed.rows.map(({ id }) => id);
}

/** Which of these tasks are in a scheme. */
export async function listGathered(
  schemeId: string,
  taskIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select task_id as id from schemes.membership
    where scheme_id = ${schemeId} and task_id = any(${taskIds}::uuid[]) and removed_at is null
  `.execute(db());
  return new Set(found.rows.map(({ id }) => id));
}

/** A scheme as the page of a task names it. */
export type SchemeName = Pick<Scheme, 'id' | 'kind' | 'name' | 'symbol'>;

/** The schemes that a task is in. */
export async function listSchemesOf(taskId: string): Promise<SchemeName[]> {
  const found = await sql<SchemeName>`
    select s.id, s.kind, s.name, s.symbol from schemes.membership m join schemes.scheme s on s.id = m.scheme_id
    where m.task_id = ${taskId} and m.removed_at is null order by s.name, s.id
  `.execute(db());
  return found.rows;
}

/** The schemes that are not closed and belong to one of these bodies, for a choice. */
export async function listOpenSchemesOwnedBy(ownerIds: readonly string[]): Promise<SchemeName[]> {
  const found = await sql<SchemeName>`
    select s.id, s.kind, s.name, s.symbol from schemes.scheme s
    where s.owner_id = any(${ownerIds}::uuid[]) and s.closed_at is null order by s.name, s.id
  `.execute(db());
  return found.rows;
}
