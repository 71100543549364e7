import { type Actor, actsAs, permit } from '../../kernel/access/index.ts';
import type { FailureMaker } from '../../kernel/failure/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canGive, canReadTask, partsOf } from './access.ts';
import { deepestPart } from './parts.ts';
import type { Task } from './task.ts';
import type { HeldTask, LockedTask } from './tasks.store.ts';
import {
  type Action,
  findSteps,
  type Proviso,
  type State,
  type Transition,
  transitions,
} from './transitions.ts';
import { taskFailures } from './words.ts';

/** What a proviso is judged by. */
export type StepFacts = Pick<Task, 'dueOn' | 'extensionPending' | 'secrecy' | 'depth'> & {
  /** Who handed in the result that waits; nothing when none does. */
  readonly handedInBy?: string | undefined;
  /** For whom it was handed in, when that was another. */
  readonly handedInFor?: string | null | undefined;
  /** Where the task stood when it was paused; nothing while it is not. */
  readonly pausedWhile?: State | undefined;
  /** True once another body has led it. */
  readonly handedOver: boolean;
  /** True when the actor gives tasks in the name of the lead. */
  readonly givesForLead: boolean;
};

type Judge = Pick<Actor, 'accountId' | 'onBehalf'>;

interface ProvisoRule {
  holds(facts: StepFacts, actor: Judge): boolean;
  readonly otherwise: FailureMaker;
}

const provisoRules: Readonly<Record<Proviso, ProvisoRule>> = {
  has_deadline: { holds: ({ dueOn }) => dueOn !== null, otherwise: taskFailures.noDeadline },
  no_extension_waits: { holds: (facts) => !facts.extensionPending, otherwise: taskFailures.extensionWaits },
  extension_waits: { holds: (facts) => facts.extensionPending, otherwise: taskFailures.noExtensionWaits },
  another_handed_in: {
    holds: ({ handedInBy, handedInFor }, actor) =>
      ![handedInBy, handedInFor].some((one) => one && actsAs(actor, one)),
    otherwise: taskFailures.ownResult,
  },
  paused_when_assigned: pausedWhile('assigned'),
  paused_in_progress: pausedWhile('in_progress'),
  paused_when_returned: pausedWhile('returned'),
  never_handed_over: { holds: ({ handedOver }) => !handedOver, otherwise: taskFailures.begunBefore },
  gives_for_lead: { holds: ({ givesForLead }) => givesForLead, otherwise: taskFailures.notGivenByYou },
  no_secret: { holds: ({ secrecy }) => secrecy === 'normal', otherwise: taskFailures.secretIsWhole },
  not_deepest: { holds: ({ depth }) => depth < deepestPart, otherwise: taskFailures.deepEnough },
};

function pausedWhile(state: State): ProvisoRule {
  return { holds: (facts) => facts.pausedWhile === state, otherwise: taskFailures.notPaused };
}

/** The first proviso of a line that does not hold; nothing when the way is free. */
export function unmetProviso(step: Transition, facts: StepFacts, actor: Judge): Proviso | undefined {
  return step.provided?.find((proviso) => !provisoRules[proviso].holds(facts, actor));
}

interface WantedStep {
  readonly action: Action;
  readonly now: Temporal.Instant;
}

/** Asks the table whether the actor may do this today with a task that is held, and gives the line that lets them. */
export async function permitStep(
  actor: Actor,
  task: LockedTask,
  { action, now }: WantedStep,
): Promise<Transition> {
  return decideStep(actor, task, { action, tree: await bodyTreeOn(dayOf(now), task.stamps) });
}

/**
 * What the table says to this step with a task as it was read, and the line that lets the actor do it.
 * Throws: missing where the task is out of reach, forbidden where the part is another's, conflict where the task has moved on.
 */
export function decideStep(
  actor: Actor,
  task: HeldTask,
  { action, tree }: { readonly action: Action; readonly tree: BodyTree },
): Transition {
  permit(canReadTask(actor, task, tree), taskFailures.noSuchTask);
  const played = partsOf(actor, task, tree);
  const steps = findSteps(task.state, played, action);
  const [first] = steps;
  if (!first) {
    const isTheirs = transitions.some((line) => line.action === action && played.has(line.by));
    throw isTheirs ? taskFailures.stateMoved({ state: task.state }) : taskFailures.notYours();
  }
  const facts = {
    ...task,
    handedInBy: task.waitingResult?.handedInBy,
    handedInFor: task.waitingResult?.handedInFor,
    pausedWhile: task.openPause?.stateBefore,
    givesForLead: canGive(actor, task.leadId, tree),
  };
  const unmet = (step: Transition) => unmetProviso(step, facts, actor);
  const hindrance = unmet(first);
  const open = steps.find((step) => unmet(step) === undefined);
  if (!open && hindrance) throw provisoRules[hindrance].otherwise();
  return open ?? first;
}
