const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
};

/** Letters of other scripts that look like ours. */
const alike: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
  ј: 'j',
  ԁ: 'd',
  α: 'a',
  ο: 'o',
  ι: 'i',
};

/** Letters without their marks: «Địt» is `dit`, «hoà» and «hòa» are `hoa`. */
export function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/\p{L}/gu, (letter) => alike[letter] ?? letter);
}

/** A word as it is meant: marks and stretched letters taken off, digits read as the letters they stand for. */
export function asMeant(word: string): string {
  return withoutMarks(word)
    .replace(/[0-9@$!|]/g, (sign) => leet[sign] ?? sign)
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

/** A word of a text and where it stands: `[from, to)` in UTF-16 units. */
export interface Word {
  readonly written: string;
  readonly from: number;
  readonly to: number;
  /** Put together from letters that stood apart, as «đ . ị . t». */
  readonly joined: boolean;
}

const wordLike = /[\p{L}\p{M}\p{N}@$|*]+(?:!(?=\p{L})[\p{L}\p{M}\p{N}@$|*]+)*/gu;
// Letters one by one with signs or blanks between them, three at least: nobody writes words that way by accident.
const apart =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:[\s.\-_*·•,/\\+~|]{1,3}\p{L}\p{M}*){2,}(?![\p{L}\p{M}\p{N}])/gu;

/** The words of a text in their order; letters that stand apart are read together as well. */
export function wordsOf(text: string): Word[] {
  const plain = [...text.matchAll(wordLike)].map(
    (found): Word => ({
      written: found[0],
      from: found.index,
      to: found.index + found[0].length,
      joined: false,
    }),
  );
  const joined = [...text.matchAll(apart)].map(
    (found): Word => ({
      written: found[0].replace(/[^\p{L}\p{M}]/gu, ''),
      from: found.index,
      to: found.index + found[0].length,
      joined: true,
    }),
  );
  return [...plain, ...joined];
}
