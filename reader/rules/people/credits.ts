import type { Page } from '../../engine/page.ts';
import { phrases } from '../../engine/terms.ts';
import { isCapital, isShouted, perSpelling, spanOf } from '../../engine/tokens.ts';
import { pageFurniture } from '../../lexicon/frame.ts';
import { creditWords } from '../../lexicon/names.ts';
import type { PersonMention } from './mention.ts';

const credit = phrases(creditWords);
/** Words that a credit or a byline may begin with. */
const opensACredit = perSpelling(
  (token) => credit.opens(token) || (token.capital && token.text.length === 1),
);

/** Photographers after «Ảnh:» and a byline of initial and name that has a line to itself: «H. Vy». */
export function findCredits(page: Page, known: readonly PersonMention[]): PersonMention[] {
  const taken = new Set(known.map((mention) => mention.from));
  const found: PersonMention[] = [];
  const opens = opensACredit(page);
  for (let i = 0; i < page.tokens.length; i += 1) {
    if (opens[page.places[i]!] === 0) continue;
    const byline = bylineAt(page, i);
    if (byline > i) found.push(mention(page, { from: i, to: byline, rule: 'people/byline' }));
    const hit = credit.at(page.tokens, i);
    if (!hit || page.tokens[hit.next]?.text !== ':') continue;
    const from = creditStart(page, hit.next + 1);
    const to = creditEnd(page, from);
    if (to > from && !taken.has(from)) found.push(mention(page, { from, to, rule: 'people/photo-credit' }));
    i = hit.next;
  }
  for (const last of lastByline(page))
    if (!taken.has(last.from) && !found.some(({ from }) => from === last.from))
      found.push(mention(page, { ...last, rule: 'people/byline' }));
  return found;
}

/** The byline at the end of an article: two to four capitalised words, or two such names, with the last line to themselves. */
function lastByline(page: Page): { from: number; to: number }[] {
  if (!page.closes) return [];
  const { lines, tokens } = page;
  const at = lines.findLastIndex((line) => !isFurniture(line.text.trim()));
  const line = lines[at];
  const above = lines.slice(0, Math.max(0, at)).findLast(({ text }) => text.trim() !== '');
  if (!line || !above || !/[.…!”")/]\s*$/.test(above.text) || above.text.length < shortestPassage) return [];
  const names: { from: number; to: number }[] = [];
  let from = page.tokenAt(line.start);
  for (;;) {
    const to = loudByline.test(line.text) ? loudEnd(page, from) : creditEnd(page, from);
    if (to === from || bodyWords.test(tokens[from]!.text)) return [];
    names.push({ from, to });
    if (tokens[to] === undefined || tokens[to].kind === 'break') return names;
    if (!/^(?:[-–,&]|và)$/.test(tokens[to].lower)) return [];
    from = to + 1;
  }
}

/** «HÀN GIANG»: some papers print their authors in capitals. */
const loudByline = /^\s*\p{Lu}{2,7}(?: \p{Lu}{1,7}){1,3}\s*$/u;

function loudEnd({ tokens }: Page, from: number): number {
  let to = from;
  while (tokens[to]?.kind === 'word') to += 1;
  return to;
}

const shortestPassage = 80;
const bodyWords = /^(?:Ban|Báo|Theo|Nguồn|Phòng|Văn|Trung|Cổng|Sở|Tổ|Nhóm|Tin|Thanh|Thông)$/u;
const isFurniture = (text: string) =>
  text === '' || pageFurniture.includes(text) || /^(?:Ý kiến|Tin khác|Thông báo|Từ khóa|Tags?:)/iu.test(text);

function bylineAt({ tokens }: Page, i: number): number {
  const initial = tokens[i]!;
  if (
    initial.text.length !== 1 ||
    !isCapital(initial) ||
    tokens[i + 1]?.text !== '.' ||
    !isCapital(tokens[i + 2])
  )
    return i;
  if (i > 0 && tokens[i - 1]!.kind !== 'break') return i;
  const to = isCapital(tokens[i + 3]) ? i + 4 : i + 3;
  const after = tokens[to];
  return (after === undefined || after.kind === 'break') &&
    !isShouted(tokens[i + 2]) &&
    tokens[i + 2]!.text.length > 1
    ? to
    : i;
}

/** After «Ảnh: VNO/»: the agency stands before its photographer. */
function creditStart({ tokens }: Page, at: number): number {
  return isShouted(tokens[at]) && /^[/-]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at;
}

/** Two to four capitalised words, or an initial and a name; agencies are in capitals throughout. */
function creditEnd({ tokens }: Page, from: number): number {
  let to = from;
  while (to - from < 4 && isCapital(tokens[to]) && !isShouted(tokens[to])) {
    to += 1;
    if (tokens[to]?.text === '.' && tokens[to - 1]!.text.length === 1) to += 1;
  }
  const next = tokens[to];
  const ended = next === undefined || next.kind !== 'word' || isShouted(next);
  return ended && to - from >= 2 ? to : from;
}

function mention(page: Page, { from, to, rule }: { from: number; to: number; rule: string }): PersonMention {
  const { start, end } = spanOf(page, from, to);
  return { start, end, name: page.text.nfc.slice(start, end).replace(/\s+/g, ' '), rule, from, to };
}
