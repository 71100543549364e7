import type { Content } from '../../src/domain/articles/index.ts';
import { type Temporal, writeDay } from '../../src/kernel/time/index.ts';
import { citationOf } from './directives.ts';

/** A made-up report of the made-up city. */
export interface Piece {
  readonly daysAgo: number;
  readonly hour: number;
  /** Days from today back to what is reported; left out where nothing happened on one day. */
  readonly event?: number;
  readonly section: string;
  readonly headline: string;
  readonly lead: string;
  readonly byline: string;
  readonly topics: readonly string[];
  /**
   * Paragraphs; one that begins with `## ` is a subhead, with `> ` a quotation. `{ngày}` is the day of the event,
   * `{ngày+30}` the thirtieth after it, `{20}` number and day of the twenty-first directive of the made-up city.
   */
  readonly text: readonly string[];
  /** What was put right a day later. */
  readonly correction?: {
    readonly instead: Partial<Pick<Piece, 'lead' | 'text' | 'headline'>>;
    readonly said: string;
  };
  /** What readers were told when it was taken back. */
  readonly withdrawn?: string;
}

/** A made-up report as an article keeps it. */
export function contentOf(piece: Piece, today: Temporal.PlainDate): Content {
  const { section, headline, lead, byline, topics, text, event } = piece;
  return {
    section,
    headline,
    lead,
    sourceTag: '(MCO)',
    byline,
    body: { type: 'doc', content: text.map((line) => blockOf(filledIn(line, piece, today))) },
    eventOn: event === undefined ? null : today.subtract({ days: event }).toString(),
    topics: [...topics],
    photos: [],
    leadPhotoId: null,
    commentsOpen: true,
  };
}

function filledIn(line: string, { event = 0 }: Piece, today: Temporal.PlainDate): string {
  const happened = today.subtract({ days: event });
  return line
    .replace(/\{ngày\}/g, `${happened.day}/${happened.month}`)
    .replace(/\{ngày\+(\d+)\}/g, (_, days) => writeDay(happened.add({ days: Number(days) })))
    .replace(/\{(\d+)\}/g, (_, nth) => citationOf(Number(nth), today));
}

function blockOf(line: string): Content['body']['content'][number] {
  const words = (text: string) => [{ type: 'text' as const, text }];
  if (line.startsWith('## ')) return { type: 'heading', attrs: { level: 2 }, content: words(line.slice(3)) };
  if (line.startsWith('> '))
    return { type: 'blockquote', content: [{ type: 'paragraph', content: words(line.slice(2)) }] };
  return { type: 'paragraph', content: words(line) };
}
