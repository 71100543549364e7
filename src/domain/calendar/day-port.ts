import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import {
  choiceColumn,
  dayColumn,
  type Known,
  type ListColumn,
  type ListPort,
  textColumn,
} from '../../kernel/sheets/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { loadCalendar } from './calendar.store.ts';
import { type Calendar, type CalendarDay, type DayKind, dayKinds } from './calendar.ts';
import { type CalendarFollower, withDay } from './calendar-change.ts';
import { dayWords } from './day-words.ts';
import { refuseImpossible, setCalendarDay } from './set-calendar-day.ts';
import { calendarFailures } from './words.ts';

/** What a file says of a day on which the ordinary week does not hold. */
export interface DayLine {
  readonly day: Temporal.PlainDate | null;
  readonly kind: string;
  readonly pair: Temporal.PlainDate | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly source: string;
  readonly verified: boolean;
}

const label = (of: (words: (typeof dayWords)['vi']) => string) => eachSays(dayWords, of);
const text = textColumn<DayLine>;

/** The columns of a list of days, as a file is written with them and read back. */
export function dayListColumns(locale: Locale): ListColumn<DayLine>[] {
  const kinds = new Map(dayKinds.map((kind) => [kind, label((words) => words.kinds[kind])]));
  const answers = new Map([
    [true, label((words) => words.yes)],
    [false, label((words) => words.no)],
  ]);
  const written = { most: 400, required: true } as const;
  return [
    dayColumn<DayLine>(locale, {
      field: 'day',
      label: label((words) => words.day),
      width: 13,
      required: true,
      isKey: true,
    }),
    choiceColumn<DayLine>(locale, {
      field: 'kind',
      label: label((words) => words.kind),
      width: 18,
      values: kinds,
    }),
    dayColumn<DayLine>(locale, { field: 'pair', label: label((words) => words.pair), width: 13 }),
    text(locale, {
      field: 'nameVi',
      label: label((words) => words.nameVi),
      width: 40,
      ...written,
      most: 200,
    }),
    text(locale, {
      field: 'nameEn',
      label: label((words) => words.nameEn),
      width: 40,
      ...written,
      most: 200,
    }),
    text(locale, { field: 'source', label: label((words) => words.source), width: 50, ...written }),
    choiceColumn<DayLine>(locale, {
      field: 'verified',
      label: label((words) => words.verified),
      width: 14,
      values: answers,
      whenEmpty: false,
    }),
  ];
}

/** A day as a file says it. */
export function lineOf({ name, ...day }: CalendarDay): DayLine {
  return { ...day, nameVi: name.vi, nameEn: name.en };
}

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly calendar: Calendar;
  readonly follower: CalendarFollower;
}

const blank: DayLine = {
  day: null,
  kind: '',
  pair: null,
  nameVi: '',
  nameEn: '',
  source: '',
  verified: false,
};
const keyOf = ({ day }: DayLine) => day?.toString() ?? '';

/** The calendar as a file is read into it; a day that moves deadlines is left to its own page, where they are shown first. */
export function dayPort({ actor, locale, now, calendar, follower }: Opened): ListPort<DayLine, CalendarDay> {
  const moving = new Map<string, number>();
  return {
    columns: dayListColumns(locale),
    blank,
    keyOf,
    known: async (lines) => {
      for (const line of lines) {
        const said = saidBy(line);
        const held = calendar.days.get(keyOf(line));
        const isSame = held && said && counts(held) === counts(said);
        if (!said || isSame) continue;
        moving.set(keyOf(line), (await movedBy(follower, { calendar, said }, dayOf(now))).length);
      }
      return new Map(
        [...calendar.days.values()].map((handle): [string, Known<DayLine, CalendarDay>] => {
          const facts = lineOf(handle);
          return [keyOf(facts), { facts, handle }];
        }),
      );
    },
    refuse: (line) => {
      const said = saidBy(line);
      const moved = moving.get(keyOf(line)) ?? 0;
      const problem = said ? impossible(said, locale) : undefined;
      return {
        ...(moved > 0 ? { [dayWords.vi.day]: dayWords[locale].movesDeadlines(moved) } : {}),
        ...(problem === undefined ? {} : { [dayWords.vi.kind]: problem }),
      };
    },
    create: (line) => write(actor, { line, replaces: null, follower }, now),
    change: ({ handle }, line) => write(actor, { line, replaces: handle.id, follower }, now),
  };
}

function saidBy({ day, kind, pair, nameVi, nameEn, source, verified }: DayLine): CalendarDay | undefined {
  const known = dayKinds.find((one): one is DayKind => one === kind);
  if (!day || !known) return undefined;
  return { id: '', day, kind: known, pair, name: { vi: nameVi, en: nameEn }, source, verified };
}

/** What of a day may move a deadline. */
const counts = ({ kind, pair }: CalendarDay) => `${kind} ${pair?.toString() ?? ''}`;

function impossible(said: CalendarDay, locale: Locale): string | undefined {
  try {
    refuseImpossible(said);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.sentence(locale);
    throw error;
  }
}

function movedBy(
  follower: CalendarFollower,
  { calendar, said }: { readonly calendar: Calendar; readonly said: CalendarDay },
  today: Temporal.PlainDate,
) {
  const because = { reason: '', document: said.source };
  const change = { day: said.day, before: calendar, after: withDay(calendar, said.day, said), because };
  return follower.foresee(change, today);
}

interface Written {
  readonly line: DayLine;
  readonly replaces: string | null;
  readonly follower: CalendarFollower;
}

/** Days of one file may move together what each alone does not; then nothing is written. */
function write(actor: Actor, { line, replaces, follower }: Written, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const said = saidBy(line);
    if (!said) throw calendarFailures.noSuchDay();
    const moved = await movedBy(follower, { calendar: await loadCalendar(), said }, dayOf(now));
    if (moved.length > 0) throw calendarFailures.movesDeadlines();
    const { id: _, ...setting } = said;
    await setCalendarDay(actor, { ...setting, replaces }, now);
  });
}
