import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { sweepByAge } from './data-rules.store.ts';
import { sweepQuestions } from './passkeys.store.ts';

/** Removes personal data that have been kept as long as the rules of the day allow, and questions that are too old to be answered. */
export async function sweepPersonalData(now: Temporal.Instant): Promise<void> {
  await sweepByAge(now, dayOf(now));
  await sweepQuestions(now);
}
