import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { outlineOf, widthOf } from '../../ui/outlines.ts';

/** What the picture of an article says, where its address is shown by other sites. */
export interface Shared {
  readonly headline: string;
  readonly section: string;
  /** The name of the portal. */
  readonly portal: string;
}

/** Pixels, as those ask for who show such pictures. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Grows when the picture is drawn in another way: its address changes with it. */
const drawn = 1;

/** The name of a picture, which changes with what stands in it. */
export function pictureName(shared: Shared): string {
  const said = JSON.stringify([drawn, shared.headline, shared.section, shared.portal]);
  return createHash('sha256').update(said).digest('hex').slice(0, 20);
}

const margin = 80;
const room = pictureSize.width - 2 * margin;

/** Sizes of a headline, largest first, with the lines that find place in it. */
const settings = [
  { size: 68, lines: 3 },
  { size: 58, lines: 4 },
  { size: 48, lines: 5 },
  { size: 40, lines: 6 },
] as const;

/** The lines of a headline in the largest letters that it finds place in; what is longer still, ends in dots. */
export function setHeadline(headline: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const { size, lines: most } of settings) {
    const lines = broken(headline, size);
    if (lines.length <= most) return { size, lines };
  }
  const { size, lines: most } = settings[settings.length - 1] as (typeof settings)[number];
  const lines = broken(headline, size).slice(0, most);
  const last = lines.pop() ?? '';
  return { size, lines: [...lines, fitting(`${last.slice(0, -1)}…`, size)] };
}

function fitting(line: string, size: number): string {
  let shorter = line;
  while (shorter.length > 2 && widthOf(shorter, { weight: 600, size }) > room)
    shorter = `${shorter.slice(0, -2)}…`;
  return shorter;
}

/** Greedily, between words; a word too long for a line is cut. */
function broken(headline: string, size: number): string[] {
  const fits = (text: string) => widthOf(text, { weight: 600, size }) <= room;
  const lines: string[] = [];
  let line = '';
  for (let word of headline.slice(0, 400).split(/\s+/).filter(Boolean)) {
    if (line !== '' && fits(`${line} ${word}`)) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (!fits(word)) {
      let n = word.length - 1;
      while (n > 1 && !fits(word.slice(0, n))) n = Math.floor(n * 0.9);
      lines.push(word.slice(0, n));
      word = word.slice(n);
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

const ink = '#172326';
const lacquer = '#6f1d1b';

function draw({ headline, section, portal }: Shared): string {
  const { size, lines } = setHeadline(headline);
  const step = Math.round(size * 1.32);
  const top = 216 + Math.round((326 - step * lines.length) / 2) + Math.round(size * 0.95);
  const set = (text: string, place: Parameters<typeof outlineOf>[1], colour: string) =>
    `<path fill="${colour}" d="${outlineOf(text, place)}"/>`;
  const { width, height } = pictureSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <path fill="#f6f4ef" d="M0 0h${width}v${height}H0z"/><path fill="#4c1312" d="M0 0h${width}v14H0z"/>
    <g transform="translate(${margin} 62) scale(2)">${hinge}</g>
    ${set('Bản Lề', { weight: 600, size: 42, x: margin + 82, y: 110 }, ink)}
    ${set(portal, { weight: 400, size: 30, x: margin + 248, y: 109 }, '#45545a')}
    ${set(section, { weight: 600, size: 30, x: margin, y: 178 }, lacquer)}
    ${lines.map((line, nth) => set(line, { weight: 600, size, x: margin, y: top + nth * step }, ink)).join('')}
    <path fill="#c39a4a" d="M${margin} 580h160v6H${margin}z"/></svg>`;
}

const hinge = `<path fill="#c39a4a" d="M14.5 2h3v28h-3z"/><path fill="#0b5a5e" d="M2 5h17.5v6H13v10h6.5v6H2z"/>
  <path fill="${lacquer}" d="M19 5l11-3v28l-11-3v-7.5h-6.5v-7H19z"/>`;

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
/** Some forty kilobytes each. */
const mostKept = 200;
let last: Promise<unknown> = Promise.resolve();

/** The picture as PNG: drawn once for all who ask at the same time, and one after the other, so that readers are not kept waiting by it. */
export function drawPicture(shared: Shared): Promise<Uint8Array<ArrayBuffer>> {
  const name = pictureName(shared);
  const known = kept.get(name);
  if (known) return known;
  const made = last.then(() =>
    sharp(Buffer.from(draw(shared)))
      .png({ palette: true, colours: 64 })
      .toBuffer(),
  );
  const picture = made.then((bytes) => new Uint8Array(bytes));
  last = picture.catch(() => kept.delete(name));
  kept.set(name, picture);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return picture;
}
