import { Temporal } from '../../kernel/time/index.ts';
import type { Credentials } from './credentials.store.ts';
import { accountFailures } from './words.ts';

/** An account out of use opens by no way; nor does one that is closed for a time, by an administrator or by wrong passwords. */
export function refuseClosed(person: Credentials, now: Temporal.Instant): void {
  if (person.isDisabled) throw accountFailures.disabledAccount();
  const { lockedUntil } = person;
  if (lockedUntil && Temporal.Instant.compare(lockedUntil, now) > 0) throw accountFailures.closedForNow();
}
