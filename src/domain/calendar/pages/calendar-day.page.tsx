import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  flag,
  html,
  optionalDay,
  optionalId,
  seeOther,
  statusOf,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { parseDay, type Temporal } from '../../../kernel/time/index.ts';
import { findDay, listEarlierDays } from '../calendar.store.ts';
import { type CalendarDay, dayKinds } from '../calendar.ts';
import { setCalendarDay } from '../set-calendar-day.ts';
import { withdrawCalendarDay } from '../withdraw-calendar-day.ts';
import { calendarFailures, calendarWords } from '../words.ts';
import { CalendarDayView } from './calendar-day.view.tsx';

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

/** Writes what was said of the day. */
export async function setCalendarDayPage(ask: Ask): Promise<Response> {
  const read = ask.form(statement);
  if (!read.ok) return show(ask, { typed: ask.typed, errors: read.errors });
  const { nameVi, nameEn, pair = null, replaces = null, ...rest } = read.value;
  const day = dayOfPath(ask);
  return attempt(ask, async () => {
    const setting = { ...rest, day, pair, replaces, name: { vi: nameVi, en: nameEn } };
    await setCalendarDay(ask.actor, setting, ask.now);
    return backToYear(day, calendarWords[ask.locale].saved(day));
  });
}

/** Takes the day off the calendar, with the reason that was given. */
export async function withdrawCalendarDayPage(ask: Ask): Promise<Response> {
  const read = ask.form(withdrawal);
  const day = dayOfPath(ask);
  if (!read.ok) {
    const held = typedOf(await findDay(day));
    return show(ask, { typed: { ...held, reason: ask.typed.reason ?? '' }, errors: read.errors });
  }
  return attempt(ask, async () => {
    await withdrawCalendarDay(ask.actor, { day, ...read.value }, ask.now);
    return backToYear(day, calendarWords[ask.locale].withdrawn(day));
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
