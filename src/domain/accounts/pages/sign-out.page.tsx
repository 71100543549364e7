import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { farewell, providerName } from '../../../kernel/provider/index.ts';
import { BrokenSeal, unseal } from '../../../kernel/seal/index.ts';
import { aboutOutsideToken } from '../come-from-outside.ts';
import { findOutsideToken } from '../sessions.store.ts';
import { signOut } from '../sign-out.ts';
import { accountWords } from '../words.ts';
import { publicOrigin, signInPath, withoutSession } from './door.ts';
import { SignedOutView } from './signed-out.view.tsx';

/** Ends the session and stands before the door again; whoever came through a provider is told that its session may be open. */
export async function signOutPage(ask: Ask<Actor | null>): Promise<Response> {
  const sealed = ask.actor && (await findOutsideToken(ask.actor.sessionId));
  if (ask.actor) await signOut(ask.actor, ask.now);
  const there = sealed ? await placeOfFarewell(ask, sealed) : undefined;
  const provider = providerName();
  // The security policy of our pages sends no form elsewhere, so the way there is a link.
  if (there && provider)
    return withoutSession(html(<SignedOutView ask={ask} provider={provider} href={there.href} />));
  return withoutSession(seeOther(signInPath, accountWords[ask.locale].door.signedOut));
}

async function placeOfFarewell(ask: Ask<Actor | null>, sealed: string): Promise<URL | undefined> {
  try {
    return await farewell(unseal(sealed, aboutOutsideToken), `${publicOrigin(ask)}${signInPath}`);
  } catch (error) {
    if (error instanceof BrokenSeal) return undefined;
    throw error;
  }
}
