import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Task } from '../tasks/index.ts';
import { giveOrder } from './give-order.ts';
import { holdDesk } from './hold-desk.ts';
import { type Held, refuseMovedText } from './hold-proposal.ts';
import { withoutBlanks } from './place-again.ts';
import type { FoundAssignment, Order, Stretch } from './proposal.ts';
import { getProposal, insertProposals } from './proposals.store.ts';
import { oneLine } from './propose.ts';
import { findReading } from './readings.store.ts';
import { readingFailures } from './words.ts';

/** Words that a person selected as an assignment, and the order they come to. */
export interface Addition extends Stretch {
  readonly directiveId: string;
  readonly textSha256: string;
  readonly order: Order;
}

/** A person adds an assignment that was not found, by the words that give it; it becomes a task at once. */
export function addAssignment(actor: Actor, addition: Addition, now: Temporal.Instant): Promise<Task> {
  return transaction(async () => {
    const desk = await holdDesk(actor, addition.directiveId, now);
    await refuseMovedText(desk);
    permit(addition.textSha256 === desk.text.sha256, readingFailures.textMoved);
    const place = withoutBlanks(desk.text.text, addition);
    const words = place && desk.text.text.slice(place.start, place.end);
    if (!place || !words?.isWellFormed()) throw readingFailures.nothingSelected();
    const reading = await findReading(addition.directiveId);
    const [id = ''] = await insertProposals(
      { directiveId: addition.directiveId, readingId: reading?.id ?? '', origin: 'person' },
      [
        {
          ...place,
          evidence: words,
          found: foundBy(addition.order, { ...place, text: words }, (bodyId) => desk.tree.nameOf(bodyId)),
        },
      ],
    );
    record(
      actor,
      {
        action: 'proposal.added',
        subject: { kind: 'desk', id: addition.directiveId },
        facts: { proposal: id, evidence: words },
      },
      now,
    );
    const proposal = await getProposal(addition.directiveId, id);
    const held = { ...desk, proposal } as Held as Held<FoundAssignment>;
    return giveOrder(actor, held, {
      giving: { order: addition.order, state: 'confirmed', deliberate: true },
      now,
    });
  });
}

/** What the person said, in the form of a finding, so that the proposal can be read like any other. */
function foundBy(
  order: Order,
  sentence: FoundAssignment['sentence'],
  nameOf: (bodyId: string) => string,
): FoundAssignment {
  return {
    kind: 'assignment',
    sentence,
    action: oneLine(order.title),
    modality: '',
    speaker: order.speaker,
    addressees: [nameOf(order.leadId)],
    lead: [nameOf(order.leadId)],
    coordinating: order.coordinatingIds.map(nameOf),
    product: order.product,
    deadline: order.deadline && {
      printed: order.printedDeadline,
      rule: { kind: 'set', rule: order.deadline },
      before: false,
    },
    force: order.force,
    direction: 'down',
    cites: [],
    rule: '',
  };
}
