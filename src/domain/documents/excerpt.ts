/** A stretch of a text around what was searched for, cut into plain and marked pieces. */
export type Excerpt = readonly { readonly text: string; readonly isHit: boolean }[];

const around = 110;

/** The place in a text where the words typed stand, with or without marks; the phrase whole if it is there, else its longest word. */
export function excerptOf(text: string, typed: string): Excerpt | undefined {
  const words = typed.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  const longest = [...words].sort((one, other) => other.length - one.length)[0];
  if (!longest) return undefined;
  const found = place(text, words) ?? place(text, [longest]);
  if (!found) return undefined;
  const from = wordStart(text, Math.max(0, found.start - around));
  const to = wordEnd(text, Math.min(text.length, found.end + around));
  const piece = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ');
  return [
    { text: `${from > 0 ? '…' : ''}${piece(from, found.start)}`, isHit: false },
    { text: piece(found.start, found.end), isHit: true },
    { text: `${piece(found.end, to)}${to < text.length ? '…' : ''}`, isHit: false },
  ];
}

function place(text: string, words: readonly string[]): { start: number; end: number } | undefined {
  const pattern = words.map(letters).join('\\s+');
  const match = new RegExp(`(?<![\\p{L}\\p{M}\\d])${pattern}(?![\\p{L}\\p{M}\\d])`, 'iu').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const families = [
  'aàáảãạăằắẳẵặâầấẩẫậ',
  'eèéẻẽẹêềếểễệ',
  'iìíỉĩị',
  'oòóỏõọôồốổỗộơờớởỡợ',
  'uùúủũụưừứửữự',
  'yỳýỷỹỵ',
  'dđ',
];

/** A word as a pattern that finds it with any marks, composed or not: the search compares without them. */
function letters(word: string): string {
  return [...plainLetters(word)].map((letter) => anyMarks(letter)).join('');
}

function anyMarks(letter: string): string {
  const family = families.find((one) => one.startsWith(letter));
  return family ? `[${family}]\\p{M}*` : letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function plainLetters(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
}

function wordStart(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return at === 0 || blank < at - 20 ? at : blank + 1;
}

function wordEnd(text: string, at: number): number {
  const blank = text.indexOf(' ', at);
  return at === text.length || blank < 0 || blank > at + 20 ? at : blank;
}
