import type { Child } from 'hono/jsx';
import { type Tone, tones } from '../../tone.ts';
import { fills, fitText, ink } from './ink.ts';

/** What is written round a picture that is taken along: it has to explain itself where no page stands round it. */
export interface PictureText {
  readonly title: string;
  /** What the numbers are about: bodies, day, conditions. */
  readonly about: string;
  /** Where and when it was made, at its foot. */
  readonly source: string;
}

interface SheetProps extends PictureText {
  legend?: readonly { readonly label: string; readonly tone: Tone }[] | undefined;
  height: number;
  children?: Child;
}

/** All pictures are as wide as a column of a report, in pixels. */
export const pictureWidth = 960;
/** Where the drawing begins below the words at the head. */
export const pictureTop = 112;
const margin = 32;

/** A picture as a file of its own: white ground, its own colours, strokes beside colours, words at head and foot. */
export function drawSheet({ title, about, source, legend = [], height, children }: SheetProps): string {
  const whole = pictureTop + height + 64;
  const drawn = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${pictureWidth} ${whole}`}
      width={pictureWidth}
      height={whole}
      role="img"
      font-family={ink.face}
      font-size="14"
      fill={ink.text}
    >
      <title>{title}</title>
      <desc>{about}</desc>
      <defs>
        {tones.map((tone) => (
          <Hatch tone={tone} />
        ))}
      </defs>
      <rect width={pictureWidth} height={whole} fill={ink.paper} />
      <text x={margin} y="40" font-size="20" font-weight="700">
        {fitText(title, pictureWidth - 2 * margin, 20)}
      </text>
      <text x={margin} y="64" fill={ink.soft}>
        {fitText(about, pictureWidth - 2 * margin, 14)}
      </text>
      {legend.map(({ label, tone }, nth) => (
        <g transform={`translate(${margin + nth * 220} 78)`}>
          <Area tone={tone} x={0} y={0} width={18} height={14} />
          <text x="26" y="12">
            {fitText(label, 186, 14)}
          </text>
        </g>
      ))}
      {children}
      <text x={margin} y={whole - 18} font-size="12" fill={ink.soft}>
        {fitText(source, pictureWidth - 2 * margin, 12)}
      </text>
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(drawn)}\n`;
}

function Hatch({ tone }: { tone: Tone }) {
  const { hatch } = fills[tone];
  if (hatch === undefined) return null;
  return (
    <pattern
      id={`hatch-${tone}`}
      width={hatch}
      height={hatch}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line x1="0" y1="0" x2="0" y2={hatch} stroke={ink.paper} stroke-width="1.6" />
    </pattern>
  );
}

interface AreaProps {
  tone: Tone;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An area in the colour of its tone, with the strokes of its tone over it. */
export function Area({ tone, ...place }: AreaProps) {
  const { colour, hatch } = fills[tone];
  return (
    <>
      <rect {...place} fill={colour} stroke={ink.paper} stroke-width="1" />
      {hatch === undefined ? null : <rect {...place} fill={`url(#hatch-${tone})`} />}
    </>
  );
}
