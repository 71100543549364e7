import { startOfDay, Temporal } from '../../kernel/time/index.ts';

/** What an address of the archive names: one day, or one month. */
export interface ArchiveSpan {
  readonly month: Temporal.PlainYearMonth;
  /** Null where the whole month is meant. */
  readonly day: Temporal.PlainDate | null;
}

const earliest = 1990;
const latest = 2200;

/** The day or month that an address names, `2026-11-20` or `2026-11`; nothing where it names none. */
export function readSpan(text: string): ArchiveSpan | undefined {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return undefined;
  try {
    const day = text.length > 7 ? Temporal.PlainDate.from(text) : null;
    const month = day ? day.toPlainYearMonth() : Temporal.PlainYearMonth.from(text);
    return month.year >= earliest && month.year <= latest ? { month, day } : undefined;
  } catch {
    return undefined;
  }
}

/** When the days of a month begin; the last moment is the end of its last day. */
export function beginningsOf(month: Temporal.PlainYearMonth): Temporal.Instant[] {
  const first = month.toPlainDate({ day: 1 });
  return Array.from({ length: month.daysInMonth + 1 }, (_, nth) => startOfDay(first.add({ days: nth })));
}

/** From when until when a day or a month lasts. */
export function spanOf({ month, day }: ArchiveSpan): { from: Temporal.Instant; until: Temporal.Instant } {
  const first = day ?? month.toPlainDate({ day: 1 });
  const next = day ? day.add({ days: 1 }) : month.add({ months: 1 }).toPlainDate({ day: 1 });
  return { from: startOfDay(first), until: startOfDay(next) };
}

/** The weeks of a month, Monday first; nothing stands where a week reaches into another month. */
export function weeksOf(month: Temporal.PlainYearMonth): (Temporal.PlainDate | null)[][] {
  const first = month.toPlainDate({ day: 1 });
  const days = Array.from({ length: month.daysInMonth }, (_, nth) => first.add({ days: nth }));
  const cells = [...Array.from({ length: first.dayOfWeek - 1 }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, nth) => cells[week * 7 + nth] ?? null),
  );
}
