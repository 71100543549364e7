import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { drawColumns, drawRows } from '../../../ui/index.ts';
import { ageing, type BoardCounts } from '../board.ts';
import type { ComparedKind } from '../bodies-compared.ts';
import type { Seen } from '../filter.store.ts';
import { type FilterField, type TaskFilter, writeFilter } from '../filter.ts';
import type { FilterNames } from '../filter-words.ts';
import { unfiltered } from '../view.ts';
import { briefWords } from '../words/brief.ts';
import { boardWords } from '../words.ts';

/** The pictures, and how an address names each. */
export const chartNames = [
  { chart: 'months', param: 'theo-thang' },
  { chart: 'bodies', param: 'theo-don-vi' },
  { chart: 'ageing', param: 'qua-han' },
] as const;
export type Chart = (typeof chartNames)[number]['chart'];

/** The charts with all that is drawn on them. */
export interface ChartsProps {
  readonly ask: Ask;
  readonly filter: TaskFilter;
  readonly ignored: readonly FilterField[];
  readonly seen: Seen;
  readonly counts: BoardCounts;
  readonly names: FilterNames;
  readonly compared: readonly ComparedKind[];
  readonly rateFrom: number;
  /** The conditions in words; empty when there are none. */
  readonly conditions: string;
}

/** The address of the charts. */
export function chartsHref(filter: TaskFilter): string {
  return `/bang/bieu-do?${writeFilter(filter).toString() || unfiltered}`;
}

/** The address of one picture as a file. */
export function pictureHref(chart: Chart, filter: TaskFilter): string {
  const param = chartNames.find((one) => one.chart === chart)?.param;
  return `/bang/bieu-do/${param}.svg?${writeFilter(filter).toString() || unfiltered}`;
}

/** One chart as a file: with its title, what it is about, and where and when it was made. */
export function drawPicture(chart: Chart, props: ChartsProps): string {
  const { ask, seen, conditions } = props;
  const words = briefWords[ask.locale];
  const text = {
    title: titleOf(chart, props),
    about: words.about(seen.today, conditions),
    source: words.source(writeDay(ask.today)),
  };
  return drawings[chart](props, text);
}

/** What a chart is called. */
export function titleOf(chart: Chart, { ask }: Pick<ChartsProps, 'ask'>): string {
  const words = briefWords[ask.locale];
  return { months: boardWords[ask.locale].monthsTitle, bodies: words.byBody, ageing: words.ageing }[chart];
}

type Text = Readonly<Record<'title' | 'about' | 'source', string>>;

const drawings: Readonly<Record<Chart, (props: ChartsProps, text: Text) => string>> = {
  months: drawMonths,
  bodies: drawBodies,
  ageing: drawAgeing,
};

function drawMonths({ ask, counts }: ChartsProps, text: Text): string {
  const words = boardWords[ask.locale];
  return drawColumns({
    ...text,
    locale: ask.locale,
    series: [
      { label: words.inTime, tone: 'done' },
      { label: words.late, tone: 'late-done' },
    ],
    columns: counts.months.map(({ month, inTime, late }) => ({
      label: words.month(month),
      values: [inTime, late],
    })),
  });
}

function drawBodies({ ask, compared, names, rateFrom }: ChartsProps, text: Text): string {
  const words = boardWords[ask.locale];
  return drawRows({
    ...text,
    tone: 'done',
    groups: compared.map(({ kind, bodies }) => ({
      name: ask.locale === 'vi' ? kind.nameVi : kind.nameEn,
      rows: bodies.map(({ bodyId, inTime, outOf, rate }) => ({
        label: names.bodyName(bodyId) || words.unknownBody,
        share: rate,
        said: words.timelinessOf(inTime, outOf, rateFrom),
      })),
    })),
  });
}

function drawAgeing({ ask, counts }: ChartsProps, text: Text): string {
  const words = boardWords[ask.locale];
  return drawColumns({
    ...text,
    locale: ask.locale,
    series: [{ label: words.standings['open overdue'], tone: 'overdue' }],
    columns: ageing.map(({ from, to }, nth) => ({
      label: words.age(from, to),
      values: [counts.ageing[nth] ?? 0],
    })),
  });
}
