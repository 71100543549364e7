import type { Temporal } from '../time/index.ts';

/** A mail to one person. */
export interface Letter {
  /** The address it goes to. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Names the mail for good: sent a second time it bears the same, so that its reader's program can tell. */
  readonly id: string;
  /** Where its reader says that they want no more. */
  readonly unsubscribe: string;
  readonly at: Temporal.Instant;
}

/** Takes letters to their readers; throws Undeliverable where there is no such reader, else it may be tried again. */
export interface Post {
  /** The address of this system, as people type it: what links in letters begin with. */
  readonly origin: string;
  /** The domains to which letters may go; any where there are none. */
  readonly domains: readonly string[];
  send(letter: Letter): Promise<void>;
}
