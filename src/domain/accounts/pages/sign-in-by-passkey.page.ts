import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, json } from '../../../kernel/http/index.ts';
import { keptFormIn } from '../kept-form.ts';
import { askForKey, newChallenge } from '../key-question.ts';
import { signInByPasskey } from '../sign-in-by-passkey.ts';
import { passkeyFailures } from '../words/passkey.ts';
import { cameIn } from './came-in.tsx';
import { comingFrom, failureOf } from './door.ts';
import { partyOf } from './key-place.ts';
import { dropSealed, findSealed, keepSealed, type SealedCookie } from './sealed-cookie.ts';
import { showSignIn } from './show-sign-in.tsx';

const asked = z.object({ challenge: z.string() });
const cookie: SealedCookie<typeof asked> = {
  name: 'banle_key_question',
  path: '/dang-nhap/khoa-truy-cap',
  // A key may be offered in the field of the username for as long as the page stands open.
  minutes: 60,
  sameSite: 'Strict',
  holds: asked,
};
const form = z.object({ answer: z.string().min(1).max(100_000) });

/** A question for any key of this place; the browser keeps it, sealed, until it is answered. */
export async function keyQuestionPage(ask: Ask<Actor | null>): Promise<Response> {
  const challenge = newChallenge();
  const question = await askForKey(partyOf(ask), challenge);
  return keepSealed(json(question), { cookie, value: { challenge } }, ask.now);
}

/** Judges what a key answered. */
export async function keyAnswerPage(ask: Ask<Actor | null>): Promise<Response> {
  const kept = keptFormIn(ask.typed);
  const question = findSealed(ask, cookie);
  const read = ask.form(form);
  if (!question || !read.ok) return showSignIn(ask, { kept, failure: passkeyFailures.wrongAnswer() });
  try {
    const { challenge } = question.value;
    const asked = { challenge, party: partyOf(ask), until: question.until };
    const given = { answer: read.value.answer, asked, ...comingFrom(ask) };
    return dropSealed(cameIn(ask, await signInByPasskey(given, ask.now), kept), cookie);
  } catch (error) {
    return showSignIn(ask, { kept, failure: failureOf(error) });
  }
}
