import { z } from 'zod';
import {
  type Ask,
  type FieldErrors,
  id,
  ids,
  optionalDay,
  optionalText,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { Temporal } from '../../../kernel/time/index.ts';
import { loadCalendar } from '../../calendar/index.ts';
import { givenOn, nextOccurrences } from '../occurrences.ts';
import { readRecurrenceFields, writeRecurrenceFields } from '../recurrence-fields.ts';
import type { Coming, OrderVersion, SeriesOrder } from '../series.ts';

const form = z.object({
  title: text(500),
  product: optionalText(500),
  giverId: id(),
  leadId: id(),
  coordinatingIds: ids(),
  from: optionalDay(),
  last: optionalDay(),
});

/** What is ordered again and again as it was typed, or a sentence for each field that cannot be used. */
export type ReadSeries =
  | {
      readonly ok: true;
      readonly order: SeriesOrder;
      /** From today on where no day was typed. */
      readonly from: Temporal.PlainDate;
      /** The first day on which nothing is due any more. */
      readonly until: Temporal.PlainDate | null;
    }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Reads the form of what is ordered again and again. */
export function readSeriesForm(ask: Ask): ReadSeries {
  const read = ask.form(form);
  const recurs = readRecurrenceFields(ask.typed, ask.locale);
  if (!read.ok || !recurs.ok) {
    return { ok: false, errors: { ...(read.ok ? {} : read.errors), ...(recurs.ok ? {} : recurs.errors) } };
  }
  const { from = ask.today, last, ...order } = read.value;
  const { rule, daysBefore } = recurs;
  return { ok: true, order: { ...order, rule, daysBefore }, from, until: last?.add({ days: 1 }) ?? null };
}

/** The form filled with an order. */
export function typedFromOrder(order: SeriesOrder): Typed {
  const { title, product, giverId, leadId, coordinatingIds, rule, daysBefore } = order;
  return { title, product, giverId, leadId, coordinatingIds, ...writeRecurrenceFields(rule, daysBefore) };
}

const previewed = 10;

/** The next occurrences of what was typed, to be looked at before it is given. */
export async function previewOf(read: Extract<ReadSeries, { ok: true }>): Promise<Coming[]> {
  const { order, from, until } = read;
  const version: OrderVersion = {
    ...order,
    valid: { from, until: null },
    reason: '',
    setBy: '',
    setAt: Temporal.Instant.fromEpochMilliseconds(0),
  };
  const next = nextOccurrences(
    order.rule,
    { first: from, anchor: from, count: previewed, until },
    await loadCalendar(),
  );
  return next.map((one) => ({
    ...one,
    order: version,
    givenOn: givenOn(one, { daysBefore: order.daysBefore, from }),
  }));
}
