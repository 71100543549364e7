import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type Word, wordsOf } from './words-of-text.ts';

/** What of a published article is searched. */
export interface Searched {
  readonly headline: string;
  readonly lead: string;
  readonly text: string;
  readonly section: string;
  readonly publishedAt: Temporal.Instant;
}

/** Grows when the keys are made in another way: articles with older ones are read anew. */
export const keysMade = 1;

/** Nobody looks for the hundredth page of one article; and what is kept for one has its bounds. */
const mostText = 200_000;

/**
 * The keys by which an article is found, as a `tsvector`. With positions: its words without marks. Without: its words as spelt;
 * `h:` words and neighbours of the headline; `p:` neighbours in headline, lead and names, which are found as phrases whatever
 * their age; `n:` the numbers of documents; `s:` its section; `y:` and `q:` year and quarter of its publication.
 */
export function keysOf({ headline, lead, text, section, publishedAt }: Searched): string {
  const body = text.slice(0, mostText);
  const [inHeadline, inLead, inBody] = [wordsOf(headline), wordsOf(lead), wordsOf(body)];
  const keys = new Set<string>([
    `s:${section}`,
    ...timeKeys(publishedAt),
    ...numbersIn(`${headline}\n${lead}\n${body}`),
  ]);
  for (const word of inHeadline) keys.add(`h:${word.spelt}`).add(`h:${word.plain}`);
  addNeighbours(keys, inHeadline, ['h:', 'p:']);
  addNeighbours(keys, inLead, ['p:']);
  for (const name of namesIn(body, inBody)) addNeighbours(keys, name, ['p:']);
  const places = placesOf([...inHeadline, ...inLead, ...inBody], keys);
  let made = '';
  for (const key of keys) if (!places.has(key)) made += `'${key}' `;
  for (const [key, at] of places) made += `'${key}':${at} `;
  return made.trimEnd();
}

/** Where each word stands, without its marks; its spelling joins the keys. */
function placesOf(words: readonly Word[], keys: Set<string>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [nth, { spelt, plain }] of words.entries()) {
    keys.add(spelt);
    const found = places.get(plain);
    if (found === undefined) places.set(plain, String(nth + 1));
    else if (found.length < mostPlaces) places.set(plain, `${found},${nth + 1}`);
  }
  return places;
}

/** The database keeps 255 places of a word: no need to write many more. */
const mostPlaces = 1_500;

/** The keys of the year and the quarter of a moment. */
function timeKeys(at: Temporal.Instant): readonly [year: string, quarter: string] {
  const { year, month } = dayOf(at);
  return [`y:${year}`, `q:${year}-${Math.ceil(month / 3)}`];
}

/** Each two neighbouring words as keys, as spelt and without marks. */
export function neighbourKeys(words: readonly Word[], prefix: string): { spelt: string[]; plain: string[] } {
  const pairs = words.slice(1).map((word, nth) => [words[nth] as Word, word] as const);
  return {
    spelt: pairs.map(([one, two]) => `${prefix}${one.spelt} ${two.spelt}`),
    plain: pairs.map(([one, two]) => `${prefix}${one.plain} ${two.plain}`),
  };
}

function addNeighbours(keys: Set<string>, words: readonly Word[], prefixes: readonly string[]): void {
  for (const prefix of prefixes) {
    const { spelt, plain } = neighbourKeys(words, prefix);
    for (const key of [...spelt, ...plain]) keys.add(key);
  }
}

/** Runs of words that begin with a capital, with a blank and nothing else between: what has a name. */
function namesIn(text: string, words: readonly Word[]): Word[][] {
  const names: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    const last = run.at(-1);
    const goesOn = last !== undefined && word.start === last.end + 1 && text[last.end] === ' ';
    if (!goesOn) run = [];
    if (!isCapital(text, word.start)) run = [];
    else if (run.push(word) === 2) names.push(run);
  }
  return names;
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

const numberPattern =
  /(?<![\p{L}\p{N}/])(\d{1,5})((?:\/\d{4})?\s?[-–/]\s?\p{Lu}\p{L}{0,5}\d{0,3}(?:[-–/&]\p{L}{1,12}\d{0,3}){0,3})/gu;

function numbersIn(text: string): string[] {
  return [...text.normalize('NFC').matchAll(numberPattern)].flatMap(([, number = '', rest = '']) =>
    numberKeys(
      number,
      wordsOf(rest).map(({ plain }) => plain),
    ),
  );
}

/** The keys of a document's number: `14-KL/TW` as `n:14`, `n:14 kl`, `n:14 tw`, whatever stands between. */
export function numberKeys(number: string, parts: readonly string[]): string[] {
  const digits = number.replace(/^0+(?=\d)/, '');
  return [`n:${digits}`, ...parts.map((part) => `n:${digits} ${part}`)];
}
