import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, choice, seeOther } from '../../../kernel/http/index.ts';
import { changeLanguage } from '../change-language.ts';
import { localPath } from '../local-path.ts';
import { ownCookie } from './door.ts';

const form = z.object({ locale: choice(['vi', 'en']) });
const aYear = 365 * 24 * 60 * 60;

/** Changes the language of the person, or of this browser, and goes back to where it was asked. */
export async function languagePage(ask: Ask<Actor | null>): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return seeOther('/');
  const { locale } = read.value;
  if (ask.actor) await changeLanguage(ask.actor, locale);
  const answer = seeOther(pathSentFrom(ask));
  answer.headers.append(
    'set-cookie',
    ownCookie('banle_language', locale, `Path=/; Max-Age=${aYear}; SameSite=Lax`),
  );
  return answer;
}

/** The page of ours on which the form stood, as the browser says; the first page where it says nothing. */
function pathSentFrom(ask: Ask<Actor | null>): string {
  const referer = ask.header('referer') ?? '';
  if (!URL.canParse(referer)) return '/';
  const from = new URL(referer);
  const host = ask.header('host') ?? ask.url.host;
  return from.host === host ? localPath(`${from.pathname}${from.search}`) : '/';
}
