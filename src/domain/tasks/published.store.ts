import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { PublishedDirective, PublishedTask } from './published-task.ts';
import { taskFailures } from './words.ts';

/** A published directive as readers see it; missing when it is not published. */
export async function getPublishedDirective(id: string): Promise<PublishedDirective> {
  const found = await sql<PublishedDirective & { readonly typeName: Words<string> }>`
    select id, symbol, title, issuer_name as "issuerName", signed_on as "signedOn",
      json_build_object('vi', type_vi, 'en', type_en) as "typeName"
    from documents.published_directive where id = ${id}
  `.execute(db());
  const directive = found.rows[0];
  if (!directive) throw taskFailures.notPublished();
  return directive;
}

/** The tasks of a published directive, in the order they were given. */
export async function listPublishedTasks(directiveId: string): Promise<PublishedTask[]> {
  const found = await sql<PublishedTask>`
    select number, title, state, due_on as "dueOn", handed_in_on as "handedInOn", done_on as "doneOn", paused_on as "pausedOn", horizon, percent, lead_name as "leadName"
    from tasks.published_task where directive_id = ${directiveId} order by number
  `.execute(db());
  return found.rows;
}
