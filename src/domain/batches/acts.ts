import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { HeldTask } from '../tasks/index.ts';
import type { ActRule, Around } from './act.ts';
import type { Change } from './batch.ts';
import { changes } from './changes.ts';
import type { Act, BatchOrder } from './order.ts';
import { steps } from './steps.ts';

const rules: { readonly [Name in Act]: ActRule<Name> } = { ...steps, ...changes };

/** The rule of the act that is ordered; the compiler cannot see that an order always meets the rule of its own act. */
function ruleOf({ act }: BatchOrder): ActRule<Act> {
  return rules[act] as ActRule<Act>;
}

/** What the act will change in a task; throws the failure that its command would throw. */
export function judgeAct(
  actor: Actor,
  task: HeldTask,
  asked: { readonly order: BatchOrder; readonly around: Around },
): Change {
  return ruleOf(asked.order).judge(actor, task, asked);
}

/** Does the act with one task, by the command with which a person would do it. */
export function doAct(
  actor: Actor,
  task: HeldTask,
  asked: { readonly order: BatchOrder; readonly now: Temporal.Instant },
): Promise<unknown> {
  return ruleOf(asked.order).carryOut(actor, task, asked);
}
