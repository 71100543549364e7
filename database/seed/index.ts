import type { Actor } from '../../src/kernel/access/index.ts';
import { transaction } from '../../src/kernel/db/index.ts';
import { insertOrigin } from '../../src/kernel/db/origin.store.ts';
import { dayOf, type Temporal } from '../../src/kernel/time/index.ts';
import { seedAnnouncements } from './announcements.ts';
import { seedArticles } from './articles.ts';
import { seedBatches } from './batches.ts';
import { type BodyKey, seedBodies } from './bodies.ts';
import { seedComments } from './comments.ts';
import { seedDelegations, seedOpenings } from './delegations.ts';
import { seedDesks } from './desks.ts';
import { seedDirectives } from './directives.ts';
import { seedDiscussions } from './discussions.ts';
import { seedFront } from './front.ts';
import { liveTasks } from './lives.ts';
import { seedMeasures } from './measures.ts';
import { seedMornings } from './mornings.ts';
import { seedNotices } from './notices.ts';
import { seedPackets } from './packets.ts';
import { assigneeOf, seedPeople } from './people.ts';
import { seedPhotos } from './photos.ts';
import { seedPrograms } from './programs.ts';
import { seedRectifications } from './rectifications.ts';
import { seedReminders } from './reminders.ts';
import { seedSchemes } from './schemes.ts';
import { seedSeries } from './series.ts';
import { seedTurns } from './turns.ts';
import { seedViews } from './views.ts';
import { seedWebhooks } from './webhooks.ts';
import { seedWorklists } from './worklists.ts';

/** Fills an empty database with the made-up city and two years of its work, all of it or nothing. */
export async function fillDemo(now: Temporal.Instant): Promise<void> {
  const officer = await transaction(async () => {
    await insertOrigin({ demo: true }, now);
    const today = dayOf(now);
    const bodies = await seedBodies(now);
    const people = await seedPeople(bodies, now);
    const person = (username: string): Actor => {
      const found = people.get(username);
      if (!found) throw new Error(`nobody is called ${username}`);
      return found;
    };
    await seedDelegations(person, now);
    await seedOpenings(person, now);
    await seedPrograms(person, now);
    const given = await seedDirectives({ bodies, person, today });
    const givers = ['chuyenvien', 'truongban', 'bithu'].map(person);
    const cast = { leadOf: (body: BodyKey) => person(assigneeOf(body)), givers, today };
    await liveTasks(given, cast);
    await seedTurns({ bodies, person, today });
    await seedDiscussions(given, cast);
    await seedReminders(given, cast);
    await seedMeasures(given, cast);
    await seedBatches(given, cast);
    await seedWorklists(given, cast);
    await seedSchemes(given, { bodies, person, today });
    await seedSeries({ bodies, person, leadOf: cast.leadOf, today });
    await seedDesks({ bodies, person, today });
    await seedMornings(given, cast);
    await seedViews({ bodies, person, today });
    await seedPackets({ bodies, person, today });
    const photosOf = await seedPhotos({ bodies, person, today });
    await seedArticles({ bodies, person, today, photosOf });
    await seedFront({ bodies, person, today });
    await seedComments({ person, today });
    await seedAnnouncements({ bodies, person, today });
    await seedRectifications({ bodies, person, today });
    return person('chuyenvien');
  });
  // What was done can be followed when it stands on the record.
  await seedNotices(now);
  await seedWebhooks(officer, now);
}
