import { z } from 'zod';
import {
  answerMoment,
  cutPage,
  endpoint,
  pageOf,
  pageQuery,
  placeMoment,
  readCursor,
  writeCursor,
  writtenMoment,
} from '../kernel/api/index.ts';
import { doerOf, listRecentEntries } from '../kernel/record/index.ts';
import { Temporal } from '../kernel/time/index.ts';

const entry = z
  .object({
    at: answerMoment(),
    lane: z.int(),
    place: z.int(),
    by: z.string(),
    byAccountId: z.uuid().nullable(),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
  })
  .meta({ id: 'RecordEntry' });

const place = z.tuple([placeMoment(), z.int().max(1_000_000), z.int()]);

/** The record of the whole system, as its page shows it: who did what and when, by identifiers alone. */
export const listRecord = endpoint({
  name: 'listRecord',
  about: {
    vi: 'Nhật ký của hệ thống, mới nhất trước: ai làm gì, lúc nào, với đối tượng nào (chỉ định danh).',
    en: 'The record of the system, latest first: who did what, when, and to what, by identifiers alone.',
  },
  query: z.strictObject(pageQuery),
  answer: pageOf(entry).meta({ id: 'RecordPage' }),
  async handle({ locale, query: { limit, cursor } }) {
    const after = readCursor(cursor, place, 'record');
    const before = after && { at: Temporal.Instant.from(after[0]), lane: after[1], place: after[2] };
    const found = await listRecentEntries(before, limit + 1);
    const { rows, next } = cutPage(found, limit, (last) =>
      writeCursor([writtenMoment(last.at), last.lane, last.place], 'record'),
    );
    const written = rows.map(({ facts, actorId, actorName, at, ...one }) => ({
      lane: one.lane,
      place: one.place,
      action: one.action,
      subjectKind: one.subjectKind,
      subjectId: one.subjectId,
      at: writtenMoment(at),
      by: doerOf({ actorId, actorName, facts }, locale),
      byAccountId: actorId,
    }));
    return { body: { rows: written, next } };
  },
});
