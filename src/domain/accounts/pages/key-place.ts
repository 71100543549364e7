import type { Actor } from '../../../kernel/access/index.ts';
import { readConfig } from '../../../kernel/config/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { type KeyPlace, keyPlace, type RelyingParty } from '../passkey.ts';
import { passkeyFailures, passkeyWords } from '../words/passkey.ts';

/** Where keys can be used, seen from the address at which this was asked. */
export function keyPlaceOf(ask: Ask<Actor | null>): KeyPlace {
  return keyPlace(readConfig(process.env).publicUrl, ask.header('host') ?? ask.url.host);
}

/** The place for which keys are made here; throws where none can be. */
export function partyOf(ask: Ask<Actor | null>): RelyingParty {
  const place = keyPlaceOf(ask);
  if (place.kind !== 'here') throw passkeyFailures.wrongAnswer();
  return place.party;
}

/** Why no key can be used at the address at which this was asked; undefined where they can. */
export function hindranceOf(ask: Ask<Actor | null>): string | undefined {
  const place = keyPlaceOf(ask);
  const words = passkeyWords[ask.locale];
  if (place.kind === 'here') return undefined;
  return place.kind === 'elsewhere' ? words.wrongOrigin(place.origin) : words.nowhere;
}
