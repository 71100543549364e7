import { sql } from 'kysely';
import { tellReaders } from '../../src/domain/announcements/index.ts';
import { followDeeds, sweepDeadlines } from '../../src/domain/notices/index.ts';
import { tellOfRequests } from '../../src/domain/rectifications/index.ts';
import { db } from '../../src/kernel/db/index.ts';
import { dayOf, startOfDay, type Temporal } from '../../src/kernel/time/index.ts';

/** Days back from which deadlines are spoken of as if the system had run all the while. */
const spokenOf = 45;
/** What is older has been seen. */
const unseenDays = 4;

/** People are told of two years of work as it went on; what is not of these last days they have seen. */
export async function seedNotices(now: Temporal.Instant): Promise<void> {
  await followDeeds(now);
  await tellReaders(now);
  await tellOfRequests(now);
  const today = dayOf(now);
  for (let back = spokenOf; back > 0; back -= 1) {
    await sweepDeadlines(startOfDay(today.subtract({ days: back })).add({ hours: 8 }));
  }
  await sweepDeadlines(now);
  const seen = startOfDay(today.subtract({ days: unseenDays }));
  await sql`update notices.notice set read_at = at + interval '2 hours' where at < ${seen}`.execute(db());
}
