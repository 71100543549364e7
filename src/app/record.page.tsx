import { z } from 'zod';
import { type Ask, html } from '../kernel/http/index.ts';
import { type Entry, listRecentEntries, type Mark, verifyRecord } from '../kernel/record/index.ts';
import { Temporal } from '../kernel/time/index.ts';
import { RecordView } from './record.view.tsx';
import { nameSubjects } from './record-subjects.ts';

const perPage = 50;

/** A mark as it stands in an address: moment, lane, place. */
const mark = z
  .string()
  .regex(/^[0-9T:.Z-]{20,32}_\d{1,2}_\d{1,15}$/)
  .transform((text, context): Mark => {
    const [at = '', lane, place] = text.split('_');
    try {
      return { at: Temporal.Instant.from(at), lane: Number(lane), place: Number(place) };
    } catch {
      context.addIssue({ code: 'invalid_format', format: 'datetime', input: text });
      return z.NEVER;
    }
  });

const query = z.object({ truoc: mark.optional(), 'kiem-tra': z.literal('1').optional() });

/** The last things that were done, and, when asked, a walk over the whole chain. */
export async function recordPage(ask: Ask): Promise<Response> {
  const { truoc, 'kiem-tra': wanted } = ask.query(query);
  const [entries, verdict] = await Promise.all([
    listRecentEntries(truoc, perPage + 1),
    wanted ? verifyRecord() : undefined,
  ]);
  const shown = entries.slice(0, perPage);
  const last = shown.at(-1);
  const older = entries.length > perPage && last ? `/nhat-ky?truoc=${markOf(last)}` : undefined;
  return html(
    <RecordView
      ask={ask}
      entries={shown}
      nameOf={await nameSubjects(shown, ask)}
      older={older}
      isFirstPage={truoc === undefined}
      verdict={verdict}
    />,
  );
}

function markOf({ at, lane, place }: Entry): string {
  return `${at.toString()}_${lane}_${place}`;
}
