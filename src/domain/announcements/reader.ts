import type { Temporal } from '../../kernel/time/index.ts';
import type { Audience, Priority } from './announcement.ts';

/** Somebody an announcement is for, and when they said that they had read it. */
export interface Reader {
  readonly accountId: string;
  readonly name: string;
  readonly bodyId: string;
  readonly readAt: Temporal.Instant | null;
}

/** An announcement as one of those it is for sees it in their list. */
export interface Received {
  readonly id: string;
  readonly title: string;
  readonly bodyId: string;
  readonly audience: Audience;
  readonly asksReading: boolean;
  readonly outAt: Temporal.Instant;
  readonly untilOn: Temporal.PlainDate | null;
  readonly readAt: Temporal.Instant | null;
  readonly priority: Pick<Priority, 'key' | 'name' | 'tone'>;
}
