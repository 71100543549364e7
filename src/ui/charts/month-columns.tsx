import type { Locale } from '../../kernel/words/index.ts';
import { ToneShape } from '../badges/tone-shape.tsx';
import { writeNumber } from '../numbers.ts';
import type { Tone } from '../tone.ts';
import { ChartFigure, percent } from './figure.tsx';

interface Series {
  label: string;
  tone: Tone;
}

interface Month {
  /** Short, as «T1» or «01/26». */
  label: string;
  /** In full, for the figures below. */
  name?: string | undefined;
  /** One value for each series, in their order. */
  values: readonly number[];
  href?: string | undefined;
}

interface MonthColumnsProps {
  locale: Locale;
  title: string;
  titleHidden?: boolean | undefined;
  series: readonly Series[];
  months: readonly Month[];
}

const top = 18;
const height = 130;

/**
 * Months side by side, each column divided by how things stood, with the sum above it. All but the first series are
 * hatched, so that they are told apart on paper without colour. One on a page.
 */
export function MonthColumns({ locale, title, titleHidden, series, months }: MonthColumnsProps) {
  const greatest = Math.max(1, ...months.map((month) => sum(month.values)));
  return (
    <ChartFigure
      locale={locale}
      title={title}
      titleHidden={titleHidden}
      heads={series.map((one) => one.label)}
      rows={months.map((month) => ({
        label: month.name ?? month.label,
        href: month.href,
        cells: month.values.map((value) => writeNumber(value, locale)),
      }))}
    >
      <svg class="month-columns" width="100%" height={top + height + 24} aria-hidden="true">
        <defs>
          <pattern
            id="hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line class="chart-hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        <line class="chart-line" x1="0" x2="100%" y1={top + height} y2={top + height} />
        {months.map((month, index) => (
          <MonthColumn
            month={month}
            series={series}
            at={(index + 0.5) * (100 / months.length)}
            width={70 / months.length}
            scale={height / greatest}
            locale={locale}
          />
        ))}
      </svg>
      <ul class="legend">
        {series.map((one) => (
          <li class={`tone-${one.tone}`}>
            <ToneShape tone={one.tone} />
            <span>{one.label}</span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

interface MonthColumnProps {
  month: Month;
  series: readonly Series[];
  at: number;
  width: number;
  scale: number;
  locale: Locale;
}

function MonthColumn({ month, series, at, width, scale, locale }: MonthColumnProps) {
  const total = sum(month.values);
  let base = top + height;
  return (
    <>
      {series.map((one, index) => {
        const tall = (month.values[index] ?? 0) * scale;
        base -= tall;
        const place = {
          x: percent(at - width / 2),
          y: base.toFixed(1),
          width: percent(width),
          height: tall.toFixed(1),
        };
        return tall > 0 ? (
          <>
            <rect class={`chart-part chart-tone tone-${one.tone}`} {...place} />
            {index > 0 ? <rect {...place} fill="url(#hatch)" /> : null}
          </>
        ) : null;
      })}
      {total > 0 ? (
        <text class="chart-value" x={percent(at)} y={(base - 5).toFixed(1)} text-anchor="middle">
          {writeNumber(total, locale)}
        </text>
      ) : null}
      <text class="chart-label" x={percent(at)} y={top + height + 17} text-anchor="middle">
        {month.label}
      </text>
    </>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
