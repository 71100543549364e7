import type { Tone } from '../../tone.ts';
import { fitText, ink } from './ink.ts';
import { Area, drawSheet, type PictureText, pictureTop, pictureWidth } from './sheet.tsx';

interface PictureRow {
  readonly label: string;
  /** From 0 to 1; undefined where there are too few to make a rate of. */
  readonly share: number | undefined;
  /** The counts, and the rate where there is one, in words. */
  readonly said: string;
}

interface RowsPicture extends PictureText {
  readonly tone: Tone;
  readonly groups: readonly { readonly name: string; readonly rows: readonly PictureRow[] }[];
}

const left = 32;
const nameWidth = 320;
const barLeft = left + nameWidth;
const barWidth = 300;
const line = 28;

/** Names with a share each, group by group: a bar of the whole, its part filled, and the counts beside it. */
export function drawRows({ tone, groups, ...text }: RowsPicture): string {
  let y = pictureTop - 12;
  const placed = groups.map(({ name, rows }) => {
    const top = y;
    y += line * (rows.length + 1.4);
    return { name, rows, top };
  });
  return drawSheet({
    ...text,
    height: y - pictureTop,
    children: placed.map(({ name, rows, top }) => (
      <g>
        <text x={left} y={top + 20} font-weight="600">
          {fitText(name, pictureWidth - 2 * left, 14)}
        </text>
        {rows.map((row, nth) => (
          <Row row={row} tone={tone} top={top + line * (nth + 1)} />
        ))}
      </g>
    )),
  });
}

function Row({ row, tone, top }: { row: PictureRow; tone: Tone; top: number }) {
  return (
    <g transform={`translate(0 ${Math.round(top)})`}>
      <text x={left} y="18">
        {fitText(row.label, nameWidth - 16, 14)}
      </text>
      <rect
        x={barLeft}
        y="6"
        width={barWidth}
        height="16"
        fill="none"
        stroke={row.share === undefined ? ink.faint : ink.line}
      />
      {row.share ? (
        <Area tone={tone} x={barLeft} y={6} width={Math.round(row.share * barWidth)} height={16} />
      ) : null}
      <text x={barLeft + barWidth + 14} y="18">
        {fitText(row.said, pictureWidth - barLeft - barWidth - 14 - left, 14)}
      </text>
    </g>
  );
}
