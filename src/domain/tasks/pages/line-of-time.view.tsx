import type { Ask } from '../../../kernel/http/index.ts';
import { dayOf, type Temporal, writeDay } from '../../../kernel/time/index.ts';
import { Card, SpanRows, type Tone } from '../../../ui/index.ts';
import {
  countDays,
  type Days,
  type DeadlinePeriod,
  type EventKind,
  type LineOfTime,
  lineOfTime,
} from '../line-of-time.ts';
import { lineWords } from '../words/line-of-time.ts';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
}

/** The deadlines of a task on one axis of time, where there is more to tell of them than one day. */
export function TimeLine({ ask, page }: Props) {
  const { screen, course } = page;
  const { deadlines, extensions, results, history } = screen;
  const isEven = course.pauses.length + course.handovers.length === 0;
  if (isEven && deadlines.length === 1 && extensions.length === 0) return null;
  const endedAt = history.find(
    ({ action }) => action === 'task.cancelled' || action === 'task.withdrawn',
  )?.at;
  const line = lineOfTime({ deadlines, extensions, results, ...course, endedAt }, ask.today);
  if (!line) return null;
  return (
    <Card title={lineWords[ask.locale].title} id="dong-thoi-gian">
      <Drawing ask={ask} line={line} />
    </Card>
  );
}

function Drawing({ ask, line }: { ask: Ask; line: LineOfTime }) {
  const words = lineWords[ask.locale];
  const place = placeOn(line);
  const dayBefore = line.until.subtract({ days: 1 });
  const now = place(line.today);
  const due = (day: Temporal.PlainDate | null) => (day ? writeDay(day) : '');
  return (
    <SpanRows
      locale={ask.locale}
      title={words.title}
      titleHidden
      rows={rowsOf(line, ask)}
      now={now >= 0 && now <= 100 ? now : undefined}
      legend={[
        { label: words.dueMark, tone: 'open' },
        ...kindsIn(line).map((kind) => ({ label: words.events[kind], tone: tones[kind] })),
      ]}
      ends={[writeDay(line.from), writeDay(dayBefore)]}
      table={{
        first: words.when,
        heads: [words.what, words.due],
        rows: line.events.map(({ kind, at, dueOn }) => ({
          label: writeDay(dayOf(at)),
          cells: [words.events[kind], due(dueOn)],
        })),
      }}
    />
  );
}

const tones: Readonly<Record<EventKind, Tone>> = {
  given: 'neutral',
  'extension asked': 'waiting',
  'extension granted': 'waiting',
  'extension refused': 'cancelled',
  paused: 'neutral',
  resumed: 'neutral',
  'handed over': 'neutral',
  'deadline changed': 'neutral',
  'handed in': 'near',
  returned: 'late-done',
  accepted: 'done',
  ended: 'cancelled',
};

/** What stands as a mark on the row of its course: the deadlines and pauses have rows of their own. */
const marked: readonly EventKind[] = [
  'extension asked',
  'extension refused',
  'handed over',
  'handed in',
  'returned',
  'accepted',
  'ended',
];

function kindsIn({ events }: LineOfTime): readonly EventKind[] {
  return marked.filter((kind) => events.some((event) => event.kind === kind));
}

function rowsOf(line: LineOfTime, ask: Ask) {
  const words = lineWords[ask.locale];
  const place = placeOn(line);
  const spans = (days: readonly Days[], tone: Tone) =>
    days.map(({ from, until }) => ({ from: place(from), until: place(until), tone }));
  const marks = line.events
    .filter(({ kind }) => marked.includes(kind))
    .map(({ kind, at }) => ({ at: place(dayOf(at)), tone: tones[kind] }));
  return [
    ...line.periods.map((period, nth) =>
      periodRow(period, { line, ask, isLast: nth === line.periods.length - 1 }),
    ),
    ...(line.pauses.length > 0
      ? [
          {
            label: words.pauses,
            value: words.days(countDays(line.pauses)),
            spans: spans(line.pauses, 'neutral'),
          },
        ]
      : []),
    ...(line.late.length > 0
      ? [
          {
            label: `${words.late}. ${words.lateNote}`,
            value: words.days(countDays(line.late)),
            spans: spans(line.late, 'overdue'),
          },
        ]
      : []),
    ...(marks.length > 0 ? [{ label: words.course, value: '', spans: [], marks }] : []),
  ];
}

interface Drawn {
  readonly line: LineOfTime;
  readonly ask: Ask;
  readonly isLast: boolean;
}

/** One deadline: the time in which it was in force, and the day to which it looked. */
function periodRow({ cause, dueOn, from, until }: DeadlinePeriod, { line, ask, isLast }: Drawn) {
  const words = lineWords[ask.locale];
  const place = placeOn(line);
  const [start, end] = [place(from), place(until)];
  const due = dueOn ? place(dueOn) : undefined;
  const ahead =
    due !== undefined && due > end ? [{ from: end, until: due, tone: 'open' as const, dashed: true }] : [];
  return {
    label: isLast ? `${words.causes[cause]} (${words.inForce})` : words.causes[cause],
    value: dueOn ? words.until(dueOn) : words.withoutDay,
    spans: [{ from: start, until: end, tone: isLast ? ('open' as const) : ('neutral' as const) }, ...ahead],
    marks: due === undefined ? [] : [{ at: due, tone: 'open' as const }],
  };
}

/** Where a day lies on the axis, in per cent of it. */
function placeOn({ from, until }: LineOfTime): (day: Temporal.PlainDate) => number {
  const length = from.until(until, { largestUnit: 'day' }).days;
  return (day) => (from.until(day, { largestUnit: 'day' }).days / length) * 100;
}
