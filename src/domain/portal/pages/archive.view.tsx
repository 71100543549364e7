import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import type { Temporal } from '../../../kernel/time/index.ts';
import { archivePath, PaperPage, type Section } from '../../paper/index.ts';
import { type ArchiveSpan, weeksOf } from '../archive.ts';
import type { Cursor, Turn } from '../turn.ts';
import { portalWords } from '../words.ts';
import { archiveOf } from './paths.ts';
import { TurnView } from './turn.view.tsx';

interface ArchiveProps {
  readonly ask: Ask<Actor | null>;
  readonly span: ArchiveSpan;
  readonly sections: readonly Section[];
  /** The days of the month on which something was published. */
  readonly busy: ReadonlySet<number>;
  readonly turn: Turn;
  readonly before: Cursor | undefined;
}

/** What was published on a day or in a month, beside the days of that month. */
export function ArchiveView(props: ArchiveProps) {
  const { ask, span, sections, turn, before } = props;
  const words = portalWords[ask.locale];
  const title = span.day ? words.newsOfDay(span.day) : words.newsOfMonth(span.month);
  return (
    <PaperPage ask={ask} title={title} description={title} sections={sections}>
      <h1 class="list-title">{title}</h1>
      <div class="reading archive">
        <div class="reading-aside">
          <MonthView {...props} />
          <DayForm {...props} />
        </div>
        <div class="reading-main">
          <TurnView
            ask={ask}
            turn={turn}
            before={before}
            path={archiveOf(span.day ?? span.month)}
            none={span.day ? words.noneThatDay : words.noneThatMonth}
            withSection
          />
        </div>
      </div>
    </PaperPage>
  );
}

/** The days of a month; those with news lead there. */
function MonthView({ ask, span, busy }: ArchiveProps) {
  const { locale, today } = ask;
  const words = portalWords[locale];
  const { month, day } = span;
  const next = month.add({ months: 1 });
  const reached = next.toPlainDate({ day: 1 }).until(today).days >= 0;
  return (
    <section class="month">
      <h2>{words.month(month)}</h2>
      <table>
        <thead>
          <tr>
            {words.weekdays.map((short, nth) => (
              <th scope="col" abbr={words.weekdayNames[nth]}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr>
              {week.map((one) => (
                <td>{one ? <DayCell ask={ask} day={one} chosen={day} busy={busy} /> : null}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <nav class="month-ways" aria-label={words.otherMonths}>
        <a href={archiveOf(month.subtract({ months: 1 }))} rel="prev">
          {words.previousMonth}
        </a>
        {day ? <a href={archiveOf(month)}>{words.wholeMonth(month)}</a> : null}
        {reached ? (
          <a href={archiveOf(next)} rel="next">
            {words.nextMonth}
          </a>
        ) : null}
      </nav>
    </section>
  );
}

interface DayCellProps extends Pick<ArchiveProps, 'ask' | 'busy'> {
  readonly day: Temporal.PlainDate;
  readonly chosen: Temporal.PlainDate | null;
}

function DayCell({ ask, day, chosen, busy }: DayCellProps) {
  const isChosen = chosen?.equals(day) ?? false;
  if (!busy.has(day.day)) return <span class={isChosen ? 'chosen' : ''}>{day.day}</span>;
  return (
    <a
      href={archiveOf(day)}
      aria-label={portalWords[ask.locale].dayWithNews(day)}
      aria-current={isChosen ? 'date' : undefined}
    >
      {day.day}
    </a>
  );
}

/** To any day, typed or chosen. */
function DayForm({ ask, span }: ArchiveProps) {
  const words = portalWords[ask.locale];
  return (
    <form class="day-form" action={archivePath} method="get">
      <label for="ngay">{words.goToDay}</label>
      <span>
        <input id="ngay" name="ngay" type="date" value={span.day?.toString() ?? ''} required />
        <button type="submit">{words.go}</button>
      </span>
    </form>
  );
}
