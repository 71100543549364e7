import { z } from 'zod';
import { type Ask, html, optionalDay, seeOther, type Typed, whole } from '../../../kernel/http/index.ts';
import { canKeepCalendar } from '../access.ts';
import { loadCalendar } from '../calendar.store.ts';
import { type Calendar, coverageOf } from '../calendar.ts';
import { computeDeadline } from '../deadline.ts';
import { deadlineFieldNames, readDeadlineFields } from '../deadline-fields.ts';
import { datedPart } from '../deadline-rule.ts';
import { listTerms } from '../terms.store.ts';
import { calendarFailures } from '../words.ts';
import { CalendarView, type Trial } from './calendar.view.tsx';

const query = z.object({ nam: whole(1900, 2200) });

/** The working calendar of a year, and a deadline tried out when one is asked for. */
export async function calendarPage(ask: Ask): Promise<Response> {
  const [calendar, terms] = await Promise.all([loadCalendar(), listTerms()]);
  const year = ask.query(query).nam ?? ask.today.year;
  const trial = readTrial(ask, calendar);
  const view = (
    <CalendarView
      ask={ask}
      year={year}
      calendar={calendar}
      coverage={coverageOf(year, calendar)}
      trial={trial}
      terms={terms}
      canKeep={canKeepCalendar(ask.actor)}
    />
  );
  return html(view, Object.keys(trial.errors).length > 0 ? 422 : 200);
}

/** Leads from a day typed on the calendar to the page where it is kept. */
export function openDayPage(ask: Ask): Response {
  const { ngay } = ask.query(z.object({ ngay: optionalDay() }));
  if (!ngay) throw calendarFailures.noSuchDay();
  return seeOther(`/lich/ngay/${ngay.toString()}`);
}

function readTrial(ask: Ask, calendar: Calendar): Trial {
  const typed: Typed = Object.fromEntries(
    deadlineFieldNames.flatMap((name) => {
      const value = ask.url.searchParams.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  if (Object.keys(typed).length === 0) return { typed, errors: {}, deadline: undefined, horizon: undefined };
  const read = readDeadlineFields(typed, ask.locale, { required: true });
  if (!read.ok) return { typed, errors: read.errors, deadline: undefined, horizon: undefined };
  const dated = datedPart(read.rule);
  const horizon = read.rule?.kind === 'horizon' ? read.rule.year : undefined;
  return { typed, errors: {}, deadline: dated && computeDeadline(dated, calendar), horizon };
}
