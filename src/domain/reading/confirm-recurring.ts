import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type NewSeries, startSeries } from '../recurrence/index.ts';
import { passageOf } from './give-order.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import { wayToTask } from './proposal.ts';
import { saveVerdict } from './proposals.store.ts';
import { readingFailures } from './words.ts';

/** An assignment that recurs, as a person said it: what is given again and again, and from when to when. */
export interface RecurringOrder extends Pick<NewSeries, 'order' | 'from' | 'until'> {
  readonly seen: Seen;
}

/** An assignment that recurs is confirmed by a person and becomes a series: every occurrence of it a task of its own. */
export function confirmRecurring(
  actor: Actor,
  { seen, ...recurring }: RecurringOrder,
  now: Temporal.Instant,
): Promise<string> {
  return transaction(async () => {
    const held = await holdWaiting(actor, { seen, kinds: ['assignment'] }, now);
    const { proposal, directive } = held;
    const { found } = proposal;
    permit(wayToTask(found) !== 'never', readingFailures.upward);
    permit(wayToTask(found) === 'plain', readingFailures.notAnOrder);
    const printed = found.deadline?.printed ?? '';
    const { force, speaker } = found;
    const pinned = { directiveId: directive.id, passage: passageOf(held), printed, force, speaker };
    const seriesId = await startSeries(actor, { ...recurring, ...pinned }, now);
    const decided = { as: 'series', seriesId, title: recurring.order.title, state: 'corrected' } as const;
    await saveVerdict(proposal.id, { decided, by: actor.accountId, at: now });
    record(
      actor,
      {
        action: 'proposal.recurring',
        subject: { kind: 'desk', id: directive.id },
        facts: { proposal: proposal.id, evidence: proposal.evidence, series: seriesId },
      },
      now,
    );
    return seriesId;
  });
}
