import { type RawBuilder, sql } from 'kysely';
import { readDay, readMoment } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Stamps } from '../../kernel/http/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { namesOfAccounts } from '../accounts/index.ts';
import type { Task } from './task.ts';
import type { Source, TaskScreen } from './task-screen.ts';
import { taskColumns } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** A line as JSON writes it: days and moments as text, people as their accounts. */
type Written<Line> = {
  readonly [Field in keyof Line]: Line[Field] extends Temporal.PlainDate | Temporal.Instant
    ? string
    : Line[Field] extends Temporal.PlainDate | Temporal.Instant | null
      ? string | null
      : Line[Field];
};

type Lists = 'deadlines' | 'progress' | 'results' | 'extensions' | 'history';

type WrittenScreen = Written<Task> &
  Omit<TaskScreen, 'task' | 'source' | Lists> & { readonly source: Written<Source> } & {
    readonly [List in Lists]: readonly Omit<Written<TaskScreen[List][number]>, 'byAccount'>[];
  };

/** Rows as one JSON list; `[]` where there are none. */
const list = (rows: RawBuilder<unknown>) => sql`(select coalesce(json_agg(line), '[]') from (${rows}) line)`;

interface Kept {
  readonly stamp: string;
  readonly screen: TaskScreen;
}

/** Screens as they were last asked for, the oldest first. */
const kept = new Map<string, Kept>();
const mostKept = 300;

/**
 * Everything the page of one task shows; throws when there is no such task. A screen and the names of people in it stand
 * in memory for as long as the stamps, the request's and the task's own, say that they are right.
 */
export async function getTaskScreen(id: string, known: Stamps): Promise<TaskScreen> {
  const found = kept.get(id);
  if (found && (await isRight(id, found, known))) return found.screen;
  const [asked] = await screenOf(id);
  if (!asked) throw taskFailures.noSuchTask();
  const { stamp, ...written } = asked.screen;
  const names = await namesOfAccounts(peopleIn(written), known);
  const screen = readScreen(written, (account) => names.get(account) ?? '');
  if (known.accounts !== undefined) keep(id, { stamp: `${stamp} ${known.accounts}`, screen });
  return screen;
}

async function isRight(id: string, { stamp }: Kept, known: Stamps): Promise<boolean> {
  if (known.accounts === undefined) return false;
  const [now] = await stampOf(id);
  return now !== undefined && `${now.stamp} ${known.accounts}` === stamp;
}

function keep(id: string, screen: Kept): void {
  kept.delete(id);
  kept.set(id, screen);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

function peopleIn({ deadlines, progress, results, extensions }: WrittenScreen): string[] {
  const decided = [...results, ...extensions];
  const deciders = decided.map(({ decidedBy }) => decidedBy).filter((account) => account !== null);
  return [...deadlines, ...progress, ...decided].map(({ by }) => by).concat(deciders);
}

const deadlines = list(sql`
  select l.ordinal, l.due_on as "dueOn", case l.rule ->> 'kind' when 'horizon' then (l.rule ->> 'year')::int end as horizon, l.explanation, l.printed, l.reason, l.document, l.cause, l.set_by as by, l.set_at as at
  from tasks.deadline l where l.task_id = t.id order by l.ordinal desc`);

const progress = list(sql`
  select p.id, p.percent, p.note, p.obstacle, p.reported_by as by, p.reported_for as "forBody", p.reported_at as at
  from tasks.progress p where p.task_id = t.id order by p.reported_at desc`);

const results = list(sql`
  select r.id, r.summary, r.product, r.submitted_by as by, r.on_behalf_of as "forAccount", r.submitted_at as at,
    r.decision, r.decision_reason as "decisionReason", r.decided_by as "decidedBy", r.decided_at as "decidedAt"
  from tasks.result r where r.task_id = t.id order by r.submitted_at desc`);

const extensions = list(sql`
  select e.id, e.wanted_on as "wantedOn", e.reason, e.asked_by as by, e.asked_at as at, e.decision,
    e.decision_reason as "decisionReason", e.document, e.decided_by as "decidedBy", e.decided_at as "decidedAt"
  from tasks.extension e where e.task_id = t.id order by e.asked_at desc`);

const evidence = list(sql`
  select v.id, coalesce(v.progress_id, v.result_id) as shows, v.name, v.kind, v.size
  from tasks.evidence v where v.task_id = t.id order by v.id`);

const history = list(sql`
  select h.action, h.actor_name as by, h.at, h.facts::json as facts
  from record.entry h where h.subject_kind = 'task' and h.subject_id = t.id::text order by h.at desc, h.place desc`);

// Changes with everything that the screen of a task `t` of a directive `d` of the type `k` is made from: whoever does
// something to a task puts it on the record, and a lane of the record grows with each entry.
const screenStamp = sql`concat_ws(' ', t.xmin, d.xmin, k.xmin, (select xmin from tasks.setting),
  (select max(h.place) from record.entry h where h.subject_kind = 'task' and h.subject_id = t.id::text))`;

const source = sql`tasks.task t join documents.directive d on d.id = t.directive_id join documents.type k on k.code = d.type`;

const stampOf = question<[id: string], { stamp: string }>(
  (id) => sql`select ${screenStamp} as stamp from ${source} where t.id = ${id}`,
);

// One document instead of forty columns: they would be described, cut out and read one by one.
const screenOf = question<[id: string], { screen: WrittenScreen & { readonly stamp: string } }>(
  (id) => sql`
    select row_to_json(screen) as screen from (select ${screenStamp} as stamp, ${taskColumns}, (select near_due_days from tasks.setting) as "nearDueDays", t.annexes,
      json_build_object('symbol', d.symbol, 'title', d.title, 'issuerName', d.issuer_name, 'signedOn', d.signed_on,
        'typeName', json_build_object('vi', k.name_vi, 'en', k.name_en)) as source,
      ${deadlines} as deadlines, ${progress} as progress, ${results} as results, ${extensions} as extensions,
      ${evidence} as evidence, ${history} as history,
      (select json_build_object('reason', c.reason, 'document', c.document) from tasks.cancellation c where c.task_id = t.id) as cancellation
    from ${source} where t.id = ${id}) screen
  `,
);

type NameOf = (account: string) => string;

function readScreen(screen: WrittenScreen, nameOf: NameOf): TaskScreen {
  const { source, nearDueDays, cancellation, evidence, annexes, ...row } = screen;
  const { deadlines, progress, results, extensions, history, ...task } = row;
  return {
    task: readTask(task),
    source: { ...source, signedOn: day(source.signedOn) },
    deadlines: deadlines.map((line) => ({ ...signed(line, nameOf), dueOn: day(line.dueOn) })),
    progress: progress.map((line) => signed(line, nameOf)),
    results: results.map((line) => ({ ...decided(line, nameOf), byAccount: line.by })),
    extensions: extensions.map((line) => ({ ...decided(line, nameOf), wantedOn: readDay(line.wantedOn) })),
    history: history.map((line) => ({ ...line, at: readMoment(line.at) })),
    evidence,
    cancellation,
    nearDueDays,
    annexes,
  };
}

/** A line with the name of whoever wrote it, and when. */
function signed<Line extends { by: string; at: string }>(line: Line, nameOf: NameOf) {
  return { ...line, by: nameOf(line.by), at: readMoment(line.at) };
}

/** Such a line with the name of whoever decided on it, once someone has. */
function decided<Line extends { by: string; at: string; decidedBy: string | null; decidedAt: string | null }>(
  line: Line,
  nameOf: NameOf,
) {
  const { decidedBy, decidedAt } = line;
  return {
    ...signed(line, nameOf),
    decidedBy: decidedBy === null ? null : nameOf(decidedBy),
    decidedAt: decidedAt === null ? null : readMoment(decidedAt),
  };
}

function readTask({ dueOn, givenOn, handedInOn, doneOn, pausedOn, ...task }: Written<Task>): Task {
  return {
    ...task,
    dueOn: day(dueOn),
    givenOn: readDay(givenOn),
    handedInOn: day(handedInOn),
    doneOn: day(doneOn),
    pausedOn: day(pausedOn),
  };
}

const day = (iso: string | null) => (iso === null ? null : readDay(iso));
