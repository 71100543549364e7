import pg from 'pg';
import { Temporal } from '../time/index.ts';

/** A half-open span of days `[from, until)`; null where it is open. */
export interface Period {
  readonly from: Temporal.PlainDate | null;
  readonly until: Temporal.PlainDate | null;
}

/** True when the day lies in the period. */
export function covers(period: Period, day: Temporal.PlainDate): boolean {
  const begun = period.from === null || Temporal.PlainDate.compare(period.from, day) <= 0;
  return begun && (period.until === null || Temporal.PlainDate.compare(day, period.until) < 0);
}

/** A period as PostgreSQL writes it: `[2025-07-01,)`. */
export function writePeriod(period: Period): string {
  return `[${period.from?.toString() ?? ''},${period.until?.toString() ?? ''})`;
}

const mostKept = 20_000;

/** Reads each text once: days and moments never change, and the same few come with row after row. */
function readOnce<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size >= mostKept) known.clear();
    known.set(text, made);
    return made;
  };
}

/** A day as the database writes it. */
export const readDay = readOnce((text) => Temporal.PlainDate.from(text));

// `2026-01-02 03:04:05.678+00` is not quite ISO: Temporal wants the T and a full offset. JSON has both already.
/** A moment as the database writes it, in a column or in JSON. */
export const readMoment = readOnce((text) =>
  Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
);

function readPeriod(text: string): Period {
  const [from, until] = text.slice(1, -1).split(',');
  return { from: from ? readDay(from) : null, until: until ? readDay(until) : null };
}

const oid = { int8: 20, date: 1082, timestamptz: 1184, daterange: 3912 } as const;

const readers = new Map<number, (text: string) => unknown>([
  [oid.int8, Number],
  [oid.date, readDay],
  [oid.timestamptz, readMoment],
  [oid.daterange, readPeriod],
]);

/** Reads dates, instants, periods and big counts as the domain knows them. */
export const typeReaders: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    readers.get(id) ??
    (pg.types.getTypeParser as (id: number, format?: string) => unknown)(
      id,
      format,
    )) as pg.CustomTypesConfig['getTypeParser'],
};

// pg asks each parameter for `toPostgres`; without it a Temporal value would be sent as quoted JSON.
for (const kind of [Temporal.Instant, Temporal.PlainDate]) {
  Object.defineProperty(kind.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString();
    },
  });
}
