import iconv from 'iconv-lite';
import { plausibility } from './syllable.ts';

/*
 * Before Unicode, Vietnamese was written with fonts that drew Vietnamese letters in place of Western ones. Such a text
 * holds Western letters (`Céng hßa` for `Cộng hòa`), whichever file it comes in.
 */

const tcvn3: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x5f }, (_, offset) => {
    const byte = 0xa1 + offset;
    return [String.fromCharCode(byte), iconv.decode(Buffer.of(byte), 'tcvn')];
  }),
);

/** Turns a text written for the TCVN3 (ABC) fonts into Unicode; capitals that only its capital fonts drew come out small. */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/g, (letter) => tcvn3.get(letter) ?? letter);
}

const tone = { acute: '\u0301', grave: '\u0300', hook: '\u0309', tilde: '\u0303', dot: '\u0323' };
const circumflex = '\u0302';
const breve = '\u0306';
const horn = '\u031b';

const vniAlone: Readonly<Record<string, string>> = {
  ô: `o${horn}`,
  ö: `u${horn}`,
  ñ: 'đ',
  æ: `i${tone.hook}`,
  ó: `i${tone.tilde}`,
  ò: `i${tone.dot}`,
  î: `y${tone.dot}`,
};
const vniTone: Readonly<Record<string, string>> = {
  ù: tone.acute,
  ø: tone.grave,
  û: tone.hook,
  õ: tone.tilde,
  ï: tone.dot,
};
const vniHat: Readonly<Record<string, string>> = {
  â: circumflex,
  á: circumflex + tone.acute,
  à: circumflex + tone.grave,
  å: circumflex + tone.hook,
  ã: circumflex + tone.tilde,
  ä: circumflex + tone.dot,
};
const vniBowl: Readonly<Record<string, string>> = {
  ê: breve,
  é: breve + tone.acute,
  è: breve + tone.grave,
  ú: breve + tone.hook,
  ü: breve + tone.tilde,
  ë: breve + tone.dot,
};
const vniMarks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...vniTone, ...vniHat, ...vniBowl },
  e: { ...vniTone, ...vniHat },
  o: { ...vniTone, ...vniHat },
  u: vniTone,
  y: vniTone,
  ô: vniTone,
  ö: vniTone,
};

/** Turns a text written for the VNI fonts, where a mark follows its letter, into Unicode. */
export function fromVni(text: string): string {
  return text.replace(
    /([aeouyôö])([\u00c0-\u00ff]?)|[ñæóòî]/gi,
    (found: string, base?: string, mark?: string) => {
      if (base === undefined) return composed(found, '');
      const added = vniMarks[base.toLowerCase()]?.[(mark ?? '').toLowerCase()];
      return added ? composed(base, added) : composed(base, '') + (mark ? fromVni(mark) : '');
    },
  );
}

function composed(letter: string, marks: string): string {
  const small = letter.toLowerCase();
  const written = ((vniAlone[small] ?? small) + marks).normalize('NFC');
  return letter === small ? written : written.toUpperCase();
}

/** Enough marked words, in lines that only make sense in the old encoding, to be sure that it is one. */
const wordsToBeSure = 20;

/** Finds lines written for old fonts and turns them into Unicode; lines that already read well stay as they are. */
export function mendOldFonts(text: string): { text: string; mended: number } {
  for (const convert of [fromTcvn3, fromVni]) {
    let mended = 0;
    let words = 0;
    const lines = text.split('\n').map((line) => {
      const before = plausibility(line);
      if (before.words === 0 || before.share >= 0.5) return line;
      const candidate = convert(line);
      const after = plausibility(candidate);
      if (after.share < 0.9) return line;
      mended += 1;
      words += before.words;
      return candidate;
    });
    if (words >= wordsToBeSure) return { text: lines.join('\n'), mended };
  }
  return { text, mended: 0 };
}
