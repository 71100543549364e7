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
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đ\u0370-\u03ff\u0400-\u052f]/g, (letter) =>
      letter === 'đ' ? 'd' : (alike[letter] ?? letter),
    );
}

/** A word as it is meant: marks and stretched letters taken off, digits read as the letters they stand for. */
export function asMeant(word: string): string {
  return withoutMarks(word)
    .replace(/[0-9@$!|]/g, (sign) => leet[sign] ?? sign)
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

/** A word of a text and where it stands: `[from, to)` in UTF-16 units. */
export interface Word {
  /** In small letters, marks and all. */
  readonly plain: string;
  /** In small letters without marks. */
  readonly bare: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text in their order, and what letters that stand apart, as «đ . ị . t», come to when put together. */
export interface Words {
  readonly inOrder: readonly Word[];
  readonly joined: readonly Word[];
}

const wordLike = /[\p{L}\p{M}\p{N}@$|*]+(?:!(?=\p{L})[\p{L}\p{M}\p{N}@$|*]+)*/gu;
// Letters one by one with signs or blanks between them, three at least: nobody writes words that way by accident.
const apart =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:[\s.\-_*·•,/\\+~|]{1,3}\p{L}\p{M}*){2,}(?![\p{L}\p{M}\p{N}])/gu;

let last: { readonly text: string; readonly words: Words } | undefined;

/** The words of a text. Several phases ask in turn for those of the same one. */
export function wordsOf(text: string): Words {
  if (last?.text === text) return last.words;
  const inOrder = [...text.matchAll(wordLike)].map((found) => wordAt(found, found[0]));
  const joined = [...text.matchAll(apart)].map((found) =>
    wordAt(found, found[0].replace(/[^\p{L}\p{M}]/gu, '')),
  );
  last = { text, words: { inOrder, joined } };
  return last.words;
}

function wordAt(found: RegExpExecArray, written: string): Word {
  const plain = written.toLowerCase().normalize('NFC');
  return { plain, bare: withoutMarks(plain), from: found.index, to: found.index + found[0].length };
}
