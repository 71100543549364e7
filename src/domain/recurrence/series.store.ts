import { type RawBuilder, sql } from 'kysely';
import { db, type Period, writePeriod } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { recurrenceRule } from './recurrence-rule.ts';
import type { MadeTask, OrderVersion, Series, SeriesOrder } from './series.ts';
import { recurrenceFailures } from './words.ts';

type VersionRow = Omit<OrderVersion, 'valid' | 'setAt'> & {
  readonly from: string;
  readonly until: string | null;
  readonly setAt: string;
};
type Row = Omit<Series, 'versions'> & { readonly versions: readonly VersionRow[] };

/** The columns of a series `s` with its directive `d`. */
const columns = sql`s.id, s.directive_id as "directiveId", d.secrecy, d.registered_in as "registeredIn",
  json_build_object('text', s.passage, 'start', s.passage_start, 'end', s.passage_end, 'textSha256', s.text_sha256) as passage,
  s.printed, s.force, s.speaker, s.created_by as "createdBy", s.ended_on as "endedOn", s.ended_because as "endedBecause",
  s.last_due as "lastDue", s.hindrance, s.version,
  (select json_agg(json_build_object('from', lower(v.valid), 'until', upper(v.valid), 'rule', v.rule, 'daysBefore', v.days_before,
      'title', v.title, 'product', v.product, 'giverId', v.giver_id, 'leadId', v.lead_id, 'coordinatingIds', v.coordinating_ids,
      'reason', v.reason, 'setBy', (select a.name from accounts.account a where a.id = v.set_by), 'setAt', v.set_at) order by v.valid)
    from recurrence.version v where v.series_id = s.id) as versions`;

/** A series; throws when there is none. */
export async function getSeries(id: string): Promise<Series> {
  const found = await findSeries(sql`s.id = ${id}`);
  const series = found[0];
  if (!series) throw recurrenceFailures.noSuchSeries();
  return series;
}

/** Holds a series until the transaction ends; throws when there is none. */
export async function lockSeries(id: string): Promise<Series> {
  await sql`select from recurrence.series where id = ${id} for update`.execute(db());
  return getSeries(id);
}

/** Holds a series that nobody else holds; nothing when someone does. */
export async function takeSeries(id: string): Promise<Series | undefined> {
  const held = await sql`select from recurrence.series where id = ${id} for update skip locked`.execute(db());
  return held.rows.length === 0 ? undefined : getSeries(id);
}

/** The series of which an occurrence is to be made by a day. */
export async function listDueSeries(today: Temporal.PlainDate): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from recurrence.series where next_given <= ${today}::date order by next_given, id
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** The series that a condition on `s` and `d` picks out. */
export async function findSeries(condition: RawBuilder<unknown>): Promise<Series[]> {
  const found = await sql<Row>`
    select ${columns} from recurrence.series s join documents.directive d on d.id = s.directive_id where ${condition}
  `.execute(db());
  return found.rows.map(readSeries);
}

function readSeries({ versions, ...row }: Row): Series {
  return {
    ...row,
    versions: versions.map(({ from, until, rule, setAt, ...version }) => ({
      ...version,
      rule: recurrenceRule.parse(rule),
      valid: {
        from: Temporal.PlainDate.from(from),
        until: until === null ? null : Temporal.PlainDate.from(until),
      },
      setAt: Temporal.Instant.from(setAt),
    })),
  };
}

type NewSeries = Pick<Series, 'directiveId' | 'passage' | 'printed' | 'force' | 'speaker'>;
interface Written {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Writes a series without its order; returns its identity. */
export async function insertSeries(series: NewSeries, { by, now }: Written): Promise<string> {
  const { directiveId, passage, printed, force, speaker } = series;
  const made = await sql<{ id: string }>`
    insert into recurrence.series (directive_id, passage, passage_start, passage_end, text_sha256, printed, force, speaker, created_by, created_at)
    values (${directiveId}, ${passage.text}, ${passage.start}, ${passage.end}, ${passage.textSha256}, ${printed}, ${force}, ${speaker}, ${by}, ${now})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no series was written');
  return id;
}

/** Writes the order of a series for a period. */
export async function insertVersion(
  seriesId: string,
  version: SeriesOrder & { readonly valid: Period; readonly reason: string },
  { by, now }: Written,
): Promise<void> {
  const { valid, rule, daysBefore, title, product, giverId, leadId, coordinatingIds, reason } = version;
  await sql`
    insert into recurrence.version (series_id, valid, rule, days_before, title, product, giver_id, lead_id, coordinating_ids, reason, set_by, set_at)
    values (${seriesId}, ${writePeriod(valid)}::daterange, ${JSON.stringify(rule)}::jsonb, ${daysBefore}, ${title}, ${product}, ${giverId},
      ${leadId}, ${coordinatingIds}::uuid[], ${reason}, ${by}, ${now})
  `.execute(db());
}

/** Lets the last order of a series hold until a day. */
export async function closeLastVersion(seriesId: string, until: Temporal.PlainDate): Promise<void> {
  await sql`
    update recurrence.version set valid = daterange(lower(valid), ${until}::date)
    where series_id = ${seriesId} and upper_inf(valid)
  `.execute(db());
}

/** Writes from which day on nothing is due, and why. */
export async function saveEnd(id: string, on: Temporal.PlainDate, because: string): Promise<void> {
  await sql`
    update recurrence.series set ended_on = ${on}, ended_because = ${because}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** Counts a change of a series. */
export async function countVersion(id: string): Promise<void> {
  await sql`update recurrence.series set version = version + 1 where id = ${id}`.execute(db());
}

/** Writes on which day the next occurrence is to be made; nothing hinders it any more. */
export async function saveNext(id: string, next: Temporal.PlainDate | null): Promise<void> {
  await sql`
    update recurrence.series set next_given = ${next}, hindrance = '', hindered_at = null where id = ${id}
  `.execute(db());
}

/** Writes why the next occurrence could not be made, and since when. */
export async function saveHindrance(id: string, code: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update recurrence.series set hindered_at = case when hindrance = ${code} then hindered_at else ${now}::timestamptz end, hindrance = ${code}
    where id = ${id}
  `.execute(db());
}

/** The names of the occurrences of each series that were made lately: of the last one that is due, and shortly before. */
export async function listMade(
  seriesIds: readonly string[],
): Promise<(seriesId: string) => ReadonlySet<string>> {
  const found = await sql<{ seriesId: string; nominal: Temporal.PlainDate }>`
    select o.series_id as "seriesId", o.nominal from recurrence.occurrence o join recurrence.series s on s.id = o.series_id
    where o.series_id = any(${seriesIds}::uuid[]) and o.due_on >= s.last_due - 40
  `.execute(db());
  const names = new Map<string, Set<string>>();
  for (const { seriesId, nominal } of found.rows) {
    names.set(seriesId, (names.get(seriesId) ?? new Set()).add(nominal.toString()));
  }
  return (seriesId) => names.get(seriesId) ?? new Set();
}

/** Writes that an occurrence was made; false when it had been before. */
export async function insertOccurrence(
  id: string,
  made: { readonly nominal: Temporal.PlainDate; readonly due: Temporal.PlainDate; readonly taskId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const written = await sql`
    insert into recurrence.occurrence (series_id, nominal, due_on, task_id, made_at)
    values (${id}, ${made.nominal}, ${made.due}, ${made.taskId}, ${now}) on conflict (series_id, nominal) do nothing
    returning nominal
  `.execute(db());
  await sql`
    update recurrence.series set last_due = greatest(last_due, ${made.due}::date) where id = ${id}
  `.execute(db());
  return written.rows.length > 0;
}

/** The series that a task is an occurrence of, and which one; nothing when it is none. */
export async function findSeriesOf(
  taskId: string,
): Promise<
  { readonly seriesId: string; readonly due: Temporal.PlainDate; readonly nth: number } | undefined
> {
  const found = await sql<{ seriesId: string; due: Temporal.PlainDate; nth: number }>`
    select o.series_id as "seriesId", o.due_on as due,
      (select count(*)::int from recurrence.occurrence e where e.series_id = o.series_id and e.nominal <= o.nominal) as nth
    from recurrence.occurrence o where o.task_id = ${taskId}
  `.execute(db());
  return found.rows[0];
}

/** The tasks that a series made, from the first on. */
export async function listTaskIds(id: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select task_id as id from recurrence.occurrence where series_id = ${id} order by nominal
  `.execute(db());
  return found.rows.map((row) => row.id);
}

/** How many occurrences of a series were made. */
export async function countMade(id: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*) as n from recurrence.occurrence where series_id = ${id}
  `.execute(db());
  return found.rows[0]?.n ?? 0;
}

/** The tasks that a series made and that one may read, the last one due first. */
export async function listMadeTasks(
  id: string,
  { readable, size }: { readonly readable: RawBuilder<boolean>; readonly size: number },
): Promise<MadeTask[]> {
  const found = await sql<MadeTask>`
    select t.id, t.number, t.title, t.state, t.lead_id as "leadId", t.given_on as "givenOn", t.due_on as "dueOn", t.horizon,
      t.handed_in_on as "handedInOn", t.done_on as "doneOn", t.paused_on as "pausedOn"
    from recurrence.occurrence o join tasks.task t on t.id = o.task_id
    where o.series_id = ${id} and ${readable} order by o.nominal desc limit ${size}
  `.execute(db());
  return found.rows;
}
