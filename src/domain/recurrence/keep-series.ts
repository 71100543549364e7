import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { loadCalendar } from '../calendar/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { refuseBodies, refuseStrangePassage } from '../tasks/index.ts';
import { canKeepSeries } from './access.ts';
import { makeNextOf } from './make-occurrences.ts';
import { nextOccurrences } from './occurrences.ts';
import {
  closeLastVersion,
  countVersion,
  insertSeries,
  insertVersion,
  lockSeries,
  saveEnd,
  saveNext,
} from './series.store.ts';
import { changeableFrom, type Series, type SeriesOrder } from './series.ts';
import { recurrenceFailures } from './words.ts';

/** What is to be given again and again from a day on, by which sentence. */
export interface NewSeries extends Pick<Series, 'directiveId' | 'passage' | 'printed' | 'force' | 'speaker'> {
  readonly order: SeriesOrder;
  readonly from: Temporal.PlainDate;
  /** The first day on which nothing is due any more; nothing when it goes on. */
  readonly until: Temporal.PlainDate | null;
}

/** A sentence of a directive is given again and again from a day on; the occurrences whose day has come become tasks at once. */
export function startSeries(actor: Actor, input: NewSeries, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const { order, from, until } = input;
    const tree = await bodyTreeOn(dayOf(now));
    await permitOrder(actor, { order, from, until }, tree);
    permit(Temporal.PlainDate.compare(from, dayOf(now)) >= 0, recurrenceFailures.beginsInThePast);
    await refuseStrangePassage(actor, input, tree);
    const written = { by: actor.accountId, now };
    const id = await insertSeries(input, written);
    await insertVersion(id, { ...order, valid: { from, until: null }, reason: '' }, written);
    if (until) await saveEnd(id, until, '');
    note(
      actor,
      {
        id,
        action: 'series.started',
        facts: { ...told(order), from: String(from), until: until && String(until) },
      },
      now,
    );
    await makeAllDue(id, now);
    return id;
  });
}

/** A series with the version that was seen, and the day from which something is to be otherwise. */
export interface SeriesChange {
  readonly id: string;
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly reason: string;
}

/** What is given, or when, changes from a day on; what was made before stays as it was. */
export function changeSeries(
  actor: Actor,
  { change, order }: { readonly change: SeriesChange; readonly order: SeriesOrder },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const series = await holdSeries(actor, change, now);
    await permitOrder(
      actor,
      { order, from: change.from, until: series.endedOn },
      await bodyTreeOn(dayOf(now)),
    );
    permit(change.reason !== '', recurrenceFailures.reasonMissing);
    await closeLastVersion(series.id, change.from);
    const valid = { from: change.from, until: null };
    await insertVersion(series.id, { ...order, valid, reason: change.reason }, { by: actor.accountId, now });
    await countVersion(series.id);
    note(
      actor,
      {
        id: series.id,
        action: 'series.changed',
        facts: { ...told(order), from: String(change.from), reason: change.reason },
      },
      now,
    );
    await makeAllDue(series.id, now);
  });
}

/** A series ends from a day on, for a reason; tasks that were made go on. */
export function endSeries(actor: Actor, change: SeriesChange, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const series = await holdSeries(actor, change, now);
    permit(change.reason !== '', recurrenceFailures.reasonMissing);
    await saveEnd(series.id, change.from, change.reason);
    note(
      actor,
      { id: series.id, action: 'series.ended', facts: { from: String(change.from), reason: change.reason } },
      now,
    );
    await saveNext(series.id, dayOf(now));
    await makeAllDue(series.id, now);
  });
}

async function holdSeries(actor: Actor, change: SeriesChange, now: Temporal.Instant): Promise<Series> {
  const series = await lockSeries(change.id);
  const tree = await bodyTreeOn(dayOf(now));
  const last = series.versions.at(-1);
  permit(last !== undefined && canKeepSeries(actor, last, tree), recurrenceFailures.notYours);
  permit(series.version === change.version, recurrenceFailures.changedMeanwhile);
  const goesOn = series.endedOn === null || Temporal.PlainDate.compare(change.from, series.endedOn) < 0;
  permit(goesOn, recurrenceFailures.endedAlready);
  const earliest = changeableFrom(series);
  const isAfter = earliest !== undefined && Temporal.PlainDate.compare(change.from, earliest) >= 0;
  permit(isAfter, recurrenceFailures.tooEarly);
  return series;
}

interface Ordered {
  readonly order: SeriesOrder;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

async function permitOrder(actor: Actor, { order, from, until }: Ordered, tree: BodyTree): Promise<void> {
  permit(canKeepSeries(actor, order, tree), recurrenceFailures.notYours);
  refuseBodies(order, tree);
  const some = nextOccurrences(
    order.rule,
    { first: from, anchor: from, count: 1, until },
    await loadCalendar(),
  );
  permit(some.length > 0, recurrenceFailures.neverDue);
}

/** What is due today is made at once, so that whoever laid down the rule sees it. */
async function makeAllDue(id: string, now: Temporal.Instant): Promise<void> {
  while (await makeNextOf(await lockSeries(id), now));
}

function told({ rule, daysBefore, title, product, giverId, leadId, coordinatingIds }: SeriesOrder) {
  return { rule, daysBefore, title, product, giverId, leadId, coordinatingIds };
}

interface Noted {
  readonly id: string;
  readonly action: 'series.started' | 'series.changed' | 'series.ended';
  readonly facts: Readonly<Record<string, unknown>>;
}

function note(actor: Actor, { id, action, facts }: Noted, now: Temporal.Instant): void {
  record(actor, { action, subject: { kind: 'series', id }, facts }, now);
}
