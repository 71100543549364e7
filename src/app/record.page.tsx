import { z } from 'zod';
import { type Ask, html } from '../kernel/http/index.ts';
import { listRecentEntries, verifyRecord } from '../kernel/record/index.ts';
import { Temporal } from '../kernel/time/index.ts';
import { RecordView } from './record.view.tsx';

const perPage = 50;

const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({ code: 'invalid_format', format: 'datetime', input: text });
    return z.NEVER;
  }
});

const query = z.object({ truoc: instant.optional(), 'kiem-tra': z.literal('1').optional() });

/** The last things that were done, and, when asked, a walk over the whole chain. */
export async function recordPage(ask: Ask): Promise<Response> {
  const { truoc, 'kiem-tra': wanted } = ask.query(query);
  const [entries, verdict] = await Promise.all([
    listRecentEntries(truoc ?? ask.now.add({ seconds: 1 }), perPage + 1),
    wanted ? verifyRecord() : undefined,
  ]);
  const shown = entries.slice(0, perPage);
  const older = entries.length > perPage ? shown.at(-1)?.at : undefined;
  return html(
    <RecordView
      ask={ask}
      entries={shown}
      older={older}
      isFirstPage={truoc === undefined}
      verdict={verdict}
    />,
  );
}
