import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { NewDeadline } from './deadlines.store.ts';
import type { Task } from './task.ts';
import { type TaskRow, taskColumns } from './tasks.store.ts';

/** A task about to be written with all that belongs to it from its first moment. */
export interface GivenRow extends Omit<TaskRow, 'under'> {
  readonly coordinatingIds: readonly string[];
  readonly deadline: Pick<NewDeadline, 'rule' | 'explanation' | 'printed'>;
}

/** Writes tasks that are assigned together, each with who coordinates and with its first deadline; returns them in their order. */
export async function insertGiven(
  rows: readonly GivenRow[],
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<Task[]> {
  const made = await sql<{ id: string }>`
    with given as materialized (
      select uuidv7() as id, one, nth from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as listed(one, nth)
    ), task as (
      insert into tasks.task (id, title, product, giver_id, lead_id, directive_id, passage, passage_start, passage_end, text_sha256,
        force, speaker, state, due_on, horizon, given_on, created_at, created_by, changed_at)
      select id, one ->> 'title', one ->> 'product', (one ->> 'giverId')::uuid, (one ->> 'leadId')::uuid,
        (one ->> 'directiveId')::uuid, one #>> '{passage,text}', (one #>> '{passage,start}')::int,
        (one #>> '{passage,end}')::int, one #>> '{passage,textSha256}', one ->> 'force', one ->> 'speaker', 'assigned',
        (one ->> 'dueOn')::date, (one ->> 'horizon')::int, (one ->> 'givenOn')::date, ${now}, ${by}, ${now}
      from given order by nth
    ), coordination as (
      insert into tasks.coordination (task_id, body_id)
      select id, body_id::uuid from given, jsonb_array_elements_text(one -> 'coordinatingIds') as named(body_id)
    ), deadline as (
      insert into tasks.deadline (task_id, ordinal, rule, due_on, explanation, printed, reason, document, cause, set_by, set_at)
      select id, 1, nullif(one #> '{deadline,rule}', 'null'), (one ->> 'dueOn')::date,
        nullif(one #> '{deadline,explanation}', 'null'), one #>> '{deadline,printed}', '', '', 'given', ${by}, ${now}
      from given
    )
    select id from given order by nth
  `.execute(db());
  const found = await sql<Task>`
    select ${taskColumns} from unnest(${made.rows.map(({ id }) => id)}::uuid[]) with ordinality as given(id, nth)
      join tasks.task t on t.id = given.id join documents.directive d on d.id = t.directive_id
    order by given.nth
  `.execute(db());
  return found.rows;
}
