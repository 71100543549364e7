import { type Ask, html } from '../../../kernel/http/index.ts';
import { mostAtOnce } from '../decide-comments.ts';
import { listDesk, listSame } from '../desk.store.ts';
import type { DeskComment } from '../desk.ts';
import { listReasons } from '../settings.store.ts';
import { canBeDone, type Deed, deedNames } from '../transitions.ts';
import { BulkView } from './bulk.view.tsx';
import { DeskView } from './desk.view.tsx';
import { chosenIn, deskHref, doneIn, pageSize, shownIn } from './desk-query.ts';
import { newsroomsOf } from './newsrooms-of.ts';

/** What readers said and what waits to be decided. */
export async function deskPage(ask: Ask): Promise<Response> {
  const shown = shownIn(ask);
  const newsrooms = await newsroomsOf(ask);
  const turn = { size: pageSize, offset: (shown.page - 1) * pageSize };
  const desk = await listDesk({ ...shown, newsrooms }, turn, ask.now);
  return html(<DeskView ask={ask} shown={shown} desk={desk} done={doneIn(ask)} />);
}

/** What one deed would do to many comments, before it is done. */
export async function bulkPage(ask: Ask): Promise<Response> {
  const shown = shownIn(ask);
  const chosen = chosenIn(ask);
  const newsrooms = await newsroomsOf(ask);
  const deed = deedNames.find((name) => name === chosen.deed) ?? 'publish';
  const { rows } = await listDesk({ ...shown, newsrooms }, { size: mostAtOnce, offset: 0 }, ask.now);
  const taken = rows.filter((row) => (chosen.all || chosen.ids.includes(row.id)) && fits(row, deed));
  const ids = taken.map(({ id }) => id);
  const view = {
    ask,
    backTo: deskHref(shown),
    deed,
    taken,
    ids: shown.view === 'held' && ids.length > 0 ? await withSame(ids, deed) : ids,
    reasons: await listReasons(ask.today, ask.locale),
  };
  return html(<BulkView {...view} />);
}

function fits(row: DeskComment, deed: Deed): boolean {
  return canBeDone(deed, row.state);
}

// Publishing takes the first of many that are the same; refusing takes them all.
function withSame(ids: readonly string[], deed: Deed): Promise<string[]> {
  return deed === 'refuse' ? listSame(ids, mostAtOnce) : Promise.resolve([...ids]);
}
