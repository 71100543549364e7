import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { BrokenSeal, seal, unseal } from '../../../kernel/seal/index.ts';
import { Temporal } from '../../../kernel/time/index.ts';
import { ownCookie } from './door.ts';

/** Something that a browser keeps for us for some minutes and can neither read nor change. */
export interface SealedCookie<S extends z.ZodType> {
  readonly name: string;
  readonly path: string;
  readonly minutes: number;
  /** `Lax` where the browser comes back from another site; `Strict` elsewhere. */
  readonly sameSite: 'Strict' | 'Lax';
  readonly holds: S;
}

const envelope = z.object({ value: z.unknown(), until: z.string() });

/** What was kept, and until when it counts. */
interface Kept<S extends z.ZodType> {
  readonly value: z.output<S>;
  readonly until: Temporal.Instant;
}

/** Gives the browser something to keep. */
export function keepSealed<S extends z.ZodType>(
  answer: Response,
  { cookie, value }: { readonly cookie: SealedCookie<S>; readonly value: z.input<S> },
  now: Temporal.Instant,
): Response {
  const until = now.add({ minutes: cookie.minutes }).toString();
  const sealed = seal(JSON.stringify({ value, until }), cookie.name);
  const attributes = `Path=${cookie.path}; SameSite=${cookie.sameSite}; Max-Age=${cookie.minutes * 60}`;
  answer.headers.append('set-cookie', ownCookie(cookie.name, sealed, attributes));
  return answer;
}

/** What the browser kept; undefined when it kept nothing, too long, or something else. */
export function findSealed<S extends z.ZodType>(
  ask: Ask<Actor | null>,
  cookie: SealedCookie<S>,
): Kept<S> | undefined {
  const sealed = ask.cookie(cookie.name);
  if (!sealed) return undefined;
  try {
    const kept = envelope.parse(JSON.parse(unseal(sealed, cookie.name)));
    const until = Temporal.Instant.from(kept.until);
    if (Temporal.Instant.compare(until, ask.now) <= 0) return undefined;
    return { value: cookie.holds.parse(kept.value), until };
  } catch (error) {
    if (error instanceof BrokenSeal || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** The browser forgets it. */
export function dropSealed<S extends z.ZodType>(answer: Response, cookie: SealedCookie<S>): Response {
  const attributes = `Path=${cookie.path}; SameSite=${cookie.sameSite}; Max-Age=0`;
  answer.headers.append('set-cookie', ownCookie(cookie.name, '', attributes));
  return answer;
}
