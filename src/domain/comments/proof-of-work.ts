import { createHash } from 'node:crypto';
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { z } from 'zod';
import { keyFor } from '../../kernel/seal/index.ts';
import { Temporal } from '../../kernel/time/index.ts';

/** That no machine sent a form: told apart by its hash, and good until a moment. */
export interface Proof {
  readonly hash: Buffer;
  readonly until: Temporal.Instant;
}

/** A proof holds so many minutes: long enough to write, too short to gather proofs for later. */
export const proofMinutes = 30;

/** A hash that begins with so many zeros is found after 65,536 tries on average: a second on a phone of some years ago. */
const zeros = '0000';
/** Hashes a try; four times the work while more comes than readers write. */
const cost = { usual: 1, crowded: 4 } as const;

const secret = () => keyFor('comments.proof').toString('base64url');

/** A challenge for the browser to work on (ALTCHA, SHA-256), signed, so that nothing has to be kept of it. */
export function makeChallenge(now: Temporal.Instant, crowded: boolean): Promise<Challenge> {
  const until = now.add({ minutes: proofMinutes }).epochMilliseconds;
  return createChallenge({
    algorithm: 'SHA-256',
    cost: crowded ? cost.crowded : cost.usual,
    keyPrefix: zeros,
    deriveKey,
    // By our own clock, which may stand elsewhere than the library's.
    data: { until },
    hmacSignatureSecret: secret(),
  });
}

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal('SHA-256'),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      cost: z.number().int().min(1).max(cost.crowded),
      keyLength: z.literal(32),
      keyPrefix: z.literal(zeros),
      data: z.object({ until: z.number() }),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.number().int().min(0), derivedKey: z.string().max(200) }),
});

/** Checks what the browser worked out; nothing where it is not right, not ours or too late. */
export async function checkWork(given: string, now: Temporal.Instant): Promise<Proof | undefined> {
  const read = payload.safeParse(parse(given));
  if (!read.success) return undefined;
  const { challenge, solution } = read.data;
  const until = Temporal.Instant.fromEpochMilliseconds(Math.trunc(challenge.parameters.data.until));
  if (until.epochMilliseconds <= now.epochMilliseconds) return undefined;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secret(),
  });
  if (!verified) return undefined;
  return { hash: createHash('sha256').update(challenge.parameters.nonce).digest().subarray(0, 16), until };
}

function parse(given: string): unknown {
  if (given.length > 4000) return undefined;
  try {
    return JSON.parse(Buffer.from(given, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
