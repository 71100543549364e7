import { read } from '../../../reader/index.ts';
import { parseDay, Temporal } from '../../kernel/time/index.ts';
import type { SpelledRule } from '../calendar/index.ts';
import type { Directive } from '../documents/index.ts';
import { readDeadline } from '../reading/index.ts';

type Days = Pick<Directive, 'signedOn' | 'receivedOn'>;

/** A deadline as a cell says it, as a rule of the calendar; nothing where it cannot be read. */
export function understandDeadline(written: string, days: Days): SpelledRule | undefined {
  const said = written.normalize('NFC').replace(hour, '');
  const day = dayIn(said);
  if (day) return { kind: 'day', date: day.toString(), inclusive: true };
  for (const words of [said, `trong ${said}`, `trước ${said}`]) {
    const rule = inSentence(words, days);
    if (rule) return rule;
  }
  return undefined;
}

/** `15:00`, `9 giờ 30`, `17h30`, with a comma behind. */
const hour =
  /(?<!\d)(?:[01]?\d|2[0-4])\s*(?:giờ(?:\s*\d{1,2}(?!\d|\/))?|h(?!\p{L})(?:\d{2})?|:\d{2})(?:\s*phút)?,?\s*/iu;

/** Whether a deadline names an hour of the day: `trước 15:00 ngày 15/12/2026`. */
export function saysHour(said: string): boolean {
  return hour.test(said.normalize('NFC'));
}

/** A day by itself: as people write it, in ISO form, or as the number that a spreadsheet keeps for it. */
function dayIn(said: string): Temporal.PlainDate | undefined {
  if (/^\d{5}$/.test(said)) return dayZero.add({ days: Number(said) });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said)) return parseDay(said);
  try {
    return Temporal.PlainDate.from(said, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** Spreadsheets count days from here. */
const dayZero = Temporal.PlainDate.from('1899-12-30');

/** The reader reads whole sentences, so the words are put into one that orders something. */
function inSentence(words: string, days: Days): SpelledRule | undefined {
  const found = read(`Giao đơn vị chủ trì báo cáo ${words}.`).assignments[0]?.deadline;
  if (!found) return undefined;
  const before = /^trước(?:\s|$)/iu.test(words);
  return readDeadline({ printed: words, rule: found.deadline, before }, days).rule ?? undefined;
}
