import { searchedKeys } from '../documents/index.ts';
import { neighbourKeys, numberKeys } from './search-keys.ts';
import { type Word, wordsOf } from './words-of-text.ts';

/** What was typed, as it is looked for. */
export interface Sought {
  /** The words outside of quotation marks. */
  readonly loose: readonly Word[];
  /** What stands between quotation marks, each as its words in their order. */
  readonly quoted: readonly (readonly Word[])[];
}

/** Ways to find an article, closest first, each a `tsquery`. */
export interface SearchQuery {
  /** What can be looked up whatever its age: a number, words of the headline, neighbours in headline, lead and names. */
  readonly sure: readonly string[];
  /** All the words, wherever they stand; what is counted. */
  readonly words: string;
  /** All the words as they were spelt, where they were typed with marks. */
  readonly spelt: string | undefined;
  /** The words side by side, as far as it can be told by looking at the newest. */
  readonly phrase: string | undefined;
  /** True where nothing but what stands side by side will do. */
  readonly phraseOnly: boolean;
}

const mostWords = 24;
const quotation = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** Reads what was typed into a search: what stands in quotation marks is one piece. */
export function readSought(typed: string): Sought {
  const quoted = [...typed.matchAll(quotation)].map(([, inside = '']) => wordsOf(inside).slice(0, mostWords));
  const loose = wordsOf(typed.replace(quotation, ' ')).slice(0, mostWords);
  return { loose, quoted: quoted.filter((words) => words.length > 0).slice(0, 4) };
}

/** How to find what was typed; nothing where there is no word in it. */
export function queryOf(typed: string): SearchQuery | undefined {
  const { loose, quoted } = readSought(typed);
  const all = [...quoted.flat(), ...loose];
  if (all.length === 0) return undefined;
  const pieces = quoted.length > 0 ? [...quoted, ...loose.map((word) => [word])] : [loose];
  const ways = (['spelt', 'plain'] as const).flatMap((as) => [
    every(pieces.flatMap((words) => keysOfPiece(words, { as, prefix: 'h:' }))),
    ...(pieces.some((words) => words.length > 1)
      ? [every(pieces.flatMap((words) => keysOfPiece(words, { as, prefix: 'p:' })))]
      : []),
  ]);
  const side = pieces.filter((words) => words.length > 1).map(sideBySide);
  const hasMarks = all.some(({ spelt, plain }) => spelt !== plain);
  // What was put in quotation marks with its marks is meant with them.
  const exact = quoted.flat().map(({ spelt }) => spelt);
  const must = (query: string) => [query, ...(exact.length > 0 ? [every(exact)] : [])].join(' & ');
  return {
    sure: [...new Set([...byNumber(typed), ...inOrder(ways).map(must)])],
    words: must(every(all.map(({ plain }) => plain))),
    spelt: hasMarks ? must(every(all.map(({ spelt }) => spelt))) : undefined,
    phrase: side.length > 0 ? must(side.join(' & ')) : undefined,
    phraseOnly: quoted.length > 0,
  };
}

/** Headlines before all else, then names; in each what is spelt as typed before what is not. */
function inOrder(ways: readonly string[]): string[] {
  const half = ways.length / 2;
  return ways.slice(0, half).flatMap((spelt, nth) => [spelt, ways[half + nth] as string]);
}

function byNumber(typed: string): string[] {
  const [number, ...parts] = searchedKeys(typed);
  // A State letter prints no type.
  return number === undefined
    ? []
    : [
        every(
          numberKeys(
            number,
            parts.filter((part) => part !== 'cv' && /^[a-z0-9]+$/.test(part)),
          ),
        ),
      ];
}

/** The keys of a piece: its neighbours, or, in a headline, its one word. */
function keysOfPiece(
  words: readonly Word[],
  { as, prefix }: { readonly as: 'spelt' | 'plain'; readonly prefix: 'h:' | 'p:' },
): string[] {
  const [only] = words;
  if (words.length > 1) return neighbourKeys(words, prefix)[as];
  return only ? [prefix === 'h:' ? `h:${only[as]}` : only[as]] : [];
}

function sideBySide(words: readonly Word[]): string {
  return `(${words.map(({ plain }) => quote(plain)).join(' <-> ')})`;
}

const every = (keys: readonly string[]) => [...new Set(keys)].map(quote).join(' & ');

/** A key holds letters, digits, a blank and a colon, and nothing that would have to be masked. */
const quote = (key: string) => `'${key}'`;
