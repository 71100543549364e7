import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Reach } from './access.ts';
import type { HandedOver, PastLead } from './past-lead.ts';
import type { Task } from './task.ts';

interface Written {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** To whom a task is handed over, and why. */
export interface NewHandover {
  readonly leadId: string;
  readonly reason: string;
  readonly document: string;
  /** The deadline from now on. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly horizon: number | null;
}

/** Hands a held task over: it stands as newly assigned, and a request of the earlier lead for more time lapses. */
export async function insertHandover(task: Task, handover: NewHandover, { by, now }: Written): Promise<void> {
  const { leadId, reason, document, dueOn, horizon } = handover;
  await sql`
    with lapsed as (
      update tasks.extension set decision = 'lapsed', decided_at = ${now} where task_id = ${task.id} and decision is null
    ), moved as (
      update tasks.task set lead_id = ${leadId}, state = 'assigned', acknowledged_at = null, due_on = ${dueOn}, horizon = ${horizon},
        extension_pending = false, version = version + 1, changed_at = ${now}
      where id = ${task.id}
    )
    insert into tasks.handover (task_id, from_lead, to_lead, title, product, percent, due_on, reason, document, handed_over_by, handed_over_at)
    values (${task.id}, ${task.leadId}, ${leadId}, ${task.title}, ${task.product}, ${task.percent}, ${task.dueOn}, ${reason}, ${document},
      ${by}, ${now})
  `.execute(db());
}

/** The bodies that led a task before, the latest first. Asked only for those who may not read it as it is. */
export async function listPastLeads(taskId: string): Promise<readonly PastLead[]> {
  const found = await sql<PastLead>`
    select from_lead as "bodyId", to_lead as "toLead", handed_over_at as until, title, product, percent, due_on as "dueOn"
    from tasks.handover where task_id = ${taskId} order by handed_over_at desc
  `.execute(db());
  return found.rows;
}

/** How many the page shows. */
const mostShown = 200;

/** The tasks that these bodies handed over, the latest first; secrets only to those who may know them. */
export async function listHandedOver(
  bodyIds: readonly string[],
  { secretLed, secretRegisters }: Reach,
): Promise<readonly HandedOver[]> {
  const found = await sql<HandedOver>`
    select h.task_id as "taskId", t.number, h.from_lead as "bodyId", h.to_lead as "toLead", h.handed_over_at as until, h.title, h.product,
      h.percent, h.due_on as "dueOn", h.reason
    from tasks.handover h join tasks.task t on t.id = h.task_id join documents.directive d on d.id = t.directive_id
    where h.from_lead = any(${bodyIds}::uuid[]) and (d.secrecy = 'normal' or h.from_lead = any(${[...secretLed]}::uuid[])
      or d.registered_in = any(${[...secretRegisters]}::uuid[]))
    order by h.handed_over_at desc limit ${mostShown}
  `.execute(db());
  return found.rows;
}
