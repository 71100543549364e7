import {
  acknowledgeAnnouncement,
  attachFiles,
  beginAnnouncement,
  moveAnnouncement,
  remindReaders,
  type Said,
} from '../../src/domain/announcements/index.ts';
import { paragraphs } from '../../src/domain/articles/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { fileStore } from '../../src/kernel/files/index.ts';
import { startOfDay, type Temporal, writeDay } from '../../src/kernel/time/index.ts';
import { type AnnouncedPiece, announcedPieces } from './announced.ts';
import type { BodyKey } from './bodies.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

/** What the bodies of the city make known: to everybody, to those who work in the system, to the wards. */
export async function seedAnnouncements(setting: Setting): Promise<void> {
  for (const piece of announcedPieces) await announce(piece, setting);
}

function saidOf(piece: AnnouncedPiece, { bodies, today }: Setting): Said {
  const { daysAgo, title, text, priority, audience, addressees = [], asksReading = false, lasts } = piece;
  const begins = today.subtract({ days: daysAgo });
  const words = text.map((line) =>
    line.replace(/\{\+(\d+)\}/g, (_, days) => writeDay(begins.add({ days: Number(days) }))),
  );
  return {
    bodyId: bodies[piece.body],
    title,
    body: paragraphs(...words),
    priority,
    audience,
    addresseeIds: addressees.map((key) => bodies[key]),
    asksReading,
    wantedAt: daysAgo < 0 ? startOfDay(begins).add({ hours: 7 }) : null,
    untilOn: lasts === undefined ? null : begins.add({ days: lasts }),
  };
}

async function announce(piece: AnnouncedPiece, setting: Setting): Promise<void> {
  const { person, today } = setting;
  const at = startOfDay(today.subtract({ days: Math.max(piece.daysAgo, 0) })).add({ hours: 7, minutes: 30 });
  const written = at.subtract({ hours: 18 });
  const writer = person(piece.writer);
  const id = await beginAnnouncement(writer, saidOf(piece, setting), written);
  const seen = { id, version: 1 };
  if (piece.file) {
    const { name, words } = piece.file;
    const stored = await fileStore().put(Buffer.from(words));
    await attachFiles(writer, { seen, files: [{ name, kind: 'txt', ...stored }] }, written);
  }
  if (piece.isDraft) return;
  await moveAnnouncement(person(piece.issuer), { seen, action: 'publish', reason: '' }, at);
  for (const username of piece.readBy ?? [])
    await acknowledgeAnnouncement(person(username), id, at.add({ hours: 2 }));
  if (piece.remindedAfter !== undefined)
    await remindReaders(writer, id, at.add({ hours: 24 * piece.remindedAfter }));
  if (piece.withdrawn) {
    const step = { seen: { id, version: 2 }, action: 'withdraw', reason: piece.withdrawn } as const;
    await moveAnnouncement(person(piece.issuer), step, at.add({ hours: 5 }));
  }
}
