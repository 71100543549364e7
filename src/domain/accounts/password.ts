import { commonPasswords } from './common-passwords.ts';

/** The fewest and the most characters of a password. */
export const passwordLength = { least: 10, most: 200 } as const;

/** What can be wrong with a new password. */
export type PasswordFault = 'short' | 'long' | 'username' | 'common';

const fewestDifferent = 5;

/** What is wrong with a new password; undefined when it may be used. */
export function faultOf(password: string, username: string): PasswordFault | undefined {
  const written = password.normalize('NFC');
  const characters = [...written];
  const bare = plainOf(written);
  if (characters.length < passwordLength.least) return 'short';
  if (characters.length > passwordLength.most) return 'long';
  const around = bare.replace(/[^a-z]+$/, '').replace(/^[^a-z]+/, '');
  if (bare === plainOf(username) || around === plainOf(username)) return 'username';
  const few = new Set(characters).size < fewestDifferent;
  return few || isRun(bare) || commonPasswords.has(bare) ? 'common' : undefined;
}

/** What a guesser tries first leaves out case, marks and spaces. */
function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'].flatMap(
  (run) => [run, [...run].reverse().join('')],
);

function isRun(text: string): boolean {
  return runs.some((run) => run.includes(text));
}
