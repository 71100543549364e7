import { z } from 'zod';
import { type Ask, html, optionalDay } from '../../../kernel/http/index.ts';
import { startOfDay, Temporal } from '../../../kernel/time/index.ts';
import { loadCalendar, previousWorkingDay } from '../../calendar/index.ts';
import { nameBodies } from '../../tasks/index.ts';
import { listChanges } from '../changes.store.ts';
import { boardFields, readFilter } from '../filter.ts';
import { seenBy } from '../seen.ts';
import { ChangesView } from './changes.view.tsx';

const mostLines = 200;
const asked = z.object({ tu: optionalDay() });

/** What was done with the tasks one may know of, since the working day before or another day. */
export async function changesPage(ask: Ask): Promise<Response> {
  const { filter } = readFilter(ask.url.searchParams, boardFields);
  const from = ask.query(asked).tu;
  const isUsable = from && Temporal.PlainDate.compare(from, ask.today) <= 0;
  const since = isUsable ? from : previousWorkingDay(ask.today, await loadCalendar());
  const seen = await seenBy(ask.actor, ask.today);
  const changes = await listChanges({ since: startOfDay(since), filter, limit: mostLines }, seen);
  const bodyName = await nameBodies(
    changes.map(({ leadId }) => leadId),
    seen.tree,
  );
  return html(
    <ChangesView
      ask={ask}
      since={since}
      changes={changes}
      bodyName={bodyName}
      cut={changes.length === mostLines ? mostLines : undefined}
    />,
  );
}
