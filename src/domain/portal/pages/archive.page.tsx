import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, optionalDay, seeOther } from '../../../kernel/http/index.ts';
import { type ArchiveSpan, beginningsOf, readSpan, spanOf } from '../archive.ts';
import { loadArchiveTurn } from '../lists.store.ts';
import { portalFailures } from '../words.ts';
import { ArchiveView } from './archive.view.tsx';
import { cursorOf } from './cursor-of.ts';
import { archiveOf } from './paths.ts';

const query = z.object({ ngay: optionalDay() });

/** This month's news, for anyone; where a day was asked for, the way to that day. */
export function archiveEntryPage(ask: Ask<Actor | null>): Response | Promise<Response> {
  const { ngay: day } = ask.query(query);
  return day
    ? seeOther(archiveOf(day))
    : showArchive(ask, { month: ask.today.toPlainYearMonth(), day: null });
}

/** What was published on a day or in a month, for anyone. */
export function archivePage(ask: Ask<Actor | null>): Promise<Response> {
  const span = readSpan(ask.param('ngay'));
  if (!span) throw portalFailures.noSuchDay();
  return showArchive(ask, span);
}

async function showArchive(ask: Ask<Actor | null>, span: ArchiveSpan): Promise<Response> {
  const before = cursorOf(ask);
  const asked = { before, today: ask.today };
  const { sections, busy, ...turn } = await loadArchiveTurn(spanOf(span), beginningsOf(span.month), asked);
  return html(
    <ArchiveView ask={ask} span={span} sections={sections} busy={busy} turn={turn} before={before} />,
  );
}
