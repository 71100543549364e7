import {
  beginArticle,
  claimArticle,
  correctArticle,
  decideTieOf,
  importPage,
  lookForTies,
  moveArticle,
  planArticle,
  publishArticle,
  remarkArticle,
  scheduleArticle,
  withdrawArticle,
  writeArticle,
} from '../../src/domain/articles/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import { contentOf, type Piece } from './articles-content.ts';
import type { BodyKey } from './bodies.ts';
import { news } from './news/index.ts';
import type { PhotosOf } from './photos.ts';
import { brought, inWork, pieces } from './pieces.ts';
import { pastPieces } from './pieces-past.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
  readonly photosOf: PhotosOf;
}

interface Newsroom {
  readonly newsroomId: string;
  readonly writer: Actor;
  readonly reviewer: Actor;
  readonly today: Temporal.PlainDate;
  readonly photosOf: PhotosOf;
}

/** Lets the newsroom of the city report two years of its work: written by one, read and published by another. */
export async function seedArticles({ bodies, person, today, photosOf }: Setting): Promise<void> {
  const newsroom = {
    newsroomId: bodies.office,
    writer: person('bientap'),
    reviewer: person('thuky'),
    today,
    photosOf,
  };
  const told = [...pastPieces, ...news, ...pieces].toSorted(
    (one, other) => other.daysAgo - one.daysAgo || one.hour - other.hour,
  );
  for (const piece of told) await publishPiece(piece, newsroom);
  await seedWork(newsroom);
}

const hoursOf = (piece: Piece, today: Temporal.PlainDate) =>
  startOfDay(today.subtract({ days: piece.daysAgo })).add({ hours: piece.hour });

async function begin(piece: Piece, newsroom: Newsroom, at: Temporal.Instant) {
  const { newsroomId, writer, today, photosOf } = newsroom;
  const content = { ...contentOf(piece, today), ...photosOf(piece) };
  return beginArticle(writer, { newsroomId, content, how: 'written' }, at);
}

async function submit(id: string, { writer }: Newsroom, at: Temporal.Instant): Promise<void> {
  const seen = { id, version: 1 };
  await moveArticle(writer, { seen, action: 'hand_to_proof', note: '' }, at);
  await moveArticle(writer, { seen, action: 'submit', note: '' }, at.add({ minutes: 50 }));
}

async function publishPiece(piece: Piece, newsroom: Newsroom): Promise<void> {
  const { writer, reviewer, today, photosOf } = newsroom;
  const at = hoursOf(piece, today);
  const id = await begin(piece, newsroom, at.subtract({ hours: 4 }));
  await submit(id, newsroom, at.subtract({ hours: 2 }));
  await confirmTies(id, newsroom, at.subtract({ hours: 1 }));
  await publishArticle(reviewer, { id, version: 1 }, at);
  if (piece.correction) {
    const { instead, said } = piece.correction;
    const content = { ...contentOf({ ...piece, ...instead }, today), ...photosOf(piece) };
    const later = at.add({ hours: 20 });
    const version = await writeArticle(writer, { seen: { id, version: 1 }, content, how: 'written' }, later);
    await correctArticle(reviewer, { seen: { id, version }, said }, later.add({ minutes: 30 }));
  }
  if (piece.withdrawn) {
    const seen = { id, version: 1 };
    await withdrawArticle(reviewer, { seen, said: piece.withdrawn }, at.add({ hours: 30 }));
  }
}

/** The editor agrees with what the reader found of documents and bodies. */
async function confirmTies(id: string, { writer }: Newsroom, at: Temporal.Instant): Promise<void> {
  const found = await lookForTies(writer, id, at);
  for (const { kind, id: subject } of found.filter((tie) => tie.kind !== 'person'))
    await decideTieOf(writer, { articleId: id, kind, id: subject, standing: 'confirmed' }, at);
}

/** What the newsroom is at today: drafts, a piece with remarks, one that goes out tomorrow, a page just imported. */
async function seedWork(newsroom: Newsroom): Promise<void> {
  const { newsroomId, writer, reviewer, today } = newsroom;
  const morning = startOfDay(today).add({ hours: 7, minutes: 30 });
  const ids: string[] = [];
  for (const piece of inWork) ids.push(await begin(piece, newsroom, hoursOf(piece, today)));
  const [draft = '', proof = '', review = '', scheduled = ''] = ids;
  await planArticle(writer, { id: draft, dueOn: today.subtract({ days: 1 }), embargoUntil: null }, morning);
  await claimArticle(writer, draft, morning);
  const seen = { id: proof, version: 1 };
  await moveArticle(writer, { seen, action: 'hand_to_proof', note: 'Nhờ anh xem lại số liệu.' }, morning);
  await planArticle(writer, { id: proof, dueOn: today.add({ days: 2 }), embargoUntil: null }, morning);
  await submit(review, newsroom, morning.subtract({ hours: 3 }));
  const remark = { articleId: review, quote: 'hơn một nửa', words: 'Đề nghị ghi con số cụ thể.' };
  await remarkArticle(reviewer, remark, morning);
  await submit(scheduled, newsroom, morning.subtract({ hours: 20 }));
  const publishAt = startOfDay(today.add({ days: 1 })).add({ hours: 6, minutes: 30 });
  await scheduleArticle(reviewer, { seen: { id: scheduled, version: 1 }, publishAt }, morning);
  await importPage(writer, { newsroomId, section: 'to-chuc-can-bo', ...brought }, morning);
}
