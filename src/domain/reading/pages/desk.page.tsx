import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { listProposals } from '../proposals.store.ts';
import { reReadDirective } from '../re-read-directive.ts';
import { readDirective } from '../read-directive.ts';
import { findReading } from '../readings.store.ts';
import { readingWords } from '../words.ts';
import { DeskView } from './desk.view.tsx';
import { loadDesk } from './desk-data.ts';
import { deskQuery, filterOf } from './desk-filter.ts';
import { deskPath } from './desk-paths.ts';

/** The desk of a directive. */
export async function deskPage(ask: Ask): Promise<Response> {
  return html(<DeskView ask={ask} desk={await loadDesk(ask)} filter={filterOf(ask.query(deskQuery))} />);
}

/** Has the text read: for the first time, or again after it was corrected. */
export async function readDeskPage(ask: Ask): Promise<Response> {
  const words = readingWords[ask.locale];
  const id = ask.id('id');
  const before = await findReading(id);
  await (before ? reReadDirective : readDirective)(ask.actor, id, ask.now);
  const waiting = (await listProposals(id)).filter(({ state }) => state === 'waiting');
  return seeOther(
    deskPath(id, waiting[0]?.id),
    before ? words.readAgainDone : words.readDone(waiting.length),
  );
}
