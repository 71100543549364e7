import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import { dayOf, readClock, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { type Directive, getDirectiveText } from '../documents/index.ts';
import { rememberCourse } from './course.store.ts';
import { deadlineBy } from './deadline-by.ts';
import { insertDeadline } from './deadlines.store.ts';
import type { Force, Task } from './task.ts';
import { getTask, insertTask, saveCoordination } from './tasks.store.ts';
import type { State } from './transitions.ts';

interface Given {
  readonly giverId: string;
  readonly leadId: string;
  readonly coordinatingIds?: readonly string[];
  readonly title?: string;
  readonly product?: string;
  readonly directiveId?: string;
  readonly force?: Force;
  readonly speaker?: string;
  readonly state?: State;
  /** ISO days. */
  readonly dueOn?: string | null;
  readonly givenOn?: string;
  readonly handedInOn?: string;
  /** The day from which a paused task stands still; today unless told. */
  readonly pausedOn?: string;
  /** A year that the text looks to; then no day is due. */
  readonly horizon?: number;
  readonly percent?: number;
  readonly by?: string;
}

/** A task in any state, due in thirty days unless told otherwise, with the rows its state rests on; written, not commanded. */
export async function aTask(given: Given): Promise<Task> {
  const now = readClock();
  const today = dayOf(now);
  const giver = await anActor({ name: 'Lê Minh Châu', roles: [{ role: 'officer', bodyId: given.giverId }] });
  const by = given.by ?? giver.accountId;
  const directiveId = given.directiveId ?? (await aSource(giver, given.giverId)).id;
  const usual = given.horizon === undefined ? today.add({ days: 30 }).toString() : null;
  const dueOn = dayOrNull(given.dueOn === undefined ? usual : given.dueOn);
  const source = await getDirectiveText(directiveId);
  const text = source.text.slice(0, source.text.indexOf('.') + 1 || undefined) || passage;
  const id = await insertTask(
    {
      title: given.title ?? 'Rà soát chức năng, nhiệm vụ của các phòng',
      product: given.product ?? 'Báo cáo rà soát',
      giverId: given.giverId,
      leadId: given.leadId,
      directiveId,
      passage: { text, start: 0, end: text.length, textSha256: source.sha256 },
      force: given.force ?? 'directive',
      speaker: given.speaker ?? '',
      dueOn,
      horizon: given.horizon ?? null,
      givenOn: dayOrNull(given.givenOn) ?? today,
    },
    by,
    now,
  );
  await saveCoordination(id, given.coordinatingIds ?? []);
  const dated = dueOn && { kind: 'day' as const, date: dueOn.toString(), inclusive: true };
  const rule = given.horizon === undefined ? dated : { kind: 'horizon' as const, year: given.horizon };
  const deadline = await deadlineBy(rule);
  await insertDeadline(
    id,
    { ...deadline, printed: '', reason: '', document: '', cause: 'given' },
    { by, now },
  );
  await bringTo(id, given.state ?? 'assigned', { given, by });
  return getTask(id);
}

/** Its own conclusion of the giver; a symbol is registered once, so each has a number of its own. */
function aSource(by: Actor, registeredIn: string): Promise<Directive> {
  const text = `${passage} ${rest}`;
  return aDirective({ by, registeredIn, symbol: `${randomInt(1, 900_000)}-KL/TU`, text });
}

const passage = 'Giao các đơn vị rà soát chức năng, nhiệm vụ, báo cáo kết quả trước ngày 31/12/2026.';
const rest = 'Văn phòng theo dõi, đôn đốc việc thực hiện.';

const dayOrNull = (iso: string | null | undefined) => (iso ? Temporal.PlainDate.from(iso) : null);

/** Writes the state and what it rests on: a result for one handed in, a reason for one cancelled. */
async function bringTo(id: string, state: State, { given, by }: { given: Given; by: string }): Promise<void> {
  if (state === 'assigned') return;
  const now = readClock();
  const handedIn =
    state === 'submitted' || state === 'completed' ? (given.handedInOn ?? dayOf(now).toString()) : null;
  const doneOn = state === 'completed' ? handedIn : null;
  const pausedOn = state === 'paused' ? (given.pausedOn ?? dayOf(now).toString()) : null;
  const closedAt = state === 'completed' || state === 'cancelled' || state === 'withdrawn' ? now : null;
  await sql`
    update tasks.task set state = ${state}, handed_in_on = ${handedIn}, done_on = ${doneOn}, closed_at = ${closedAt}, paused_on = ${pausedOn},
      acknowledged_at = case when ${state} <> 'withdrawn' then ${now}::timestamptz end,
      percent = ${given.percent ?? (doneOn ? 100 : 40)}
    where id = ${id}
  `.execute(db());
  if (pausedOn !== null) {
    await sql`
      insert into tasks.pause (task_id, state_before, paused_on, reason, document, paused_by, paused_at)
      values (${id}, 'in_progress', ${pausedOn}, 'Chờ hướng dẫn của cấp trên', 'Công văn số 07-CV/TU', ${by}, ${now})
    `.execute(db());
    await rememberCourse([id]);
  }
  if (state === 'cancelled') {
    await sql`
      insert into tasks.cancellation (task_id, reason, document, cancelled_by, cancelled_at)
      values (${id}, 'Nội dung đã gộp vào nhiệm vụ khác', 'Công văn số 05-CV/TU', ${by}, ${now})
    `.execute(db());
  }
  const decision = state === 'returned' ? 'returned' : state === 'completed' ? 'accepted' : null;
  if (handedIn === null && decision === null) return;
  const submitter = await anActor({ name: 'Phạm Văn Dũng' });
  await sql`
    insert into tasks.result (task_id, summary, product, submitted_by, submitted_for, submitted_at, decision, decision_reason, decided_by, decided_at)
    values (${id}, 'Đã rà soát xong bốn phòng.', 'Báo cáo số 12-BC/SNV', ${submitter.accountId}, ${given.leadId},
      coalesce((${handedIn}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '9 hours', ${now}::timestamptz),
      ${decision}, ${state === 'returned' ? 'Thiếu số liệu của hai phòng' : ''},
      case when ${decision}::text is not null then ${by}::uuid end, case when ${decision}::text is not null then ${now}::timestamptz end)
  `.execute(db());
}
