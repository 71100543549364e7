import { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { ArticleBody } from '../articles/index.ts';
import type { State } from './transitions.ts';

/** Whom an announcement is for. */
export const audiences = ['public', 'staff', 'bodies'] as const;
export type Audience = (typeof audiences)[number];

/** What an announcement says, to whom and for how long. */
export interface Said {
  readonly bodyId: string;
  readonly title: string;
  readonly body: ArticleBody;
  readonly priority: string;
  readonly audience: Audience;
  /** With those below them; nothing unless it is for chosen bodies. */
  readonly addresseeIds: readonly string[];
  readonly asksReading: boolean;
  /** Null: at once. */
  readonly wantedAt: Temporal.Instant | null;
  /** The first day on which it holds no longer. */
  readonly untilOn: Temporal.PlainDate | null;
}

/** An announcement as those who write it see it. */
export interface Announcement extends Said {
  readonly id: string;
  readonly number: number;
  readonly state: State;
  readonly outAt: Temporal.Instant | null;
  readonly slug: string | null;
  readonly writtenBy: string;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnSaid: string | null;
  readonly version: number;
}

/** How much an announcement presses, as data says it. */
export interface Priority {
  readonly key: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly tone: 'neutral' | 'open' | 'near' | 'overdue';
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  readonly sha256: string;
}

/** True once its minute has come, and as long as it is not taken back. */
export function isOut(
  { state, outAt }: Pick<Announcement, 'state' | 'outAt'>,
  now: Temporal.Instant,
): boolean {
  return state === 'published' && outAt !== null && Temporal.Instant.compare(outAt, now) <= 0;
}

/** True from the day after its last day. */
export function isOver({ untilOn }: Pick<Announcement, 'untilOn'>, today: Temporal.PlainDate): boolean {
  return untilOn !== null && Temporal.PlainDate.compare(untilOn, today) <= 0;
}

/** How an announcement stands at a moment: on its way, out, over or taken back. */
export type Standing = 'draft' | 'waiting' | 'valid' | 'over' | 'withdrawn';

/** Says how an announcement stands at this moment; the clock is asked, nothing has to be done for it. */
export function standingOf(
  announcement: Pick<Announcement, 'state' | 'outAt' | 'untilOn'>,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Standing {
  if (announcement.state !== 'published') return announcement.state;
  if (!isOut(announcement, now)) return 'waiting';
  return isOver(announcement, today) ? 'over' : 'valid';
}
