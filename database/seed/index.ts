import { transaction } from '../../src/kernel/db/index.ts';
import { insertOrigin } from '../../src/kernel/db/origin.store.ts';
import type { Temporal } from '../../src/kernel/time/index.ts';
import { seedBodies } from './bodies.ts';
import { seedPeople } from './people.ts';

/** Fills an empty database with the made-up city, all of it or nothing. */
export function fillDemo(now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    await insertOrigin({ demo: true }, now);
    const bodies = await seedBodies(now);
    await seedPeople(bodies, now);
  });
}
