import { getFront, listToPin, pinArticle } from '../../src/domain/paper/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

/** The newsroom lets the report on a dialogue lead the first page for two more days. */
export async function seedFront({ bodies, person, today }: Setting): Promise<void> {
  const now = startOfDay(today).add({ hours: 6 });
  const choices = await listToPin([bodies.office], undefined);
  const chosen = choices.find(({ headline }) => headline.startsWith('Bí thư Thành ủy đối thoại'));
  if (!chosen) throw new Error('the newsroom has no report on a dialogue');
  const until = startOfDay(today.add({ days: 2 })).add({ hours: 18 });
  const { version } = await getFront(now);
  await pinArticle(person('thuky'), { version, articleId: chosen.id, place: 1, until }, now);
}
