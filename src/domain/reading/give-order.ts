import { type Actor, permit } from '../../kernel/access/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { assignTask, type Passage, type Task } from '../tasks/index.ts';
import type { Held } from './hold-proposal.ts';
import { type FoundAssignment, type Order, wayToTask } from './proposal.ts';
import { saveVerdict } from './proposals.store.ts';
import { readingFailures } from './words.ts';

/** How an order is given: as read or corrected, and whether the officer chose deliberately to make a task of it. */
export interface Giving {
  readonly order: Order;
  readonly state: 'confirmed' | 'corrected';
  readonly deliberate: boolean;
}

/** A proposal becomes a task, pinned to its sentence, in the running transaction. */
export async function giveOrder(
  actor: Actor,
  held: Held<FoundAssignment>,
  { giving: { order, state, deliberate }, now }: { readonly giving: Giving; readonly now: Temporal.Instant },
): Promise<Task> {
  const { proposal, directive } = held;
  const way = wayToTask(proposal.found);
  permit(way !== 'never', readingFailures.upward);
  permit(way === 'plain' || deliberate, readingFailures.notAnOrder);
  const task = await assignTask(
    actor,
    { ...order, directiveId: directive.id, passage: passageOf(held) },
    now,
  );
  const decided = { as: 'task', order, state } as const;
  await saveVerdict(proposal.id, { decided, by: actor.accountId, at: now, taskId: task.id });
  record(
    actor,
    {
      action: `proposal.${state}`,
      subject: { kind: 'desk', id: directive.id },
      facts: {
        proposal: proposal.id,
        evidence: proposal.evidence,
        task: task.id,
        number: task.number,
        deliberate,
      },
    },
    now,
  );
  return task;
}

/** The sentence of the assignment as it stands now; where that was changed since it was found, the words of the action. */
export function passageOf({ proposal, text }: Pick<Held<FoundAssignment>, 'proposal' | 'text'>): Passage {
  const { sentence } = proposal.found;
  const stands = text.text.slice(sentence.start, sentence.end) === sentence.text && sentence.text !== '';
  const holds = stands && sentence.start <= proposal.start && proposal.end <= sentence.end;
  const { start, end } = holds ? sentence : proposal;
  return { text: text.text.slice(start, end), start, end, textSha256: text.sha256 };
}
