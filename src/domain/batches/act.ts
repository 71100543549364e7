import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { HeldTask } from '../tasks/index.ts';
import type { Change } from './batch.ts';
import type { Act, Ordered } from './order.ts';

/** What tasks are judged by besides themselves, asked once for all. */
export interface Around {
  readonly tree: BodyTree;
  readonly now: Temporal.Instant;
  /** The tasks that were reminded of today. */
  readonly reminded: ReadonlySet<string>;
  /** The tasks that are in the scheme already. */
  readonly gathered: ReadonlySet<string>;
  /** Who leads the open parts of a task. */
  readonly partLeads: ReadonlyMap<string, readonly string[]>;
}

/** One act: how it is judged beforehand, and the command by which a person would do it. */
export interface ActRule<Name extends Act> {
  /** What it will change in a task as it was read; throws the failure that the command would throw. */
  judge(
    actor: Actor,
    task: HeldTask,
    asked: { readonly order: Ordered<Name>; readonly around: Around },
  ): Change;
  /** Does it with a task that is held. */
  carryOut(
    actor: Actor,
    task: HeldTask,
    asked: { readonly order: Ordered<Name>; readonly now: Temporal.Instant },
  ): Promise<unknown>;
}
