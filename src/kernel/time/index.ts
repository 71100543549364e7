import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** The zone in which days begin and end for every body; said once, here. */
export const zone = 'Asia/Ho_Chi_Minh';

let shiftMilliseconds = 0;

/** Reads the clock. A request calls it once and passes the instant on. */
export function readClock(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + shiftMilliseconds);
}

/** Moves the clock so that it shows the given instant now; for development and tests. */
export function moveClock(to: Temporal.Instant): void {
  shiftMilliseconds = to.epochMilliseconds - Date.now();
}

/** Puts the clock back to the machine's own time. */
export function resetClock(): void {
  shiftMilliseconds = 0;
}

let lastDay: { readonly day: Temporal.PlainDate; readonly from: number; readonly until: number } | undefined;

/** The calendar day, in our zone, on which an instant falls. Asked with every request, mostly of the same day. */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  const at = instant.epochMilliseconds;
  if (!lastDay || at < lastDay.from || at >= lastDay.until) {
    const day = instant.toZonedDateTimeISO(zone).toPlainDate();
    const until = startOfDay(day.add({ days: 1 })).epochMilliseconds;
    lastDay = { day, from: startOfDay(day).epochMilliseconds, until };
  }
  return lastDay.day;
}

/** The first instant of a day in our zone. */
export function startOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(zone).toInstant();
}

/** Milliseconds that only measure a duration; never shown as a time of day. */
export function stopwatch(): () => number {
  const started = performance.now();
  return () => performance.now() - started;
}

/** Reads a day as people type it, `31/12/2026`, `31-12-2026`, `31.12.2026` or ISO; undefined when it is no day. */
export function parseDay(typed: string): Temporal.PlainDate | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? [local[3], local[2], local[1]]
      : [undefined, undefined, undefined];
  if (!year || !month || !day) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}

/** A day as people here write it: `31/12/2026`. */
export function writeDay(day: Temporal.PlainDate): string {
  return `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`;
}

/** An instant as people here write it: `31/12/2026 14:05`, in our zone. */
export function writeMoment(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO(zone);
  return `${writeDay(at.toPlainDate())} ${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
}
