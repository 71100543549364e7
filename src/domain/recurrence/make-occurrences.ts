import { transaction } from '../../kernel/db/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { loadCalendar } from '../calendar/index.ts';
import { giveByRule, rememberAnnex } from '../tasks/index.ts';
import {
  insertOccurrence,
  listDueSeries,
  listMade,
  saveHindrance,
  saveNext,
  takeSeries,
} from './series.store.ts';
import { type Coming, comingOccurrences, type Series } from './series.ts';

/** The name under which a task remembers that it is an occurrence of a series. */
export const annexName = 'recurrence';

/**
 * Makes every occurrence whose day has come, each once and with its true days, also those that were missed. It may run at
 * any time, twice, in several programs at once, or with the clock moved. Returns how many it made.
 */
export async function makeDueOccurrences(now: Temporal.Instant): Promise<number> {
  let made = 0;
  for (const id of await listDueSeries(dayOf(now))) {
    while (await makeNext(id, now)) made += 1;
  }
  return made;
}

/** Makes the next occurrence of a series in a transaction of its own; false when none is to be made now. */
async function makeNext(id: string, now: Temporal.Instant): Promise<boolean> {
  try {
    return await transaction(async () => {
      const series = await takeSeries(id);
      return series ? makeNextOf(series, now) : false;
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await saveHindrance(id, error.code, now);
    return false;
  }
}

/** Makes the next occurrence of a series that is held, when its day has come; and writes when the one after it is to be made. */
export async function makeNextOf(series: Series, now: Temporal.Instant): Promise<boolean> {
  const made = (await listMade([series.id]))(series.id);
  const [next, after] = comingOccurrences(series, { made, count: 2 }, await loadCalendar());
  if (!next || Temporal.PlainDate.compare(next.givenOn, dayOf(now)) > 0) {
    await saveNext(series.id, next?.givenOn ?? null);
    return false;
  }
  await make(series, next, now);
  await saveNext(series.id, after?.givenOn ?? null);
  return true;
}

async function make(
  series: Series,
  { nominal, due, order, givenOn }: Coming,
  now: Temporal.Instant,
): Promise<void> {
  const { rule, title, product, giverId, leadId, coordinatingIds } = order;
  const { directiveId, passage, force, speaker, printed: printedDeadline } = series;
  const hour = rule.time ? { time: rule.time } : {};
  const task = await giveByRule(
    {
      title,
      product,
      giverId,
      leadId,
      coordinatingIds,
      directiveId,
      passage,
      force,
      speaker,
      deadline: { kind: 'day', date: due.toString(), inclusive: true, ...hour },
      printedDeadline,
      orderedBy: series.createdBy,
      givenOn,
      facts: { series: series.id, occurrence: nominal.toString() },
    },
    now,
  );
  await insertOccurrence(series.id, { nominal, due, taskId: task.id }, now);
  await rememberAnnex([task.id], annexName);
}
