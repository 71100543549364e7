import { type Ask, html } from '../../../kernel/http/index.ts';
import { recordedSince } from '../../../kernel/record/index.ts';
import { nameBodies } from '../../tasks/index.ts';
import { loadBrief } from '../load-brief.ts';
import { seenBy } from '../seen.ts';
import { getRateFrom } from '../setting.store.ts';
import { BriefView } from './brief.view.tsx';

/** A leader's morning on one screen: red first, what waits for a word, what changed, three numbers with their trend. */
export async function briefPage(ask: Ask): Promise<Response> {
  const { positions } = await recordedSince();
  const seen = await seenBy(ask.actor, ask.today);
  const [brief, rateFrom] = await Promise.all([loadBrief(ask.actor, ask.today, seen), getRateFrom()]);
  const leads = [...brief.worst, ...brief.waiting].map(({ leadId }) => leadId);
  const bodyName = await nameBodies(leads, seen.tree);
  return html(
    <BriefView
      ask={ask}
      since={positions}
      brief={brief}
      seen={seen}
      rateFrom={rateFrom}
      bodyName={bodyName}
    />,
  );
}
