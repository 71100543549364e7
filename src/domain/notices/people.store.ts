import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { ConcernedTask, Person } from './audience.ts';

/** Everyone who answers for tasks in one of these bodies on a day, and whoever is named, with all their roles. */
export async function listPeopleIn(
  {
    bodyIds,
    accountIds = [],
  }: { readonly bodyIds: readonly string[]; readonly accountIds?: readonly string[] },
  day: Temporal.PlainDate,
): Promise<Person[]> {
  const found = await sql<Person>`
    select a.id as "accountId", json_agg(json_build_object('role', r.role, 'bodyId', r.body_id)) as roles
    from accounts.account a join accounts.held_role r on r.account_id = a.id
    where a.disabled_at is null and r.valid @> ${day}::date and r.withdrawn_at is null
      and a.id in (
        select unnest(${[...accountIds]}::uuid[])
        union select h.account_id from accounts.held_role h
        where h.body_id = any(${[...bodyIds]}::uuid[]) and h.role in ('assignee', 'officer', 'leader')
          and h.valid @> ${day}::date and h.withdrawn_at is null)
    group by a.id
  `.execute(db());
  return found.rows;
}

/** A person to whom something is sent outside of a request of theirs. */
export interface Addressee extends Person {
  readonly name: string;
  readonly locale: Locale;
}

/** A person with the roles they hold on a day; nothing when their account is not in use. */
export async function findAddressee(
  accountId: string,
  day: Temporal.PlainDate,
): Promise<Addressee | undefined> {
  const found = await sql<Addressee>`
    select a.id as "accountId", a.name, a.locale, coalesce((
      select json_agg(json_build_object('role', r.role, 'bodyId', r.body_id)) from accounts.held_role r
      where r.account_id = a.id and r.valid @> ${day}::date and r.withdrawn_at is null), '[]') as roles
    from accounts.account a where a.id = ${accountId} and a.disabled_at is null
  `.execute(db());
  return found.rows[0];
}

/** The person as one who asks: reads of what is sent to them go by the same rules as a page they open. */
export function asActor({ accountId, name, locale, roles }: Addressee): Actor {
  return { accountId, name, locale, roles, sessionId: '' };
}

/** The columns of a concerned task `t` with its directive `d`. */
export const concernedColumns = sql`t.id, t.giver_id as "giverId", t.lead_id as "leadId",
  array(select c.body_id::text from tasks.coordination c where c.task_id = t.id) as "coordinatingIds",
  d.secrecy, d.registered_in as "registeredIn", t.due_on as "dueOn", t.state, t.created_by as "createdBy"`;

/** Some tasks as far as they decide who is told, by their identities. */
export async function listConcerned(ids: readonly string[]): Promise<Map<string, ConcernedTask>> {
  const found = await sql<ConcernedTask>`
    select ${concernedColumns} from tasks.task t join documents.directive d on d.id = t.directive_id
    where t.id = any(${[...ids]}::uuid[])
  `.execute(db());
  return new Map(found.rows.map((task) => [task.id, task]));
}
