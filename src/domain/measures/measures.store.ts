import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Definition, Measure, MeasureWithActuals } from './measure.ts';
import { measureFailures } from './words.ts';

const columns = sql`m.id, m.task_id as "taskId", m.name, m.unit, m.direction, m.low::float8 as low, m.high::float8 as high,
  m.cadence, m.taken, m.first_from as "firstFrom", m.ended_at as "endedAt", m.ended_because as "endedBecause", m.version`;

/** Writes a measure; returns its identity. */
export async function insertMeasure(
  taskId: string,
  definition: Definition,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<string> {
  const { name, unit, direction, low, high, cadence, taken, firstFrom } = definition;
  const made = await sql<{ id: string }>`
    insert into measures.measure (task_id, name, unit, direction, low, high, cadence, taken, first_from, defined_by, defined_at)
    values (${taskId}, ${name}, ${unit}, ${direction}, ${low}, ${high}, ${cadence}, ${taken}, ${firstFrom}, ${written.by}, ${written.now})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no measure was written');
  return id;
}

/** Writes what a measure measures anew; its version counts up. */
export async function saveDefinition(id: string, definition: Definition): Promise<void> {
  const { name, unit, direction, low, high, cadence, taken, firstFrom } = definition;
  await sql`
    update measures.measure set name = ${name}, unit = ${unit}, direction = ${direction}, low = ${low}, high = ${high},
      cadence = ${cadence}, taken = ${taken}, first_from = ${firstFrom}, version = version + 1
    where id = ${id}
  `.execute(db());
}

/** Ends a measure: it is reported no more, and what was reached stays. */
export async function endMeasureAt(id: string, because: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update measures.measure set ended_at = ${now}, ended_because = ${because}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** A measure of a task; throws when there is none. */
export async function getMeasure(taskId: string, id: string): Promise<Measure> {
  const found = await sql<Measure>`
    select ${columns} from measures.measure m where m.id = ${id} and m.task_id = ${taskId}
  `.execute(db());
  const measure = found.rows[0];
  if (!measure) throw measureFailures.noSuchMeasure();
  return measure;
}

/** Holds a measure of a task until the transaction ends; throws when there is none. */
export async function lockMeasure(taskId: string, id: string): Promise<Measure> {
  await sql`select from measures.measure where id = ${id} for update`.execute(db());
  return getMeasure(taskId, id);
}

type Row = Measure & {
  readonly actuals: readonly {
    readonly periodFrom: string;
    readonly amount: number;
    readonly source: string;
  }[];
};

/** The measures of a task with the figures that stand, those that ended last. */
export function listMeasures(taskId: string): Promise<MeasureWithActuals[]> {
  return listWhere(sql`m.task_id = ${taskId}`);
}

/** The measures of several tasks that have not ended, with the figures that stand, task by task. */
export function listMeasuresOf(taskIds: readonly string[]): Promise<MeasureWithActuals[]> {
  return listWhere(sql`m.task_id = any(${taskIds}::uuid[]) and m.ended_at is null`);
}

async function listWhere(condition: RawBuilder<unknown>): Promise<MeasureWithActuals[]> {
  const found = await sql<Row>`
    select ${columns}, (
      select coalesce(json_agg(json_build_object('periodFrom', a.period_from, 'amount', a.amount::float8, 'source', a.source)
        order by a.period_from), '[]')
      from measures.actual a where a.measure_id = m.id and a.replaced_by is null) as actuals
    from measures.measure m where ${condition} order by m.ended_at is not null, m.task_id, m.defined_at, m.id
  `.execute(db());
  return found.rows.map(({ actuals, ...row }) => ({
    ...row,
    actuals: actuals.map((one) => ({ ...one, periodFrom: Temporal.PlainDate.from(one.periodFrom) })),
  }));
}
