import type { Respelling } from '../engine/text.ts';
import { list } from './list.ts';

/** `hoà` and `hòa`, `uỷ` and `ủy` are one word: the rules see the second of each. */
const moved: Record<string, string> = {};
for (const [plain, marked] of [
  ['o', 'òóỏõọ'],
  ['u', 'ùúủũụ'],
] as const) {
  for (const [tail, tails] of [
    ['a', 'àáảãạ'],
    ['e', 'èéẻẽẹ'],
    ['y', 'ỳýỷỹỵ'],
  ] as const) {
    if ((tail === 'y') !== (plain === 'u')) continue;
    [...tails].forEach((letter, i) => {
      moved[plain + letter] = [...marked][i]! + tail;
    });
  }
}

function moveTone(match: string): string {
  const out = moved[match.toLowerCase()];
  if (!out) return match;
  return [...out].map((letter, i) => (isUpper(match.charAt(i)) ? letter.toUpperCase() : letter)).join('');
}

const isUpper = (letter: string) => letter !== letter.toLowerCase();

export const respellings: readonly Respelling[] = [
  { pattern: /"[^"\n]*"/g, write: (match) => `“${match.slice(1, -1)}”` },
  { pattern: /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu, write: moveTone },
];

/** Abbreviations whose full stop ends no sentence. */
export const dottedAbbreviations: ReadonlySet<string> = new Set(list`
  tp · tx · tt · ths · ts · pgs · gs · bs · ks · ls · nxb · vd · tl · kt · tm · tuq · q · p · st
`);

/** Parts of a document that carry a number with a full stop: «Điều 3.» */
export const numberedParts: ReadonlySet<string> = new Set([
  'điều',
  'khoản',
  'chương',
  'mục',
  'phần',
  'phụ lục',
  'bước',
]);
