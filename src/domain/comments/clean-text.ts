/** Marks that turn the direction of what follows them, in a name even of what the page says next. */
const turning = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;
/** Signs that take no room: they cut a word in two for a machine and not for a reader. */
const unseen =
  /\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|(?<!\p{L}\p{M}*)\u200c/gu;
/** Marks piled on one letter beyond what any script writes. */
const piled = /(\p{M}{4})\p{M}+/gu;

/**
 * A text as it is kept and shown: what only deceives is taken out, emoji and other scripts stay. Zero-width joiners stay
 * inside emoji, where they make one picture of several.
 */
export function cleanText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(turning, '')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(piled, '$1')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A name as it is kept: on one line. */
export function cleanName(typed: string): string {
  return cleanText(typed).replace(/\n/g, ' ');
}

/** True where something was taken out that nobody types by accident: marks of direction, or unseen signs within words. */
export function hidSomething(typed: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]/u.test(typed) || /\p{L}[\u00ad\u200b\u2060\ufeff]+\p{L}/u.test(typed);
}
