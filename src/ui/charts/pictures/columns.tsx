import type { Locale } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../numbers.ts';
import type { Tone } from '../../tone.ts';
import { fitText, ink } from './ink.ts';
import { Area, drawSheet, type PictureText, pictureTop, pictureWidth } from './sheet.tsx';

interface ColumnsPicture extends PictureText {
  readonly locale: Locale;
  readonly series: readonly { readonly label: string; readonly tone: Tone }[];
  /** One value for each series, in their order. */
  readonly columns: readonly { readonly label: string; readonly values: readonly number[] }[];
}

const left = 32;
const height = 280;
const base = pictureTop + height;

/** Columns side by side, each divided by its series, with the sum above: months, or steps of age. */
export function drawColumns({ locale, series, columns, ...text }: ColumnsPicture): string {
  const sums = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const scale = (height - 30) / Math.max(1, ...sums);
  const step = (pictureWidth - 2 * left) / Math.max(1, columns.length);
  return drawSheet({
    ...text,
    legend: series.length > 1 ? series : [],
    height: height + 36,
    children: (
      <>
        <line x1={left} x2={pictureWidth - left} y1={base} y2={base} stroke={ink.line} />
        {columns.map((column, nth) => (
          <Column
            label={fitText(column.label, step - 6, 13)}
            tones={series.map(({ tone }) => tone)}
            heights={column.values.map((value) => Math.round(value * scale * 10) / 10)}
            said={sums[nth] ? writeNumber(sums[nth] ?? 0, locale) : ''}
            middle={left + (nth + 0.5) * step}
            width={Math.min(96, step * 0.66)}
          />
        ))}
      </>
    ),
  });
}

interface ColumnProps {
  label: string;
  tones: readonly Tone[];
  heights: readonly number[];
  said: string;
  middle: number;
  width: number;
}

function Column({ label, tones, heights, said, middle, width }: ColumnProps) {
  let top = base;
  const x = Math.round((middle - width / 2) * 10) / 10;
  return (
    <g text-anchor="middle">
      {heights.map((tall, nth) => {
        top -= tall;
        const tone = tones[nth];
        return tall > 0 && tone ? <Area tone={tone} x={x} y={top} width={width} height={tall} /> : null;
      })}
      <text x={middle} y={top - 7} font-weight="600">
        {said}
      </text>
      <text x={middle} y={base + 22} font-size="13" fill={ink.soft}>
        {label}
      </text>
    </g>
  );
}
