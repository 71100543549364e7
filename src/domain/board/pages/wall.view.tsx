import type { Child } from 'hono/jsx';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { MonthColumns, ToneShape, writeNumber } from '../../../ui/index.ts';
import { WallPage } from '../../../ui/page.tsx';
import { daysLate } from '../../tasks/index.ts';
import { type BoardCounts, countedStandings } from '../board.ts';
import type { Screen } from '../screen.ts';
import { shorten } from '../shorten.ts';
import type { TaskRow } from '../task-row.ts';
import { screenWords } from '../words/screens.ts';
import { boardWords } from '../words.ts';
import { standingTones } from './tones.ts';

/** The parts that a screen goes through. */
const parts = ['numbers', 'bodies', 'months', 'overdue'] as const;
type WallPart = (typeof parts)[number];

/** The parts of one screen: titles only where they are to be shown. */
export function partsOfWall({ showsTitles }: Pick<Screen, 'showsTitles'>): readonly WallPart[] {
  return parts.filter((part) => part !== 'overdue' || showsTitles);
}

interface WallProps {
  ask: Ask<Actor | null>;
  token: string;
  screen: Screen;
  /** Which part, from 0. */
  nth: number;
  /** True while it stays on this part. */
  held: boolean;
  counts: BoardCounts;
  late: readonly TaskRow[];
  bodyName: (id: string) => string;
}

/** One part of a screen, large, with the moment of its numbers. */
export function WallView(props: WallProps) {
  const { ask, token, screen, nth, held, bodyName } = props;
  const words = screenWords[ask.locale];
  const shown = partsOfWall(screen);
  const part = shown[nth] ?? 'numbers';
  const at = (index: number, stay = false) =>
    `/man-hinh/${encodeURIComponent(token)}?phan=${index + 1}${stay ? '&dung=1' : ''}`;
  const next = (nth + 1) % shown.length;
  return (
    <WallPage
      ask={ask}
      title={screen.name}
      lost={words.lost}
      goesOn={held ? undefined : { seconds: screen.seconds, href: at(next) }}
    >
      <div class="wall-head">
        <h1>{bodyName(screen.bodyId)}</h1>
        <p>
          {words.asOf} <time>{writeMoment(ask.now)}</time>
        </p>
        <h2>{words[part]}</h2>
      </div>
      {drawings[part](props)}
      <p class="wall-foot">
        <span>{words.part(nth + 1, shown.length)}</span>
        <span>{words.openSecrets}</span>
        <a href={held ? at(nth) : at(nth, true)}>{held ? words.goOn : words.hold}</a>
        <a href={at(next, held)}>{words.next}</a>
      </p>
    </WallPage>
  );
}

const drawings: Readonly<Record<WallPart, (props: WallProps) => Child>> = {
  numbers: Numbers,
  bodies: Bodies,
  months: Months,
  overdue: Overdue,
};

function Numbers({ ask, counts }: WallProps) {
  const words = boardWords[ask.locale];
  return (
    <ul class="wall-tiles">
      {countedStandings.map((standing) => (
        <li class={`wall-tile tone-${standingTones[standing]}`}>
          <span>
            <ToneShape tone={standingTones[standing]} /> {words.standings[standing]}
          </span>
          <span class="wall-number">{writeNumber(counts.standings[standing], ask.locale)}</span>
          <span>{words.standingNotes[standing]}</span>
        </li>
      ))}
    </ul>
  );
}

const mostBodies = 8;

function Bodies({ ask, counts, bodyName }: WallProps) {
  const words = screenWords[ask.locale];
  const { standingsShort } = boardWords[ask.locale];
  const rows = counts.parts.filter((part) => part.counts['open overdue'] > 0).slice(0, mostBodies);
  if (rows.length === 0) return <p>{words.nobodyLate}</p>;
  const shown = ['open overdue', 'open in time', 'done in time'] as const;
  return (
    <table class="wall-table">
      <thead>
        <tr>
          <th scope="col">{words.leadBody}</th>
          {shown.map((standing) => (
            <th scope="col" class="align-end">
              {standingsShort[standing]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((part) => (
          <tr>
            <th scope="row">{bodyName(part.key)}</th>
            {shown.map((standing) => (
              <td class="align-end">{writeNumber(part.counts[standing], ask.locale)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Months({ ask, counts }: WallProps) {
  const words = boardWords[ask.locale];
  return (
    <MonthColumns
      locale={ask.locale}
      title={words.monthsTitle}
      titleHidden
      series={[
        { label: words.inTime, tone: 'done' },
        { label: words.late, tone: 'late-done' },
      ]}
      months={counts.months.map(({ month, inTime, late }) => ({
        label: words.month(month),
        name: words.monthInFull(month),
        values: [inTime, late],
      }))}
    />
  );
}

function Overdue({ ask, late, bodyName }: WallProps) {
  const words = screenWords[ask.locale];
  if (late.length === 0) return <p>{words.noneOverdue}</p>;
  const { task, lateBy } = boardWords[ask.locale];
  return (
    <table class="wall-table">
      <thead>
        <tr>
          <th scope="col">{task}</th>
          <th scope="col">{words.leadBody}</th>
          <th scope="col" class="align-end">
            {lateBy}
          </th>
        </tr>
      </thead>
      <tbody>
        {late.map((row) => (
          <tr>
            <th scope="row">{shorten(row.title, 90)}</th>
            <td>{bodyName(row.leadId)}</td>
            <td class="align-end">{words.late(daysLate(row, ask.today))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
