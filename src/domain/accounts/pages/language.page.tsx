import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, choice, optionalText, seeOther } from '../../../kernel/http/index.ts';
import { changeLanguage } from '../change-language.ts';
import { localPath } from '../local-path.ts';
import { ownCookie } from './door.ts';

const form = z.object({ locale: choice(['vi', 'en']), back: optionalText(4000) });
const aYear = 365 * 24 * 60 * 60;

/** Changes the language of the person, or of this browser, and goes back to where it was asked. */
export async function languagePage(ask: Ask<Actor | null>): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return seeOther('/');
  const { locale, back } = read.value;
  if (ask.actor) await changeLanguage(ask.actor, locale);
  const answer = seeOther(localPath(back));
  answer.headers.append(
    'set-cookie',
    ownCookie('banle_language', locale, `Path=/; Max-Age=${aYear}; SameSite=Lax`),
  );
  return answer;
}
