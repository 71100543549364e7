import { type Actor, holds } from '../../kernel/access/index.ts';
import { type Act, actGroups } from './order.ts';

/** The acts that someone may order, by the part in which they would do them; whether each task allows it is told row by row. */
export function actsOpenTo(
  actor: Actor,
): readonly { readonly part: keyof typeof actGroups; readonly acts: readonly Act[] }[] {
  const lead = { part: 'lead', acts: actGroups.lead } as const;
  if (!holds(actor, 'officer', 'leader')) return [lead];
  return [{ part: 'giver', acts: actGroups.giver }, lead];
}

/** The act of that name among those that someone may order; the first of them where it is not. */
export function actAmong(actor: Actor, isWanted: (act: Act) => boolean): Act {
  const open = actsOpenTo(actor).flatMap(({ acts }) => acts);
  return open.find(isWanted) ?? open[0] ?? 'acknowledge';
}
