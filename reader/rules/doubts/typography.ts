import { openingsOf } from '../../engine/opened.ts';
import type { Page } from '../../engine/page.ts';
import { literal, oneOf, wordEnd, wordStart } from '../../engine/pattern.ts';
import { type Row, rowsOf } from '../../engine/rows.ts';
import { gapBefore } from '../../engine/tokens.ts';
import { alsoWords, clashingWords, lackingTerms, partedPairs, wordings } from '../../lexicon/doubts.ts';
import { places } from '../../lexicon/places.ts';
import { commonWords } from '../../lexicon/words.ts';
import type { Severity } from '../../reading.ts';
import { isCommonWord } from '../common-words.ts';
import type { DoubtFields } from './doubt.ts';

/** What stands before the mark that opened the row and belongs to the evidence. */
const leadOf = (match: RegExpExecArray) => match.groups?.lead ?? '';
const span = (match: RegExpExecArray) => ({
  start: match.index - leadOf(match).length,
  end: match.index + match[0].length,
});

const said =
  (kind: string, suggest: (match: RegExpExecArray) => string | null, severity: Severity = 'error') =>
  (match: RegExpExecArray) => ({
    ...span(match),
    kind,
    severity,
    suggestion: suggest(match),
  });

const compounds = [...commonWords]
  .filter((verb) => /^\p{L}{3,}[ ]\p{L}{3,}$/u.test(verb))
  .map((verb) => verb.split(' ') as [string, string]);
const firstsOf = new Map<string, string[]>();
for (const [first, second] of compounds) firstsOf.set(second, [...(firstsOf.get(second) ?? []), first]);
const parted = [...firstsOf]
  .map(([second, firsts]) => {
    const said = literal(second);
    return `${said}(?<=${wordStart}(?:${firsts.map(literal).join('|')}), ${said})`;
  })
  .join('|');
const smallPlaces = places.filter(
  (place) => /^\p{Lu}\p{Ll}+[ ]\p{Lu}\p{Ll}+$/u.test(place) && !alsoWords.has(place),
);

const touchesNext = (page: Page, i: number) => i + 1 < page.tokens.length && gapBefore(page, i + 1) === 0;

/** Doubts that the letters themselves raise. */
export const typographyRows = rowsOf<DoubtFields>([
  {
    rule: 'doubts/space-before-mark',
    opens: [',', ';', ':', '!', '?'],
    where: (page, i) => i > 0 && gapBefore(page, i) > 0,
    pattern: /(?<=(?<lead>[\p{L}\p{M}\p{N}”)]{1,15}[ ]{1,3}))[,;:!?](?=[\s]|$)/u,
    read: said('space-before-punctuation', (match) => leadOf(match).trimEnd() + match[0]),
  },
  {
    rule: 'doubts/two-marks',
    opens: [',', ';', ':'],
    where: (page, i) => touchesNext(page, i) && page.tokens[i + 1]!.kind === 'mark',
    pattern: /(?<=[\p{L}\p{N}”)](?<lead>[ ]?))(?:;,|,;|,,|;;|:,|,\.(?!\.))/u,
    read: said('double-punctuation', (match) => match[0].charAt(0)),
  },
  {
    rule: 'doubts/no-space-after-mark',
    opens: [',', ';', '.'],
    where: (page, i) => touchesNext(page, i) && page.tokens[i + 1]!.kind === 'word',
    pattern: /(?<=\p{Ll}{2})[,;](?=\p{L}{2})|(?<=[ ]\p{Ll}{2,8}|\))\.(?=\p{Lu}\p{Ll}{1,8}[ ]\p{Ll})/gu,
    read: said('missing-space', (match) => `${match[0]} `),
  },
  {
    rule: 'doubts/small-after-stop',
    opens: ['.'],
    where: ({ tokens }, i) => tokens[i + 1]?.kind === 'word' && !tokens[i + 1]!.capital,
    pattern: /(?<=\p{Ll}{2})\. \p{Ll}{2,}(?=[ ]\p{Ll})/gu,
    read: said('wrong-case', (match) => match[0].replace(/\p{Ll}/u, (letter) => letter.toUpperCase())),
  },
  {
    rule: 'doubts/stray-stop',
    opens: ['.'],
    where: (page, i) => touchesNext(page, i) && i > 0 && gapBefore(page, i) === 1,
    pattern: /(?<=\p{Ll}(?<lead>[ ]))\.(?=\p{Ll}{2})/u,
    read: said('stray-mark', () => ' '),
  },
  {
    rule: 'doubts/number-after-stop',
    opens: ['.'],
    where: (page, i) => touchesNext(page, i) && page.tokens[i + 1]!.kind === 'number',
    pattern: /(?<=[\p{Ll})])\.(?=\d{1,2}\.\d)/u,
    read: said('missing-space', () => '. '),
  },
  {
    rule: 'doubts/clashing-words',
    opens: clashingWords.map(([first, second]) => `${first} ${second}`),
    pattern: new RegExp(
      `${wordStart}(?:${clashingWords.map(([first, second]) => `${first} ${second}`).join('|')})${wordEnd}`,
      'gu',
    ),
    read: said('garbled', () => null),
  },
  ...lackingTerms.map(
    ({ lacking, unless, term }): Row<DoubtFields> => ({
      rule: 'doubts/word-left-out',
      opens: [lacking],
      pattern: new RegExp(
        `${wordStart}${lacking}${wordEnd}(?![ \\n]{1,3}${unless.length ? oneOf(unless) : '(?!)'}${wordEnd})(?=[ \\n,.;])`,
        'iu',
      ),
      read: said('missing-word', (match) => keepCase(match[0], term)),
    }),
  ),
  {
    rule: 'doubts/comma-in-word',
    opens: [','],
    where: ({ tokens }, i) => isCommonWord(tokens[i - 1], tokens[i + 1]),
    pattern: new RegExp(`(?<=${wordStart}(?<lead>\\p{L}{1,8})), (?:${parted})${wordEnd}`, 'giu'),
    read: readPartedWord,
  },
  {
    rule: 'doubts/comma-before-object',
    opens: partedPairs.map(([verb, noun]) => `${verb}, ${noun}`),
    pattern: new RegExp(
      `${wordStart}(?:${partedPairs.map(([verb, noun]) => `${literal(verb)}, ${literal(noun)}`).join('|')})${wordEnd}`,
      'giu',
    ),
    read: said('stray-comma', (match) => match[0].replace(',', '')),
  },
  {
    rule: 'doubts/place-written-small',
    opens: smallPlaces,
    pattern: new RegExp(
      `${wordStart}(?:${smallPlaces.map((place) => place.replace(/ (\p{Lu})/u, (_, letter: string) => ` ${letter.toLowerCase()}`)).join('|')})${wordEnd}`,
      'gu',
    ),
    read: said('wrong-case', (match) =>
      match[0].replace(/ (\p{Ll})/u, (_, letter: string) => ` ${letter.toUpperCase()}`),
    ),
  },
  ...wordings.map(
    (wording): Row<DoubtFields> => ({
      rule: `doubts/${wording.kind}`,
      opens: openingsOf(wording.pattern),
      pattern: new RegExp(
        `${wordStart}(?:${wording.pattern})(?:(?<= )|${wordEnd})`,
        wording.pattern.includes('\\p{Lu}') || /TP|XVI|IVX/.test(wording.pattern) ? 'gu' : 'giu',
      ),
      read: said(
        wording.kind,
        (match) => (wording.instead === null ? null : keepCase(match[0], wording.instead)),
        wording.severity,
      ),
    }),
  ),
]);

const twoWords = new Set([
  'tinh, gọn',
  'thăm, hỏi',
  'học, tập',
  'thu, chi',
  'sơ, tổng',
  'phòng, ngừa',
  'phòng, chống',
  'đơn, thư',
  'công, tư',
  'văn, thể',
  'thi, đua',
  'đảng, đoàn',
  'nghiên, cứu',
]);
/** «hoàn, thành» is one word parted; «quy định, hướng dẫn» are two words whose ends only look like one. */
function readPartedWord(match: RegExpExecArray, plain: string) {
  const said = leadOf(match) + match[0];
  const [first, second] = said.toLowerCase().split(', ') as [string, string];
  const { start, end } = span(match);
  const before = /\p{L}+(?= $)/u.exec(plain.slice(Math.max(0, start - 12), start))?.[0].toLowerCase();
  const after = /^ (\p{L}+)/u.exec(plain.slice(end, end + 12))?.[1]?.toLowerCase();
  if (
    twoWords.has(said.toLowerCase()) ||
    commonWords.has(`${before} ${first}`) ||
    commonWords.has(`${second} ${after}`)
  )
    return null;
  return {
    start,
    end,
    kind: 'stray-comma',
    severity: 'error' as const,
    suggestion: said.replace(',', ''),
  };
}

function keepCase(written: string, instead: string): string {
  const first = written.charAt(0);
  return first === first.toUpperCase() ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

/** A line that says the same twice: the picture's text and its caption. */
export function findDoubledLines(page: Page): (DoubtFields & { start: number; end: number; rule: string })[] {
  return page.lines.flatMap((line) => {
    const text = line.text.trim();
    const half = (text.length - 1) / 2;
    if (text.length < 31 || !Number.isInteger(half) || text.charAt(0) !== text.charAt(half + 1)) return [];
    if (text.slice(0, half) !== text.slice(half + 1)) return [];
    const start = line.start + line.text.indexOf(text);
    return [
      {
        start,
        end: start + text.length,
        rule: 'doubts/doubled-caption',
        kind: 'doubled-caption',
        severity: 'error' as const,
        suggestion: text.slice(0, half),
      },
    ];
  });
}
