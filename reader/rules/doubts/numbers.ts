import { signWithin } from '../../engine/looks.ts';
import { anyNumber, type Opened } from '../../engine/opened.ts';
import type { Marker, Page } from '../../engine/page.ts';
import { finderOf } from '../../engine/rows.ts';
import type { Commendation } from '../../reading.ts';
import { markerOf } from '../assignments/outline.ts';
import { type DoubtFound, doubt, error } from './doubt.ts';

/** A number as Vietnamese prints it: points between thousands, a comma before the decimals. */
function figureOf(printed: string): number {
  return Number(printed.replaceAll('.', '').replace(',', '.'));
}

const figure = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,3})?|\\d{1,7}(?:,\\d{1,3})?';
const slash: ReadonlySet<string> = new Set(['/']);
const longestFigure = 8;
/** «1.906/1.850 đảng viên, đạt 113%». */
export const shareRow: Opened = {
  opens: [anyNumber],
  where: ({ tokens }, _, next) => signWithin(tokens, { from: next, reach: longestFigure, signs: slash }),
  pattern: new RegExp(
    `(?<![\\d.,/])(?<part>${figure})(?:[ ]\\p{L}{2,6}){0,2}/(?<whole>${figure})(?:[ ]\\p{L}{1,8}){1,8}[ ]?(?:, (?:đạt|bằng|chiếm|tỷ lệ)|\\((?:đạt|bằng|chiếm|tỷ lệ|tỉ lệ)?)[ ]?(?:tỷ lệ |tỉ lệ |khoảng )?(?<percent>\\d{1,4}(?:,\\d{1,2})?)[ ]?%`,
    'u',
  ),
};
const shares = finderOf(shareRow);

/** «1.906/1.850 đảng viên, đạt 113%»: a share that its own figures do not give. */
export function doubtShares(page: Page): DoubtFound[] {
  return shares(page).flatMap((match) => {
    const { part, whole, percent } = match.groups!;
    const decimals = percent!.split(',')[1]?.length ?? 0;
    const real = (figureOf(part!) / figureOf(whole!)) * 100;
    if (!Number.isFinite(real) || Math.abs(real - figureOf(percent!)) < 0.6 * 10 ** -decimals + 0.05)
      return [];
    const end = match.index + match[0].length;
    const start = end - match[0].length + match[0].lastIndexOf(percent!);
    const right = `${real.toFixed(decimals).replace('.', ',')}%`;
    return [doubt({ start, end }, 'doubts/share', error('wrong-number', right))];
  });
}

const countable: ReadonlySet<string> = new Set(
  'nội nhiệm vấn giải nhóm yêu điểm bước quyết chủ báo nguyên tiêu khâu kiến đề'.split(' '),
);
/** «4 nội dung sau:». */
export const countRow: Opened = {
  opens: [anyNumber],
  where: ({ tokens }, _, next) => countable.has(tokens[next]?.lower ?? ''),
  pattern:
    /(?<![\d.,/])(?<n>\d{1,2}) (?:nội dung|nhiệm vụ|vấn đề|giải pháp|nhóm nhiệm vụ|nhóm giải pháp|nhóm vấn đề|yêu cầu|điểm|bước|quyết tâm|chủ động|báo cáo|nguyên tắc|tiêu chí|khâu|kiến nghị|đề xuất)(?: [\p{L}, ]{1,40}?)?(?<list>(?: (?:gồm|là|sau|sau đây|như sau|cụ thể|chủ yếu))* ?:)/u,
};
const counted = finderOf(countRow);

/** «4 nội dung sau:» above five, «5 quyết tâm gồm: A; B; C; D»: a count that its list does not have. */
export function doubtCounts(page: Page): DoubtFound[] {
  return counted(page).flatMap((match) => {
    const said = Number(match.groups!.n);
    const end = match.index + match[0].length;
    const line = page.lineAt(match.index);
    const rest = page.plain.slice(end, page.lines[line]!.end);
    const listed = rest.trim() === '' ? itemsBelow(page, line) : itemsBeside(rest);
    if (listed < 2 || listed === said) return [];
    const start = match.index;
    const span = { start, end: start + match.groups!.n!.length };
    return [doubt(span, 'doubts/count-of-list', error('wrong-number', String(listed)))];
  });
}

/** Items parted by semicolons up to the full stop that ends the list. */
function itemsBeside(rest: string): number {
  const list = /^[^.\n]{10,1500}(?:\.|$)/u.exec(rest)?.[0];
  return list?.includes(';') ? list.split(';').filter((item) => item.trim().length > 2).length : 0;
}

/** Items of the outline right below a line, as deep as the first of them. */
function itemsBelow({ lines }: Page, from: number): number {
  let first: Marker | null = null;
  let items = 0;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.text.trim() === '') continue;
    const marker = markerOf(line);
    first ??= marker;
    if (marker.depth === none && first.depth === none) return 0;
    if (marker.depth === none) return items;
    if (marker.depth < first.depth) return items;
    if (marker.depth === first.depth) items += 1;
  }
  return items;
}

const none = 9;

/** The number at the head of a line: «3.» → 3; 0 where none stands. */
const ordinalOf = (text: string) => Number(/^\s*(?:Điều )?(\d{1,3})[.)/](?:\s|$)/u.exec(text)?.[1] ?? 0);

/** Numbered lines of one list that skip a number or count one twice. */
export function doubtNumbering(page: Page): DoubtFound[] {
  const found: DoubtFound[] = [];
  let last = 0;
  for (const line of page.lines) {
    const marker = markerOf(line);
    if (marker.depth <= 1) last = 0;
    if (marker.depth !== 2) continue;
    const number = ordinalOf(line.text);
    const isWrong = last > 0 && number > 1 && (number === last || number === last + 2);
    const start = line.start + line.text.search(/\S/u);
    if (isWrong)
      found.push(
        doubt({ start, end: line.start + marker.length }, 'doubts/numbering', {
          kind: 'numbering',
          severity: 'warning',
          suggestion: null,
        }),
      );
    last = number;
  }
  return found;
}

const headline =
  /(?:khen thưởng|biểu dương|tuyên dương|tặng [^,.]{4,30} cho|vinh danh)(?: cho)? (?<n>\d[\d.]*) (?<noun>cá nhân|tập thể)(?!(?:,| và) (?:cá nhân|tập thể))/iu;

/** A headline that counts other than the text adds up to. */
export function doubtHeadline(page: Page, given: readonly Commendation[]): DoubtFound[] {
  const line = page.opens ? page.lines.find(({ text }) => text.trim() !== '') : undefined;
  const match = line && headline.exec(line.text);
  if (!line || !match) return [];
  const kind = match.groups!.noun === 'cá nhân' ? 'individual' : 'collective';
  const sum = given
    .filter((one) => one.recipients === kind && one.start > line.end)
    .reduce((all, one) => all + one.count, 0);
  if (sum === 0 || sum === figureOf(match.groups!.n!)) return [];
  const start = line.start + match.index + match[0].lastIndexOf(match.groups!.n!);
  const span = { start, end: start + match.groups!.n!.length };
  return [
    doubt(span, 'doubts/headline-count', { kind: 'wrong-number', severity: 'warning', suggestion: null }),
  ];
}
