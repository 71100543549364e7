import type { Span } from '../engine/text.ts';
import { read, readWithTrace } from '../read.ts';
import { listReading } from './listing.ts';
import { pageOf } from './page.ts';
import { listTrace } from './trace.ts';
import type { Language } from './words.ts';

/** The ways a reading is printed: listed for people, in JSON, as a page, or with the reasons for it. */
export const forms = ['listing', 'json', 'html', 'trace'] as const;
export type Form = (typeof forms)[number];

export type Printing = {
  form?: Form;
  colour?: boolean;
  language?: Language;
  /** Of a trace: only what stands within these offsets (`120-180`), or where these words stand. */
  at?: string;
};

/** Reads a text and prints the reading. */
export function printReading(text: string, { form = 'listing', at, ...look }: Printing = {}): string {
  if (form === 'json') return JSON.stringify(read(text));
  if (form === 'html') return pageOf(text, read(text), look);
  if (form === 'listing') return listReading(text, read(text), look);
  const traced = readWithTrace(text);
  if (at === undefined) return listTrace(text, traced, look);
  return stretches(text, at)
    .map((within) => listTrace(text, traced, { ...look, within }))
    .join('\n\n');
}

function stretches(text: string, at: string): Span[] {
  const offsets = /^(\d+)-(\d+)$/.exec(at);
  if (offsets) return [{ start: Number(offsets[1]), end: Number(offsets[2]) }];
  const found: Span[] = [];
  for (let start = at ? text.indexOf(at) : -1; start >= 0; start = text.indexOf(at, start + at.length))
    found.push({ start, end: start + at.length });
  return found;
}
