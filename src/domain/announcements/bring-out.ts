import type { Temporal } from '../../kernel/time/index.ts';
import { showDue } from './announcements.store.ts';

/**
 * Brings before visitors every announcement whose minute has come; each once, however often and by however many programs.
 * What is asked with a session follows the clock alone: until this has run, only the role of visitors sees nothing yet.
 */
export async function bringOut(now: Temporal.Instant): Promise<void> {
  await showDue(now);
}
