import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, type Judgement, judged, seeOther, text } from '../../../kernel/http/index.ts';
import { type KeptForm, keepForm, keptFormIn } from '../kept-form.ts';
import { signIn } from '../sign-in.ts';
import { cameIn } from './came-in.tsx';
import { comingFrom, failureOf, wantedPath } from './door.ts';
import { password } from './password-piece.ts';
import { SignInView } from './sign-in.view.tsx';

const form = z.object({
  username: text(200).transform((typed) => typed.toLowerCase()),
  password: password(),
});

/** The way in; whoever is in already goes on. */
export function signInPage(ask: Ask<Actor | null>): Response {
  return ask.actor ? seeOther(wantedPath(ask)) : show(ask, {});
}

/** A form came after its session had ended: the door, with all that was typed carried along. */
export function signInAgain(ask: Ask<Actor | null>): Response {
  const hadFiles = ask.header('content-type')?.startsWith('multipart/') ?? false;
  const kept = keepForm(`${ask.url.pathname}${ask.url.search}`, ask.typed, hadFiles);
  return html(view(ask, { kept }), 401);
}

/** Judges a name and a password. */
export async function signInFormPage(ask: Ask<Actor | null>): Promise<Response> {
  const kept = keptFormIn(ask.typed);
  const read = ask.form(form);
  if (!read.ok) return show(ask, { kept, errors: read.errors });
  try {
    return cameIn(ask, await signIn({ ...read.value, ...comingFrom(ask) }, ask.now), kept);
  } catch (error) {
    const failure = failureOf(error);
    return show(ask, { kept, failure });
  }
}

interface Shown extends Judgement {
  readonly kept?: KeptForm | undefined;
}

function show(ask: Ask<Actor | null>, shown: Shown): Response {
  return judged(view(ask, shown), shown);
}

function view(ask: Ask<Actor | null>, { kept, errors = {}, failure }: Shown) {
  const typed = keptFormIn(ask.typed) || !kept ? ask.typed.username : undefined;
  return (
    <SignInView
      ask={ask}
      wanted={wantedPath(ask)}
      username={typeof typed === 'string' ? typed : ''}
      kept={kept}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />
  );
}
