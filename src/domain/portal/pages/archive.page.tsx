import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, optionalDay, seeOther } from '../../../kernel/http/index.ts';
import { beginningsOf, readSpan, spanOf } from '../archive.ts';
import { loadArchiveTurn } from '../lists.store.ts';
import { portalFailures } from '../words.ts';
import { ArchiveView } from './archive.view.tsx';
import { cursorOf } from './cursor-of.ts';
import { archiveOf } from './paths.ts';

const query = z.object({ ngay: optionalDay() });

/** Leads to the day that was asked for, else to this month. */
export function archiveEntryPage(ask: Ask<Actor | null>): Response {
  return seeOther(archiveOf(ask.query(query).ngay ?? ask.today.toPlainYearMonth()));
}

/** What was published on a day or in a month, for anyone. */
export async function archivePage(ask: Ask<Actor | null>): Promise<Response> {
  const span = readSpan(ask.param('ngay'));
  if (!span) throw portalFailures.noSuchDay();
  const before = cursorOf(ask);
  const asked = { before, today: ask.today };
  const { sections, busy, ...turn } = await loadArchiveTurn(spanOf(span), beginningsOf(span.month), asked);
  return html(
    <ArchiveView ask={ask} span={span} sections={sections} busy={busy} turn={turn} before={before} />,
  );
}
