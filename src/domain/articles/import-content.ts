import { type Part, type Reading, read } from '../../../reader/index.ts';
import type { ArticleBody, Block } from './body.ts';
import type { Content } from './content.ts';

/** What was made of a page: the article it holds, and the captions that wait for their photos. */
export interface ImportedPage {
  readonly content: Content;
  readonly captions: readonly string[];
  /** Lines that belong to the page and not to the article. */
  readonly dropped: readonly string[];
}

/** What follows such a line on a page of news is the page's own: comments, other news, sharing. */
const pageGoesOn =
  /^(ý kiến( bạn đọc)?|bình luận( \(\d+\))?|gửi (ý kiến|bình luận)( của bạn)?|tin (khác|liên quan|cùng chuyên mục|mới hơn|cũ hơn)|các tin khác|bài viết liên quan|chia sẻ( bài viết)?|in bài( viết)?|thông báo|từ khóa|tags?)\s*:?$/iu;
/** A line of the page's own wherever it stands. */
const pageLine =
  /^(trang chủ|đăng nhập|a\s*[-+]\s*a|a\+|a-|facebook|zalo|twitter|refresh|in trang|email|chia sẻ|cỡ chữ)$/iu;
const name =
  /^(\p{Lu}\.\s?)?\p{Lu}[\p{L}.]*(\s[\p{Lu}][\p{L}.]*){0,3}(\s?[-–,]\s?\p{Lu}\p{L}*(\s\p{Lu}\p{L}*){0,3})?$/u;
const longestByline = 60;

/** Fills the fields of an article from the text of a page, by what the reader says its parts are. */
export function importContent(text: string, section: string): ImportedPage {
  const reading = read(text);
  const dropped: string[] = [];
  const lines = linesWithKinds(text, reading.parts, dropped);
  const captions = lines.filter(({ kind }) => kind === 'caption').map(({ words }) => once(words));
  const headline = lines.find(({ kind }) => kind === 'headline') ?? lines.find(({ kind }) => kind === null);
  const lead = lines.find(({ kind }) => kind === 'lead');
  const { sourceTag, rest } = splitSource(lead?.words ?? '');
  const body = lines.filter((line) => line !== headline && (line.kind === null || line.kind === 'subhead'));
  const byline = takeByline(lines, body);
  const content: Content = {
    section,
    headline: headline?.words.slice(0, 300) ?? '',
    lead: rest.slice(0, 2000),
    sourceTag,
    byline,
    body: bodyOf(body),
    eventOn: eventIn(reading),
    topics: [],
    photos: [],
    leadPhotoId: null,
    commentsOpen: true,
  };
  return { content, captions: [...new Set(captions)], dropped };
}

interface PageLine {
  readonly words: string;
  readonly kind: Part['kind'] | null;
}

const ownKinds: ReadonlySet<Part['kind']> = new Set(['furniture', 'page-date', 'caption-again']);

function linesWithKinds(text: string, parts: readonly Part[], dropped: string[]): PageLine[] {
  const lines: PageLine[] = [];
  let isOver = false;
  let at = 0;
  for (const raw of text.split('\n')) {
    const [start, end] = [at, at + raw.length];
    at = end + 1;
    const words = raw.replace(/[\s\u00a0]+/gu, ' ').trim();
    if (words === '') continue;
    isOver ||= lines.length > 2 && pageGoesOn.test(words);
    const here = parts.filter((part) => part.start >= start && part.end <= end + 1 && part.kind !== 'source');
    const kind = here[0]?.kind ?? (isDoubled(words) ? 'caption' : null);
    if (isOver || pageLine.test(words) || (kind && ownKinds.has(kind))) dropped.push(words);
    else lines.push({ words, kind });
  }
  return lines;
}

/** A caption that was taken from the page twice: from the picture and from below it. */
function isDoubled(words: string): boolean {
  return words.length < 600 && once(words) !== words;
}

function once(words: string): string {
  const half = (words.length - 1) / 2;
  const isTwice =
    Number.isInteger(half) && words.slice(0, half) === words.slice(half + 1) && words[half] === ' ';
  return isTwice && half > 12 ? words.slice(0, half) : words;
}

function splitSource(lead: string): { readonly sourceTag: string | null; readonly rest: string } {
  const [whole, tag] = /^(\([^()]{2,40}\))\s*[-–—]\s*/u.exec(lead) ?? [];
  return { sourceTag: tag ?? null, rest: whole ? lead.slice(whole.length) : lead };
}

/** Who wrote it: what the reader says, or a name that stands alone at the end. */
function takeByline(lines: readonly PageLine[], body: PageLine[]): string | null {
  const told = lines.find(({ kind }) => kind === 'byline')?.words;
  if (told) return told;
  const last = body.at(-1);
  if (!last || last.kind !== null || last.words.length > longestByline || !name.test(last.words)) return null;
  body.pop();
  return last.words;
}

function bodyOf(lines: readonly PageLine[]): ArticleBody {
  const content = lines.map(({ words, kind }): Block => {
    const text = [{ type: 'text' as const, text: words }];
    return kind === 'subhead'
      ? { type: 'heading', attrs: { level: 2 }, content: text }
      : { type: 'paragraph', content: text };
  });
  return { type: 'doc', content };
}

/** The day of what is reported; never the day on which the page was looked at. */
function eventIn({ events }: Reading): string | null {
  const day = events.find(({ date }) => date !== null)?.date;
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}
