import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  flag,
  html,
  optionalDay,
  optionalId,
  type Page,
  seeOther,
  statusOf,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { parseDay, type Temporal } from '../../../kernel/time/index.ts';
import { findDay, listEarlierDays, loadCalendar } from '../calendar.store.ts';
import { type CalendarDay, dayKinds } from '../calendar.ts';
import { type CalendarChange, type CalendarFollower, markOf, withDay } from '../calendar-change.ts';
import { refuseImpossible, setCalendarDay } from '../set-calendar-day.ts';
import { withdrawCalendarDay } from '../withdraw-calendar-day.ts';
import { calendarFailures, calendarWords } from '../words.ts';
import { CalendarDayView } from './calendar-day.view.tsx';
import { ForeseenView } from './foreseen.view.tsx';

const statement = z.object({
  kind: choice(dayKinds),
  pair: optionalDay(),
  nameVi: text(200),
  nameEn: text(200),
  source: text(400),
  verified: flag(),
  replaces: optionalId(),
});
const withdrawal = z.object({ replaces: z.uuid(), reason: text(1000) });

/** What is held of one day, to be added or corrected. */
export async function calendarDayPage(ask: Ask): Promise<Response> {
  return show(ask, { typed: typedOf(await findDay(dayOfPath(ask))) });
}

/** Writes what was said of the day, once whoever said it has seen which deadlines it moves. */
export function setCalendarDayPage(follower: CalendarFollower): Page<Actor> {
  return async (ask) => {
    const read = ask.form(statement);
    if (!read.ok) return show(ask, { typed: ask.typed, errors: read.errors });
    const { nameVi, nameEn, pair = null, replaces = null, ...rest } = read.value;
    const day = dayOfPath(ask);
    const setting = { ...rest, day, pair, replaces, name: { vi: nameVi, en: nameEn } };
    return changeCalendar(ask, follower, {
      day,
      said: { ...setting, id: '' },
      because: { reason: '', document: setting.source },
      check: () => refuseImpossible(setting),
      form: { action: dayPath(day), submit: calendarWords[ask.locale].saveAndMove },
      done: calendarWords[ask.locale].saved(day),
      write: async () => void (await setCalendarDay(ask.actor, setting, ask.now)),
    });
  };
}

/** Takes the day off the calendar, with the reason that was given, once it was seen which deadlines that moves. */
export function withdrawCalendarDayPage(follower: CalendarFollower): Page<Actor> {
  return async (ask) => {
    const read = ask.form(withdrawal);
    const day = dayOfPath(ask);
    if (!read.ok) {
      const held = typedOf(await findDay(day));
      return show(ask, { typed: { ...held, reason: ask.typed.reason ?? '' }, errors: read.errors });
    }
    return changeCalendar(ask, follower, {
      day,
      said: undefined,
      because: { reason: read.value.reason, document: '' },
      form: { action: `${dayPath(day)}/bo`, submit: calendarWords[ask.locale].withdrawAndMove },
      done: calendarWords[ask.locale].withdrawn(day),
      write: () => withdrawCalendarDay(ask.actor, { day, ...read.value }, ask.now),
    });
  };
}

const dayPath = (day: Temporal.PlainDate) => `/lich/ngay/${day.toString()}`;

interface Wanted {
  readonly day: Temporal.PlainDate;
  /** What is said of it from now on; nothing where the ordinary week holds again. */
  readonly said: CalendarDay | undefined;
  readonly because: CalendarChange['because'];
  /** Where the form is sent again, once what it moves was seen, and by which words. */
  readonly form: { readonly action: string; readonly submit: string };
  readonly done: string;
  /** Throws where it cannot be said at all. */
  check?(): void;
  write(): Promise<void>;
}

/** Changes the calendar at once where that moves no deadline; else shows first what moves, and writes when that was confirmed. */
async function changeCalendar(ask: Ask, follower: CalendarFollower, wanted: Wanted): Promise<Response> {
  const { day, said, because } = wanted;
  return attempt(ask, async () => {
    wanted.check?.();
    const before = await loadCalendar();
    const change: CalendarChange = { day, before, after: withDay(before, day, said), because };
    const moved = await follower.foresee(change, ask.today);
    const mark = markOf(moved);
    if (moved.length > 0 && ask.typed.seen !== mark) {
      const hadSeen = typeof ask.typed.seen === 'string' && ask.typed.seen !== '';
      const view = (
        <ForeseenView ask={ask} day={day} moved={moved} mark={mark} form={wanted.form} changed={hadSeen} />
      );
      // Nothing was written: the form is sent again once what it moves was seen.
      return html(view, 409);
    }
    await wanted.write();
    if (moved.length > 0) await follower.move(ask.actor, { change, mark }, ask.now);
    const words = calendarWords[ask.locale];
    return backToYear(day, moved.length > 0 ? `${wanted.done} ${words.movedSo(moved.length)}` : wanted.done);
  });
}

function backToYear(day: Temporal.PlainDate, said: string): Response {
  return seeOther(`/lich?nam=${day.year}#danh-sach`, said);
}

/** What a person can mend is said above the form, with all that was typed; the rest goes its way. */
async function attempt(ask: Ask, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, { typed: ask.typed, failure: error });
  }
}

function dayOfPath(ask: Ask): Temporal.PlainDate {
  const day = parseDay(ask.param('ngay'));
  if (!day || day.year < 1900 || day.year > 2200) throw calendarFailures.noSuchDay();
  return day;
}

function typedOf(held: CalendarDay | undefined): Typed {
  if (!held) return { kind: 'holiday' };
  return {
    kind: held.kind,
    pair: held.pair?.toString() ?? '',
    nameVi: held.name.vi,
    nameEn: held.name.en,
    source: held.source,
    verified: held.verified ? 'yes' : '',
  };
}

interface Shown {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

/** The form is made anew from what is held now, so that sending it again answers a conflict. */
async function show(ask: Ask, { typed, errors = {}, failure }: Shown): Promise<Response> {
  const day = dayOfPath(ask);
  const [held, earlier] = await Promise.all([findDay(day), listEarlierDays(day)]);
  const status = failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  const view = (
    <CalendarDayView
      ask={ask}
      day={day}
      held={held}
      earlier={earlier}
      typed={typed}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />
  );
  return html(view, status);
}
