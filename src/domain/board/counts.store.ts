import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { standingOn } from '../tasks/index.ts';
import { ageing, type BoardCounts, type BoardPart, type Breakdown, type StandingCounts } from './board.ts';
import { bounding, daysLateOn, labelled, type Seen } from './filter.store.ts';
import { lastMonths, type TaskFilter } from './filter.ts';

/** By what a board is broken down, and how many of the parts are wanted. */
interface Wanted {
  readonly by: Breakdown;
  readonly most: number;
}

interface CountRow {
  /** Which of the grouping sets the row belongs to. */
  readonly level: 'all' | 'month' | 'age' | 'part';
  readonly month: Temporal.PlainDate | null;
  readonly age: number | null;
  readonly part: string | null;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly parts: number;
  readonly overdue: number;
  readonly in_time: number;
  readonly done_in_time: number;
  readonly done_late: number;
  readonly closed: number;
  readonly near_due: number;
  readonly waiting: number;
  readonly extension_asked: number;
  readonly paused: number;
  readonly no_deadline: number;
  readonly horizon: number;
  readonly returned: number;
}

/** Every number of a board, in one pass over the tasks. */
export async function countTasks(filter: TaskFilter, seen: Seen, wanted: Wanted): Promise<BoardCounts> {
  const months = lastMonths(seen.today);
  const found = await sql<CountRow>`
    with counted as (${countedBy(filter, seen, wanted.by)}), ranked as (
      select *, count(*) over (partition by level) as parts,
        row_number() over (partition by level order by overdue desc, overdue + in_time + done_in_time + done_late desc, part) as nth
      from counted where level = 'all' or overdue + in_time + done_in_time + done_late > 0
    )
    select r.*, ${wanted.by === 'directive' ? sql`d.symbol, d.title` : sql`null as symbol, null as title`}
    from ranked r ${wanted.by === 'directive' ? sql`left join documents.directive d on d.id = r.part` : sql``}
    where r.level <> 'part' or r.nth <= ${wanted.most} order by r.nth
  `.execute(db());
  return readCounts(found.rows, months);
}

const columnOfPart: Readonly<Record<Breakdown, RawBuilder<unknown>>> = {
  lead: sql`t.lead_id`,
  directive: sql`t.directive_id`,
  speaker: sql`t.speaker`,
};

/** Counts of all, by month of completion, by time overdue, and by part; rows of a level that has no value there are left out. */
function countedBy(filter: TaskFilter, seen: Seen, by: Breakdown): RawBuilder<unknown> {
  const steps = ageing.map((step) => step.from);
  const label = (name: Parameters<typeof labelled>[0]) => labelled(name, seen);
  const firstMonth = lastMonths(seen.today)[0];
  return sql`
    select case grouping(month, age, part) when 7 then 'all' when 3 then 'month' when 5 then 'age' else 'part' end as level,
      month, age, part,
      count(*) filter (where standing = 'open overdue') as overdue,
      count(*) filter (where standing = 'open in time') as in_time,
      count(*) filter (where standing = 'done in time') as done_in_time,
      count(*) filter (where standing = 'done late') as done_late,
      count(*) filter (where standing = 'closed') as closed,
      count(*) filter (where near_due) as near_due, count(*) filter (where waiting) as waiting,
      count(*) filter (where extension_asked) as extension_asked, count(*) filter (where paused) as paused,
      count(*) filter (where no_deadline) as no_deadline, count(*) filter (where horizon) as horizon,
      count(*) filter (where returned) as returned
    from (
      select part, standing, near_due, waiting, extension_asked, paused, no_deadline, horizon, returned,
        date_trunc('month', done_lately::timestamp)::date as month,
        case when standing = 'open overdue' then width_bucket(late, ${steps}::int[]) end as age
      from (
        select ${columnOfPart[by]} as part, ${standingOn(seen.today)} as standing, ${daysLateOn(seen.today)} as late,
          case when t.done_on >= ${firstMonth}::date then t.done_on end as done_lately,
          ${label('near due')} as near_due, ${label('waiting')} as waiting, ${label('extension asked')} as extension_asked,
          ${label('paused')} as paused, ${label('no deadline')} as no_deadline, ${label('horizon')} as horizon,
          ${label('returned')} as returned
        from ${seen.near} where ${bounding(filter, seen)}
        -- A fence: without it each count would work out the standing of every row anew.
        offset 0
      ) told offset 0
    ) task
    group by grouping sets ((), (month), (age), (part))
    having grouping(month, age, part) not in (3, 5) or month is not null or age is not null`;
}

function readCounts(rows: readonly CountRow[], months: readonly Temporal.PlainDate[]): BoardCounts {
  const all = rows.find((row) => row.level === 'all');
  const parts = rows.filter((row) => row.level === 'part');
  return {
    standings: standingsOf(all),
    labels: {
      'near due': all?.near_due ?? 0,
      waiting: all?.waiting ?? 0,
      'extension asked': all?.extension_asked ?? 0,
      paused: all?.paused ?? 0,
      'no deadline': all?.no_deadline ?? 0,
      horizon: all?.horizon ?? 0,
      returned: all?.returned ?? 0,
    },
    ageing: ageing.map((_, step) => rows.find(({ age }) => age === step + 1)?.overdue ?? 0),
    months: months.map((month) => {
      const row = rows.find((one) => one.month?.equals(month));
      return { month, inTime: row?.done_in_time ?? 0, late: row?.done_late ?? 0 };
    }),
    parts: parts.map(readPart),
    partsInAll: parts[0]?.parts ?? 0,
  };
}

function readPart(row: CountRow): BoardPart {
  return {
    key: row.part ?? '',
    symbol: row.symbol ?? '',
    title: row.title ?? '',
    counts: standingsOf(row),
  };
}

function standingsOf(row: CountRow | undefined): StandingCounts {
  return {
    'open overdue': row?.overdue ?? 0,
    'open in time': row?.in_time ?? 0,
    'done in time': row?.done_in_time ?? 0,
    'done late': row?.done_late ?? 0,
    closed: row?.closed ?? 0,
  };
}
