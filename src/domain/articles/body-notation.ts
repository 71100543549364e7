import { type ArticleBody, type Block, bodySchema, isSafeLink, type Mark, type TextRun } from './body.ts';

// How a body is written where there are no scripts: a paragraph a block, an empty line between. What stands at the
// beginning of a block says what it is: `## `, `### `, `> `, `- `, `1. `; `**bold**`, `*italic*`, `[words](address)`
// inside it. A photo is `[[photo: identity]]`, several are a gallery. A backslash takes the next mark for itself.

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** A body written out for a field of plain text. */
export function writeBody(body: ArticleBody): string {
  return body.content.map(writeBlock).filter(Boolean).join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return guardStart(writeRuns(block.content));
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${writeRuns(block.content)}`;
    case 'blockquote':
      return block.content.map(({ content }) => `> ${writeRuns(content)}`).join('\n');
    case 'bulletList':
      return block.content.map((item) => `- ${writeItem(item.content)}`).join('\n');
    case 'orderedList':
      return block.content.map((item, nth) => `${nth + 1}. ${writeItem(item.content)}`).join('\n');
    case 'photo':
      return `[[photo: ${block.attrs.photoId}]]`;
    case 'gallery':
      return `[[photo: ${block.attrs.photoIds.join(' ')}]]`;
  }
}

const writeItem = (lines: readonly Paragraph[]) => lines.map(({ content }) => writeRuns(content)).join(' ');

function writeRuns(runs: readonly TextRun[] = []): string {
  return runs.map(writeRun).join('');
}

function writeRun({ text, marks = [] }: TextRun): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[\\*[\]]/g, '\\$&');
  if (marks.length === 0) return plain;
  // A mark stands at a word: spaces at its edges are outside of it.
  const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/s.exec(plain) ?? [];
  if (inner === '') return plain;
  const marked = [...marks].sort(byOrder).reduce((within, mark) => wrap(mark, within), inner);
  return before + marked + after;
}

const order = ['bold', 'italic', 'link'];
const byOrder = (one: Mark, other: Mark) => order.indexOf(one.type) - order.indexOf(other.type);

function wrap(mark: Mark, inner: string): string {
  if (mark.type === 'bold') return `**${inner}**`;
  if (mark.type === 'italic') return `*${inner}*`;
  return `[${inner}](${mark.attrs.href.replace(/[()\\ ]/g, encodeURIComponent)})`;
}

/** A paragraph that happens to begin like something else. */
const guardStart = (text: string) => text.replace(/^(#{2,3} |> |- |\d+\. )/, '\\$1');

/** Reads a body as it was written in a field of plain text; whatever is no mark is text. */
export function readBody(written: string): ArticleBody {
  const chunks = written.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/);
  const content = chunks.flatMap((chunk) => readChunk(chunk.split('\n').map((line) => line.trim())));
  return bodySchema.parse({ type: 'doc', content });
}

/** Lines of one kind below each other belong together; anything else is a paragraph of its own. */
function readChunk(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const block = readLine(line);
    const last = blocks.at(-1);
    if (last && block.type === 'blockquote' && last.type === 'blockquote')
      last.content.push(...block.content);
    else if (last && block.type === 'bulletList' && last.type === 'bulletList')
      last.content.push(...block.content);
    else if (last && block.type === 'orderedList' && last.type === 'orderedList')
      last.content.push(...block.content);
    else blocks.push(block);
  }
  return blocks;
}

function readLine(line: string): Block {
  const photo = /^\[\[photo: ([0-9a-f\- ]+)\]\]$/.exec(line)?.[1]?.split(' ').filter(isIdentity) ?? [];
  if (photo[0] && photo.length === 1) return { type: 'photo', attrs: { photoId: photo[0] } };
  if (photo.length > 1) return { type: 'gallery', attrs: { photoIds: photo } };
  const [, mark = '', rest = ''] = /^(#{2,3} |> |- |\d+\. )?(.*)$/s.exec(line) ?? [];
  const content = readRuns(rest);
  const paragraph: Paragraph = { type: 'paragraph', ...content };
  if (mark.startsWith('#'))
    return { type: 'heading', attrs: { level: mark.length === 3 ? 2 : 3 }, ...content };
  if (mark === '> ') return { type: 'blockquote', content: [paragraph] };
  if (mark === '- ') return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] };
  if (mark !== '') return { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph] }] };
  return paragraph;
}

const isIdentity = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

interface Ends {
  readonly close: string;
  readonly mark: (inner: string) => Mark | undefined;
}

const openings: readonly (readonly [open: string, ends: Ends])[] = [
  ['**', { close: '**', mark: () => ({ type: 'bold' }) }],
  ['*', { close: '*', mark: () => ({ type: 'italic' }) }],
];

function readRuns(text: string): { content?: TextRun[] } {
  const content = joined(walk(text, []));
  return content.length > 0 ? { content } : {};
}

function walk(text: string, marks: readonly Mark[]): TextRun[] {
  const runs: TextRun[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '')
      runs.push({ type: 'text', text: plain, ...(marks.length > 0 ? { marks: [...marks] } : {}) });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const marked = text[at] === '\\' ? undefined : markedAt(text, at, marks);
    if (marked) {
      flush();
      runs.push(...walk(marked.inner, [...marks, marked.mark]));
      at = marked.next;
    } else {
      const isEscape = text[at] === '\\' && at + 1 < text.length;
      plain += text[isEscape ? at + 1 : at];
      at += isEscape ? 2 : 1;
    }
  }
  flush();
  return runs;
}

function markedAt(text: string, at: number, marks: readonly Mark[]) {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type);
  for (const [open, { close, mark }] of openings) {
    if (!text.startsWith(open, at) || text[at + open.length] === ' ') continue;
    const made = mark('');
    const end = closing(text, at + open.length, close);
    if (made && !has(made.type) && end > at + open.length)
      return { inner: text.slice(at + open.length, end), mark: made, next: end + close.length };
  }
  if (text[at] !== '[' || has('link')) return undefined;
  const end = closing(text, at + 1, ']');
  const address = end > at + 1 ? /^\(([^()\s]+)\)/.exec(text.slice(end + 1)) : null;
  if (!address?.[1] || !isSafeLink(address[1])) return undefined;
  const mark: Mark = { type: 'link', attrs: { href: address[1] } };
  return { inner: text.slice(at + 1, end), mark, next: end + 1 + address[0].length };
}

/** Where a mark ends that is not taken for itself; -1 where nowhere. */
function closing(text: string, from: number, close: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(close, at) && !(close === '*' && text[at + 1] === '*') && text[at - 1] !== ' ')
      return at;
    else if (close === '*' && text.startsWith('**', at)) at += 1;
  }
  return -1;
}

/** Neighbours with the same marks are one run. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const made: TextRun[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(run.marks)) last.text += run.text;
    else made.push({ ...run });
  }
  return made;
}
