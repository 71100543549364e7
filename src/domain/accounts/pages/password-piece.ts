import { z } from 'zod';
import type { FieldErrors } from '../../../kernel/http/index.ts';
import { text } from '../../../kernel/http/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { faultOf } from '../password.ts';
import { accountWords, usernameRule } from '../words.ts';

/** A password as it was typed: nothing is cut off it, spaces count. */
export const password = () => z.string().min(1).max(1000);

/** A username that can be given to someone; capitals are taken as small letters. */
export const username = () =>
  text(64)
    .transform((typed) => typed.toLowerCase())
    .refine((typed) => /^[a-z0-9][a-z0-9._-]{2,63}$/.test(typed), { params: { words: usernameRule } });

/** A person's name, with single spaces between its words. */
export const personName = () => text(200).transform((typed) => typed.replace(/\s+/g, ' '));

interface Chosen {
  readonly password: string;
  readonly repeat: string;
  readonly username: string;
}

/** What is wrong with a password just chosen, said beside its field; undefined when it may be used. */
export function passwordErrors(chosen: Chosen, locale: Locale): FieldErrors | undefined {
  const words = accountWords[locale].faults;
  const fault = faultOf(chosen.password, chosen.username);
  if (fault) return { password: words[fault] };
  return chosen.password.normalize('NFC') === chosen.repeat.normalize('NFC')
    ? undefined
    : { repeat: words.unlike };
}
