const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?';
const nucleus =
  '(?:oai|oao|oay|oeo|iêu|yêu|uôi|ươi|ươu|uây|uya|uyê|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])';
const coda = '(?:ng|nh|ch|[cmnpt])?';
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`, 'u');
const between = /[\s\d!-/:-@[-`{-~“”‘’«»…–—•]+/u;

/** How much of a text reads as Vietnamese. */
export interface Plausibility {
  /** Words with at least one letter outside ASCII; only these tell one encoding from another. */
  readonly words: number;
  /** From 0 to 1; 1 when there is no such word. */
  readonly share: number;
}

/** Weighs a text by its marked words: how many of them can be Vietnamese syllables. */
export function plausibility(text: string): Plausibility {
  const told = text.split(between).filter((word) => /[^\0-\x7f]/.test(word) && !/^[A-ZĐ]+$/.test(word));
  const good = told.filter(canBeSyllable).length;
  return { words: told.length, share: told.length === 0 ? 1 : good / told.length };
}

function canBeSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const bare = parts.replace(tones, '');
  return parts.length - bare.length <= 1 && syllable.test(bare.normalize('NFC'));
}
