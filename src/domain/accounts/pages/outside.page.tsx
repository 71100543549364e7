import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, seeOther } from '../../../kernel/http/index.ts';
import {
  beginJourney,
  endJourney,
  ProviderFault,
  providerName,
  type Recognised,
} from '../../../kernel/provider/index.ts';
import { acceptFromOutside, comeFromOutside } from '../come-from-outside.ts';
import { countKnock } from '../count-knock.ts';
import { door } from '../sign-in.ts';
import { unlinkOutside } from '../unlink-outside.ts';
import { outsideFailures, outsideWords } from '../words/outside.ts';
import { comingFrom, failureOf, goOn, publicOrigin, signInPath, wantedPath } from './door.ts';
import { dropSealed, findSealed, keepSealed, type SealedCookie } from './sealed-cookie.ts';
import { showSignIn } from './show-sign-in.tsx';

const path = '/dang-nhap/ben-ngoai';
const returnPath = `${path}/ve`;

const travelling = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  wanted: z.string(),
  /** The token of an invitation that is to be taken up. */
  invitation: z.string().nullable(),
});
const cookie: SealedCookie<typeof travelling> = {
  name: 'banle_journey',
  path,
  minutes: 10,
  // The browser comes back from another site.
  sameSite: 'Lax',
  holds: travelling,
};

/** Goes to the provider to sign in. */
export function goOutsidePage(ask: Ask<Actor | null>): Promise<Response> | Response {
  return ask.actor ? seeOther(wantedPath(ask)) : setOut(ask, null);
}

/** Goes to the provider to take up an invitation. */
export function acceptOutsidePage(ask: Ask<Actor | null>): Promise<Response> {
  return setOut(ask, ask.param('token'));
}

async function setOut(ask: Ask<Actor | null>, invitation: string | null): Promise<Response> {
  const provider = providerName();
  if (provider === undefined)
    return seeOther(invitation ? `/moi/${encodeURIComponent(invitation)}` : signInPath);
  try {
    const { to, journey } = await beginJourney(returnAddress(ask));
    const value = { ...journey, wanted: wantedPath(ask), invitation };
    return keepSealed(seeOther(to.href), { cookie, value }, ask.now);
  } catch (error) {
    return showSignIn(ask, { failure: failureOf(inWords(error, provider)) });
  }
}

/** Comes back from the provider: in, or before the door with what was wrong. */
export async function comeBackPage(ask: Ask<Actor | null>): Promise<Response> {
  const provider = providerName();
  if (provider === undefined) return seeOther(signInPath);
  const kept = findSealed(ask, cookie)?.value;
  try {
    countKnock(door, ask.address, ask.now);
    if (!kept) throw outsideFailures.tookTooLong();
    const recognised = await recognise(ask, kept, provider);
    const newcomer = { recognised, provider, ...comingFrom(ask) };
    const { invitation: token } = kept;
    const entry =
      token === null
        ? await comeFromOutside(newcomer, ask.now)
        : await acceptFromOutside({ ...newcomer, token }, ask.now);
    door.forgive(ask.address);
    return dropSealed(goOn(entry, kept.wanted), cookie);
  } catch (error) {
    return dropSealed(showSignIn(ask, { failure: failureOf(error) }), cookie);
  }
}

/** Parts the account from the provider. */
export async function unlinkOutsidePage(ask: Ask): Promise<Response> {
  await unlinkOutside(ask.actor, ask.now);
  return seeOther('/tai-khoan', outsideWords[ask.locale].removed);
}

async function recognise(
  ask: Ask<Actor | null>,
  journey: z.output<typeof travelling>,
  provider: string,
): Promise<Recognised> {
  try {
    return await endJourney(new URL(`${returnAddress(ask)}${ask.url.search}`), journey);
  } catch (error) {
    throw inWords(error, provider);
  }
}

function returnAddress(ask: Ask<Actor | null>): string {
  return `${publicOrigin(ask)}${returnPath}`;
}

/** What went wrong with the provider, as the person is told. */
function inWords(error: unknown, provider: string): unknown {
  if (!(error instanceof ProviderFault)) return error;
  const facts = { provider };
  if (error.fault === 'away') return outsideFailures.providerAway(facts);
  if (error.fault === 'declined') return outsideFailures.declinedThere(facts);
  return outsideFailures.notTrusted(facts);
}
