import type { Locale } from '../../kernel/words/index.ts';
import type { Tone } from '../tone.ts';
import { ChartFigure, percent } from './figure.tsx';

interface TargetColumn {
  /** Short, for below the column. */
  label: string;
  /** In full, for the figures below. */
  name: string;
  value: number;
  /** The value as it is to be read. */
  text: string;
  tone: Tone;
}

interface TargetColumnsProps {
  locale: Locale;
  title: string;
  titleHidden?: boolean | undefined;
  /** The heading of the values in the figures below. */
  head: string;
  columns: readonly TargetColumn[];
  /** The bounds of the target, as a line or, with both, as a band. */
  low?: number | null | undefined;
  high?: number | null | undefined;
}

const top = 18;
const height = 84;

/** A quantity period by period, each column with its value, against the target that is to be reached. */
export function TargetColumns(props: TargetColumnsProps) {
  const { locale, title, titleHidden, head, columns } = props;
  const scale = scaleOf(props);
  return (
    <ChartFigure
      locale={locale}
      title={title}
      titleHidden={titleHidden}
      heads={[head]}
      rows={columns.map(({ name, text }) => ({ label: name, cells: [text] }))}
    >
      <svg class="target-columns" width="100%" height={top + height + 24} aria-hidden="true">
        <Target {...props} scale={scale} />
        {columns.map((column, index) => (
          <Column
            column={column}
            at={(index + 0.5) * (100 / columns.length)}
            width={Math.min(12, 64 / columns.length)}
            scale={scale}
          />
        ))}
        <line class="chart-line" x1="0" x2="100%" y1={scale(0)} y2={scale(0)} />
      </svg>
    </ChartFigure>
  );
}

type Scale = (value: number) => string;

/** Where a value lies in the drawing; zero is always in sight, so that lengths compare. */
function scaleOf({ columns, low, high }: TargetColumnsProps): Scale {
  const values = [
    0,
    ...columns.map(({ value }) => value),
    ...[low, high].filter((one) => typeof one === 'number'),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  return (value) => (top + (height * (most - value)) / span).toFixed(1);
}

function Target({ low, high, scale }: TargetColumnsProps & { scale: Scale }) {
  const bounds = [low, high].filter((one) => typeof one === 'number');
  return (
    <>
      {typeof low === 'number' && typeof high === 'number' ? (
        <rect
          class="chart-band"
          width="100%"
          y={scale(high)}
          height={(Number(scale(low)) - Number(scale(high))).toFixed(1)}
        />
      ) : null}
      {bounds.map((bound) => (
        <line class="chart-target" x1="0" x2="100%" y1={scale(bound)} y2={scale(bound)} />
      ))}
    </>
  );
}

interface ColumnProps {
  column: TargetColumn;
  at: number;
  width: number;
  scale: Scale;
}

function Column({ column, at, width, scale }: ColumnProps) {
  const upper = Number(scale(Math.max(0, column.value)));
  const lower = Number(scale(Math.min(0, column.value)));
  return (
    <>
      <rect
        class={`chart-part chart-tone tone-${column.tone}`}
        x={percent(at - width / 2)}
        y={upper.toFixed(1)}
        width={percent(width)}
        height={Math.max(1, lower - upper).toFixed(1)}
      />
      <text class="chart-value" x={percent(at)} y={(upper - 5).toFixed(1)} text-anchor="middle">
        {column.text}
      </text>
      <text class="chart-label" x={percent(at)} y={top + height + 17} text-anchor="middle">
        {column.label}
      </text>
    </>
  );
}
