import type { Temporal } from '../../kernel/time/index.ts';

/** Where someone reads mail, and whether it was found to be theirs. */
export interface Mailbox {
  readonly address: string;
  readonly namedAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant | null;
  /** Since when the mail server says that there is no such address. */
  readonly refusedAt: Temporal.Instant | null;
  readonly digestHour: number;
}

/** How long a code that confirms an address is good after it was sent, in minutes. */
export const codeMinutes = 30;

/** The address under which a calendar program reads someone's deadlines; the address itself is not kept. */
export interface CalendarLink {
  readonly id: string;
  readonly accountId: string;
  readonly withGiven: boolean;
  readonly madeAt: Temporal.Instant;
  readonly readAt: Temporal.Instant | null;
}
