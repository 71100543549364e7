import type { Tone } from '../../tone.ts';

/** The tokens of the light scheme as a picture carries them with it: on its own it has no stylesheet. */
export const ink = {
  paper: '#fffefb',
  text: '#172326',
  soft: '#45545a',
  line: '#857d70',
  faint: '#dcd6ca',
  face: "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
} as const;

/** How a tone is filled: its colour, and over it strokes that tell it apart in black and white and without colour sight. */
interface Fill {
  readonly colour: string;
  /** Distance of the strokes in pixels; none where the area is plain. */
  readonly hatch?: number;
}

/** Each tone's fill; what is done in time is plain, all others are told by their strokes too. */
export const fills: Readonly<Record<Tone, Fill>> = {
  done: { colour: '#5b9372' },
  'late-done': { colour: '#a08c2c', hatch: 6 },
  open: { colour: '#5f87bf', hatch: 12 },
  near: { colour: '#c9791c', hatch: 9 },
  overdue: { colour: '#bd1509', hatch: 4 },
  cancelled: { colour: '#8a8f90', hatch: 16 },
  waiting: { colour: '#8e78bd', hatch: 10 },
  neutral: { colour: '#857d70' },
};

const widthOfLetter = 0.56;

/** A text cut so that it fits so many pixels at a size; letters are taken at their mean width. */
export function fitText(text: string, width: number, size: number): string {
  const most = Math.max(4, Math.floor(width / (size * widthOfLetter)));
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
