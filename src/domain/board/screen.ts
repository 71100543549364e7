import { createHash, randomBytes } from 'node:crypto';
import { type Actor, bodiesWhere } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';

/** A screen on a wall: whose numbers it shows, how, and whether its link is still good. */
export interface Screen {
  readonly id: string;
  readonly name: string;
  /** Whose tasks it counts, with all that stand below. */
  readonly bodyId: string;
  /** Whether titles of overdue tasks stand beside the numbers. */
  readonly showsTitles: boolean;
  /** How long each part stays. */
  readonly seconds: number;
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
}

/** For how long a link is good, unless it is revoked before. */
export const screenLife = { hours: 24 * 365 } as const;

/** A screen's secret of 256 bits, for its link alone. */
export function newScreenToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: enough to know it again, nothing to use it with. */
export function hashScreenToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The bodies whose screens the actor makes and revokes: those the actor leads, those one acts for, and all below. */
export function bodiesShown(actor: Actor, tree: BodyTree): ReadonlySet<string> {
  return tree.under(bodiesWhere(actor, 'leader').flatMap((id) => tree.actsForAll(id)));
}

/** True while the link of the screen opens it. */
export function isGood(screen: Pick<Screen, 'expiresAt' | 'revokedAt'>, now: Temporal.Instant): boolean {
  return screen.revokedAt === null && screen.expiresAt.epochMilliseconds > now.epochMilliseconds;
}
