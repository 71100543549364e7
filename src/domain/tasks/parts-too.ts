import { permit } from '../../kernel/access/index.ts';
import { type HeldPart, lockOpenParts } from './parts.store.ts';
import { taskFailures } from './words.ts';

/** What becomes of the open parts of a task that is stopped: they stop with it, or go on. */
export const partsChoices = ['too', 'leave'] as const;
export type PartsChoice = (typeof partsChoices)[number];

/** Holds the open parts that are to stop with a held task; whoever stops it has to say what becomes of them. */
export async function lockPartsToo(
  taskId: string,
  said: PartsChoice | undefined,
): Promise<readonly HeldPart[]> {
  const open = await lockOpenParts(taskId);
  permit(open.length === 0 || said !== undefined, taskFailures.partsUnsaid);
  return said === 'too' ? open : [];
}
