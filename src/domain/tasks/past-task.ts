import type { Actor } from '../../kernel/access/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { canReadAsPastLead } from './access.ts';
import { listPastLeads } from './handovers.store.ts';
import type { PastLead } from './past-lead.ts';
import type { Task } from './task.ts';
import type { TaskScreen } from './task-screen.ts';

/** The last time in which the actor's body led a task that is another's now; nothing where it never did. */
export async function findPastLead(actor: Actor, task: Task, tree: BodyTree): Promise<PastLead | undefined> {
  const past = await listPastLeads(task.id);
  return past.find(({ bodyId }) => canReadAsPastLead(actor, { task, bodyId }, tree));
}

/** The page of a task as far as it had come when it was handed over: nothing in it is younger. */
export function screenUntil(screen: TaskScreen, past: PastLead): TaskScreen {
  const isOf = (line: { readonly at: Temporal.Instant }) =>
    Temporal.Instant.compare(line.at, past.until) <= 0;
  const wasDecided = (at: Temporal.Instant | null) => at !== null && isOf({ at });
  const { task } = screen;
  // The deadline that came with the hand-over is the next lead's.
  const deadlines = screen.deadlines.filter(({ at }) => Temporal.Instant.compare(at, past.until) < 0);
  const horizon = deadlines[0]?.horizon ?? null;
  return {
    ...screen,
    task: {
      ...task,
      title: past.title,
      product: past.product,
      percent: past.percent,
      dueOn: past.dueOn,
      horizon,
    },
    deadlines,
    progress: screen.progress.filter(isOf),
    results: screen.results
      .filter(isOf)
      .map((line) => (wasDecided(line.decidedAt) ? line : { ...line, ...undecided })),
    extensions: screen.extensions
      .filter(isOf)
      .map((line) => (wasDecided(line.decidedAt) ? line : { ...line, ...undecided })),
    evidence: screen.evidence,
    cancellation: null,
    history: screen.history.filter(isOf),
    annexes: [],
  };
}

const undecided = { decision: null, decisionReason: '', document: '', decidedBy: null, decidedAt: null };
