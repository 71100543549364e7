import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Passkey, RelyingParty } from './passkey.ts';

/** What was asked, and from where an answer may come. */
export interface Asked {
  readonly challenge: string;
  readonly party: RelyingParty;
}

const base64url = z
  .string()
  .regex(/^[\w-]*$/)
  .max(100_000);

const assertion = z.object({
  id: base64url.min(1),
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

const attestation = z.object({
  id: base64url.min(1),
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/** What an authenticator answered, as the browser sent it. */
export type KeyAnswer = z.output<typeof assertion>;

/** The answer of an authenticator; undefined when it is none. */
export function readKeyAnswer(sent: string): KeyAnswer | undefined {
  return assertion.safeParse(readJson(sent)).data;
}

/** The account that the key says it is for, when it says so. */
export function accountIn({ response }: KeyAnswer): string | undefined {
  return response.userHandle && Buffer.from(response.userHandle, 'base64url').toString();
}

/** What a key told of itself when its answer was right. */
export interface Told {
  readonly counter: number;
  readonly synced: boolean;
}

/** Judges an answer by the kept key; undefined when it is wrong: other question, other place, nobody verified, other key. The counter is not judged here. */
export async function judgeAnswer(
  answer: KeyAnswer,
  { challenge, party }: Asked,
  kept: Passkey,
): Promise<Told | undefined> {
  const { id, rawId, type, clientExtensionResults, response } = answer;
  const { userHandle, ...signed } = response;
  try {
    const judged = await verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        clientExtensionResults,
        response: userHandle === undefined ? signed : { ...signed, userHandle },
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: kept.credentialId, publicKey: new Uint8Array(kept.publicKey), counter: 0 },
    });
    const { newCounter, credentialBackedUp } = judged.authenticationInfo;
    return judged.verified ? { counter: newCounter, synced: credentialBackedUp } : undefined;
  } catch {
    return undefined;
  }
}

/** A key that a device has just made. */
export interface MadeKey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly synced: boolean;
}

/** Judges the answer to the question for a new key; undefined when it is wrong. */
export async function judgeNewKey(sent: string, { challenge, party }: Asked): Promise<MadeKey | undefined> {
  const answer = attestation.safeParse(readJson(sent)).data;
  if (!answer) return undefined;
  const { transports, ...signed } = answer.response;
  try {
    const judged = await verifyRegistrationResponse({
      response: { ...answer, response: signed },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    if (!judged.verified) return undefined;
    const { credential, credentialBackedUp } = judged.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports,
      synced: credentialBackedUp,
    };
  } catch {
    return undefined;
  }
}

function readJson(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return undefined;
  }
}
