import { beginArticle, moveArticle, publishArticle } from '../../src/domain/articles/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';
import { pieces } from './pieces.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

/** Lets the newsroom of the city report its work: written by one, read and published by another. */
export async function seedArticles({ bodies, person, today }: Setting): Promise<void> {
  const [writer, leader] = [person('bientap'), person('bithu')];
  for (const { daysAgo, hour, eventDaysAgo, paragraphs, ...words } of pieces) {
    const at = startOfDay(today.subtract({ days: daysAgo })).add({ hours: hour });
    const content = {
      ...words,
      sourceTag: '(MCO)',
      body: {
        type: 'doc' as const,
        content: paragraphs.map((text) => ({
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text }],
        })),
      },
      eventOn: eventDaysAgo === null ? null : today.subtract({ days: eventDaysAgo }).toString(),
      photos: [],
      leadPhotoId: null,
      commentsOpen: true,
    };
    const begun = { newsroomId: bodies.office, content, how: 'written' as const };
    const id = await beginArticle(writer, begun, at.subtract({ hours: 3 }));
    const seen = { id, version: 1 };
    await moveArticle(writer, { seen, action: 'hand_to_proof', note: '' }, at.subtract({ hours: 2 }));
    await moveArticle(writer, { seen, action: 'submit', note: '' }, at.subtract({ hours: 1 }));
    await publishArticle(leader, seen, at);
  }
}
