import type { Locale } from '../../kernel/words/index.ts';
import { ToneShape } from '../badges/tone-shape.tsx';
import type { Tone } from '../tone.ts';
import { ChartFigure, type FigureRow, percent } from './figure.tsx';

/** A stretch of the axis, in per cent of it. */
export interface RowSpan {
  from: number;
  until: number;
  tone: Tone;
  /** A dashed line: what was to come, not what was. */
  dashed?: boolean | undefined;
}

export interface RowMark {
  at: number;
  tone: Tone;
}

export interface SpanRow {
  label: string;
  /** What the row comes to, in words: it is read instead of the drawing. */
  value: string;
  spans: readonly RowSpan[];
  marks?: readonly RowMark[] | undefined;
}

interface SpanRowsProps {
  locale: Locale;
  title: string;
  titleHidden?: boolean | undefined;
  rows: readonly SpanRow[];
  /** Where now lies on the axis; left out where it lies beyond. */
  now?: number | undefined;
  legend: readonly { readonly label: string; readonly tone: Tone }[];
  /** The words at the two ends of the axis. */
  ends: readonly [string, string];
  /** The same as a table: its first head, the others, and the rows. */
  table: { readonly first: string; readonly heads: readonly string[]; readonly rows: readonly FigureRow[] };
}

/** Stretches of time on one axis, a row for each sort, with their words above and everything as a table below. */
export function SpanRows({ locale, title, titleHidden, rows, now, legend, ends, table }: SpanRowsProps) {
  return (
    <ChartFigure
      locale={locale}
      title={title}
      titleHidden={titleHidden}
      first={table.first}
      heads={table.heads}
      rows={table.rows}
    >
      <ol class="bar-list">
        {rows.map((row) => (
          <li>
            <span class="bar-label">{row.label}</span>
            <strong class="bar-value number">{row.value}</strong>
            <RowDrawing row={row} now={now} />
          </li>
        ))}
      </ol>
      <p class="chart-ends number" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
      <ul class="legend">
        {legend.map(({ label, tone }) => (
          <li class={`tone-${tone}`}>
            <ToneShape tone={tone} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

const middle = 9;

function RowDrawing({ row, now }: { row: SpanRow; now: number | undefined }) {
  return (
    <svg class="bar span-row" width="100%" height={middle * 2} aria-hidden="true">
      <rect class="chart-ground" y={middle - 2} width="100%" height="4" rx="2" />
      {row.spans.map(({ from, until, tone, dashed }) =>
        dashed ? (
          <line class="chart-target" x1={percent(from)} x2={percent(until)} y1={middle} y2={middle} />
        ) : (
          <rect
            class={`chart-tone tone-${tone}`}
            x={percent(from)}
            y={middle - 4}
            width={percent(Math.max(until - from, 0.6))}
            height="8"
            rx="2"
          />
        ),
      )}
      {now === undefined ? null : (
        <line class="chart-line" x1={percent(now)} x2={percent(now)} y1="0" y2={middle * 2} />
      )}
      {(row.marks ?? []).map(({ at, tone }) => (
        <svg
          class={`chart-mark tone-${tone}`}
          x={percent(at)}
          y={middle - 7}
          overflow="visible"
          aria-hidden="true"
        >
          <g transform="translate(-7 0)">
            <ToneShape tone={tone} />
          </g>
        </svg>
      ))}
    </svg>
  );
}
