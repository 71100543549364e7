import { createHmac, randomBytes } from 'node:crypto';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { saltOf } from './salts.store.ts';

let today: { readonly day: string; readonly salt: Promise<Buffer> } | undefined;

/** Forgets the salt of the day, which belongs to one database. */
function forgetSalt(): void {
  today = undefined;
}

/** Where something came from, as it is kept: the same for one address on one day, and nothing once the salt is gone. */
export async function hashAddress(address: string, now: Temporal.Instant): Promise<Buffer | null> {
  if (address === '') return null;
  const day = dayOf(now);
  if (today?.day !== day.toString()) today = { day: day.toString(), salt: saltOf(day, randomBytes(32)) };
  try {
    return createHmac('sha256', await today.salt)
      .update(address)
      .digest()
      .subarray(0, 16);
  } catch (error) {
    forgetSalt();
    throw error;
  }
}
