import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BegunIntake, Intake } from './intake.ts';
import { documentFailures } from './words.ts';

type NewIntake = Omit<Intake, 'id' | 'receivedAt' | 'told'> & Partial<Pick<Intake, 'told'>>;

/** Keeps what was handed in; returns its identity. */
export async function insertIntake(
  accountId: string,
  intake: NewIntake,
  now: Temporal.Instant,
): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into documents.intake (account_id, received_at, pasted_text, remarks, told)
    values (${accountId}, ${now}, ${intake.pastedText}, ${intake.remarks}::text[], ${JSON.stringify(intake.told ?? {})}::jsonb) returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no intake was kept');
  await sql`
    insert into documents.intake_file (intake_id, ordinal, sha256, name, kind, size, body_text)
    select ${id}, nth, sha256, name, kind, size, text
    from rows from (json_to_recordset(${JSON.stringify(intake.files)}::json)
      as (sha256 text, name text, kind text, size bigint, text text)) with ordinality as given (sha256, name, kind, size, text, nth)
  `.execute(db());
  return id;
}

/** An intake of one's own; another's is missing. */
export async function getIntake(accountId: string, id: string): Promise<Intake> {
  const found = await sql<Intake>`
    select i.id, i.received_at as "receivedAt", i.pasted_text as "pastedText", i.remarks, i.told,
      coalesce((select json_agg(json_build_object('sha256', f.sha256, 'name', f.name, 'kind', f.kind, 'size', f.size, 'text', f.body_text)
        order by f.ordinal) from documents.intake_file f where f.intake_id = i.id), '[]') as files
    from documents.intake i where i.id = ${id} and i.account_id = ${accountId}
  `.execute(db());
  const intake = found.rows[0];
  if (!intake) throw documentFailures.noSuchIntake();
  return intake;
}

/** What one has begun and not finished, latest first. */
export async function listIntakes(accountId: string): Promise<BegunIntake[]> {
  const found = await sql<BegunIntake>`
    select i.id, i.received_at as "receivedAt",
      array(select f.name from documents.intake_file f where f.intake_id = i.id order by f.ordinal) as names
    from documents.intake i where i.account_id = ${accountId} order by i.received_at desc limit 20
  `.execute(db());
  return found.rows;
}

/** Forgets an intake of one's own: entered into a register, or discarded. */
export async function deleteIntake(accountId: string, id: string): Promise<void> {
  await sql`delete from documents.intake where id = ${id} and account_id = ${accountId}`.execute(db());
}
