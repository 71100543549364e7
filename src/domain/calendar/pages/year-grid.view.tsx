import { Temporal } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { type Calendar, type CalendarDay, entryOn } from '../calendar.ts';
import { calendarWords } from '../words.ts';
import { isWeeklyRest, isWorkingDay } from '../working-day.ts';
import { DayMark, markOf } from './day-mark.view.tsx';

interface YearGridProps {
  locale: Locale;
  year: number;
  today: Temporal.PlainDate;
  calendar: Calendar;
}

const monthNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The year as twelve months; each day that differs from the ordinary week has a shape, and its words below the month. */
export function YearGrid(props: YearGridProps) {
  return (
    <div class="months">
      {monthNumbers.map((month) => (
        <Month {...props} first={Temporal.PlainDate.from({ year: props.year, month, day: 1 })} />
      ))}
    </div>
  );
}

function Month(props: YearGridProps & { first: Temporal.PlainDate }) {
  const { locale, calendar, first } = props;
  const words = calendarWords[locale];
  const days = Array.from({ length: first.daysInMonth }, (_, n) => first.add({ days: n }));
  const unusual = days.flatMap((day) => entryOn(day, calendar) ?? []);
  const working = days.filter((day) => isWorkingDay(day, calendar)).length;
  return (
    <section class="month" aria-labelledby={`month-${first.month}`}>
      <h2 id={`month-${first.month}`}>
        {words.month(first.month)} <span class="quiet">{words.workingDays(working)}</span>
      </h2>
      <table class="month-days">
        <thead>
          <tr>
            {words.weekdays.map(({ short, long }) => (
              <th scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr>
              {week.map((day) => (
                <Day {...props} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MonthNotes locale={locale} entries={unusual} />
    </section>
  );
}

/** Weeks from Monday to Sunday; before the first day and after the last there is nothing. */
function weeksOf(days: readonly Temporal.PlainDate[]): (Temporal.PlainDate | undefined)[][] {
  const before = (days[0]?.dayOfWeek ?? 1) - 1;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, n) => cells[week * 7 + n]),
  );
}

function Day({ locale, today, calendar, day }: YearGridProps & { day: Temporal.PlainDate | undefined }) {
  if (!day) return <td />;
  const words = calendarWords[locale];
  const entry = entryOn(day, calendar);
  const rest = isWeeklyRest(day) && !entry ? 'day-rest' : '';
  const isToday = day.equals(today);
  return (
    <td
      class={[entry ? `day-${markOf(entry)}` : rest, entry && !entry.verified ? 'day-unverified' : '']
        .filter(Boolean)
        .join(' ')}
      aria-current={isToday ? 'date' : undefined}
    >
      {day.day}
      {entry ? <DayMark entry={entry} /> : null}
      {entry ? (
        <span class="visually-hidden">
          {': '}
          {words.kindOf(entry)}
        </span>
      ) : null}
      {isToday ? (
        <span class="visually-hidden">
          {', '}
          {words.today}
        </span>
      ) : null}
    </td>
  );
}

function MonthNotes({ locale, entries }: { locale: Locale; entries: readonly CalendarDay[] }) {
  if (entries.length === 0) return null;
  const words = calendarWords[locale];
  return (
    <ul class="month-notes">
      {spansOf(entries).map(({ first, last }) => (
        <li>
          <span>
            <DayMark entry={first} />{' '}
            <strong class="number">{words.daysOfMonth(first.day.day, last.day.day)}</strong>{' '}
            {first.name[locale]}
            {first.verified ? null : <span class="quiet"> {words.unverifiedAside}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Days of one kind and name that follow one another are told together. */
function spansOf(entries: readonly CalendarDay[]): { first: CalendarDay; last: CalendarDay }[] {
  const spans: { first: CalendarDay; last: CalendarDay }[] = [];
  for (const entry of entries) {
    const open = spans.at(-1);
    const follows =
      open?.last.day.add({ days: 1 }).equals(entry.day) &&
      open.last.name.vi === entry.name.vi &&
      open.last.verified === entry.verified &&
      markOf(open.last) === markOf(entry);
    if (open && follows) open.last = entry;
    else spans.push({ first: entry, last: entry });
  }
  return spans;
}
