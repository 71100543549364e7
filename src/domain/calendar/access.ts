import { type Actor, anyOf, holds } from '../../kernel/access/index.ts';

/** Administrators keep the calendar for everyone. */
export function canKeepCalendar(actor: Actor): boolean {
  return holds(actor, 'administrator');
}

/** Opens the pages on which the calendar is kept. */
export const keepsCalendar = anyOf('keeps the calendar', 'administrator');
