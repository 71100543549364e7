import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, seeOther } from '../../../kernel/http/index.ts';
import { signOut } from '../sign-out.ts';
import { accountWords } from '../words.ts';
import { signInPath, withoutSession } from './door.ts';

/** Ends the session and stands before the door again. */
export async function signOutPage(ask: Ask<Actor | null>): Promise<Response> {
  if (ask.actor) await signOut(ask.actor, ask.now);
  return withoutSession(seeOther(signInPath, accountWords[ask.locale].door.signedOut));
}
