import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, seeOther, text } from '../../../kernel/http/index.ts';
import { keepForm, keptFormIn } from '../kept-form.ts';
import { signIn } from '../sign-in.ts';
import { cameIn } from './came-in.tsx';
import { comingFrom, failureOf, wantedPath } from './door.ts';
import { password } from './password-piece.ts';
import { showSignIn, signInViewOf } from './show-sign-in.tsx';

const form = z.object({
  username: text(200).transform((typed) => typed.toLowerCase()),
  password: password(),
});

/** The way in; whoever is in already goes on. */
export function signInPage(ask: Ask<Actor | null>): Response {
  return ask.actor ? seeOther(wantedPath(ask)) : showSignIn(ask, {});
}

/** A form came after its session had ended: the door, with all that was typed carried along. */
export function signInAgain(ask: Ask<Actor | null>): Response {
  const kept = keepForm(`${ask.url.pathname}${ask.url.search}`, ask.typed, ask.broughtFiles);
  return html(signInViewOf(ask, { kept }), 401);
}

/** Judges a name and a password. */
export async function signInFormPage(ask: Ask<Actor | null>): Promise<Response> {
  const kept = keptFormIn(ask.typed);
  const read = ask.form(form);
  if (!read.ok) return showSignIn(ask, { kept, errors: read.errors });
  try {
    return cameIn(ask, await signIn({ ...read.value, ...comingFrom(ask) }, ask.now), kept);
  } catch (error) {
    return showSignIn(ask, { kept, failure: failureOf(error) });
  }
}
