import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { clearContactsAnsweredBefore, findRetentionMonths } from './contacts.store.ts';

/** Lets go of how to reach those whose requests were answered so long ago as the rule of the day says; the request itself stays. */
export async function clearContacts(now: Temporal.Instant): Promise<void> {
  const months = await findRetentionMonths(dayOf(now));
  if (months === undefined) return;
  const before = now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant();
  await clearContactsAnsweredBefore(before);
}
