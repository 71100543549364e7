import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { Account } from './account.ts';
import type { Passkey, RelyingParty } from './passkey.ts';
import { newToken } from './session.ts';

const system = 'Bản Lề';
/** How long the browser waits for the person; milliseconds. */
const patience = 300_000;

/** What an authenticator is asked: 256 random bits that its answer has to hold. */
export function newChallenge(): string {
  return newToken();
}

/** Asks for any key of this place; the key says whose it is, so no name has to be typed. The person is verified by device. */
export function askForKey(
  party: RelyingParty,
  challenge: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
    timeout: patience,
  });
}

interface NewKeyQuestion {
  readonly party: RelyingParty;
  readonly challenge: string;
  /** Keys that the person has here already: no device makes a second one. */
  readonly known: readonly Passkey[];
}

/** Asks a device for a new key of this account, one that it can find again without a name. */
export function askForNewKey(
  account: Pick<Account, 'id' | 'username' | 'name'>,
  { party, challenge, known }: NewKeyQuestion,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: system,
    rpID: party.id,
    userName: account.username,
    userDisplayName: account.name,
    userID: new Uint8Array(Buffer.from(account.id)),
    challenge: Buffer.from(challenge, 'base64url'),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: patience,
  });
}
