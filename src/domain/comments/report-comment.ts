import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { hashAddress } from './address-hash.ts';
import { cleanText } from './clean-text.ts';
import { secondsToWait } from './limits.ts';
import { findShown } from './published-comments.store.ts';
import { insertReport } from './reports.store.ts';
import { listReasons } from './settings.store.ts';
import { commentFailures } from './words.ts';

/** Who reports which comment, and why. */
export interface Reporting {
  readonly articleId: string;
  readonly commentId: string;
  readonly reason: string;
  readonly said: string;
  readonly address: string;
}

/** Asks that a published comment be looked at again; it stays in sight until a moderator has. */
export async function reportComment(reporting: Reporting, now: Temporal.Instant): Promise<void> {
  const { articleId, commentId, reason, said, address } = reporting;
  const seconds = secondsToWait({ slug: `report ${articleId}`, address }, now);
  if (seconds !== undefined) throw commentFailures.tooOften({ seconds, minutes: Math.ceil(seconds / 60) });
  if (!(await findShown(articleId, commentId))) throw commentFailures.noSuchComment();
  const reasons = await listReasons(dayOf(now), 'vi');
  if (!reasons.some(({ code }) => code === reason)) throw commentFailures.noReason();
  const addressHash = await hashAddress(address, now);
  await insertReport({ commentId, reason, said: cleanText(said), addressHash }, now);
}
