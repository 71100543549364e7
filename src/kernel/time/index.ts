import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** The zone in which days begin and end for every body; said once, here. */
const zone = 'Asia/Ho_Chi_Minh';

let shiftMilliseconds = 0;

/** Reads the clock. A request calls it once and passes the instant on. */
export function readClock(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + shiftMilliseconds);
}

/** What the clock shows, in milliseconds, for what asks it many thousand times a second. */
export function clockMilliseconds(): number {
  return Date.now() + shiftMilliseconds;
}

/** Moves the clock so that it shows the given instant now; for development and tests. */
export function moveClock(to: Temporal.Instant): void {
  shiftMilliseconds = to.epochMilliseconds - Date.now();
}

/** Puts the clock back to the machine's own time. */
export function resetClock(): void {
  shiftMilliseconds = 0;
}

const hour = 3_600_000;
const offsets = new Map<number, number>();

/**
 * What a clock on our wall shows, read with the UTC getters. Asking the zone's rules is dear and pages show many
 * moments, so the offset is asked once an hour of history; offsets change on the hour.
 */
function wallClock(instant: Temporal.Instant): Date {
  const at = instant.epochMilliseconds;
  const nth = Math.floor(at / hour);
  let offset = offsets.get(nth);
  if (offset === undefined) {
    offset = instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
    if (offsets.size > 50_000) offsets.clear();
    offsets.set(nth, offset);
  }
  return new Date(at + offset);
}

const days = new Map<number, Temporal.PlainDate>();

/** The calendar day, in our zone, on which an instant falls. Every request asks for its own: each day is made once. */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  const wall = wallClock(instant);
  const nth = Math.floor(wall.getTime() / (24 * hour));
  let day = days.get(nth);
  if (day === undefined) {
    day = new Temporal.PlainDate(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
    if (days.size > 10_000) days.clear();
    days.set(nth, day);
  }
  return day;
}

/** The first instant of a day in our zone. */
export function startOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(zone).toInstant();
}

const spans = new WeakMap<Temporal.PlainDate, { readonly from: number; readonly until: number }>();

/** When a day begins and is over in our zone, in milliseconds; every answer of a day asks, so it is reckoned once a day. */
export function spanOf(day: Temporal.PlainDate): { readonly from: number; readonly until: number } {
  let span = spans.get(day);
  if (span === undefined) {
    const until = startOfDay(day.add({ days: 1 })).epochMilliseconds;
    span = { from: startOfDay(day).epochMilliseconds, until };
    spans.set(day, span);
  }
  return span;
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
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}

/** An instant as people here write it: `31/12/2026 14:05`, in our zone. */
export function writeMoment(instant: Temporal.Instant): string {
  const wall = wallClock(instant);
  const day = `${two(wall.getUTCDate())}/${two(wall.getUTCMonth() + 1)}/${wall.getUTCFullYear()}`;
  return `${day} ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An instant as headers of HTTP and RSS write it: `Mon, 23 Nov 2026 13:48:10 GMT` (RFC 9110, IMF-fixdate). */
export function writeHttpMoment(instant: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, hour: hours, minute, second } = instant.toZonedDateTimeISO('UTC');
  const time = [hours, minute, second].map(two).join(':');
  return `${weekdays[dayOfWeek - 1]}, ${two(day)} ${months[month - 1]} ${year} ${time} GMT`;
}

/** The instant that a header of HTTP names in that form; nothing where it names none. */
export function readHttpDate(said: string): Temporal.Instant | undefined {
  const [, day, name = '', year, time] =
    /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/.exec(said) ?? [];
  const month = months.indexOf(name) + 1;
  if (month === 0) return undefined;
  try {
    return Temporal.Instant.from(`${year}-${String(month).padStart(2, '0')}-${day}T${time}Z`);
  } catch {
    return undefined;
  }
}

/** The time of day that an instant shows on our wall: `14:05`. */
export function timeOf(instant: Temporal.Instant): string {
  const wall = wallClock(instant);
  return `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

/** Reads a time of day as people type it, `15:00`, `15h30`, `15 giờ`; undefined when it is none. */
export function parseTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:\s*(?::|h|giờ)\s*(\d{2})?(?:\s*phút)?)$/iu.exec(typed.normalize('NFC').trim());
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours <= 23 && minutes <= 59 ? `${two(hours)}:${two(minutes)}` : undefined;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** A moment as the headers and listings of other servers write it, in milliseconds since 1970; NaN where it is none. */
export function momentElsewhere(written: string): number {
  return Date.parse(written);
}
