import { Temporal } from '../../kernel/time/index.ts';

/** How long its author may edit a message; a habit of this house, not a rule of law. */
const editableFor = Temporal.Duration.from({ minutes: 15 });

/** One thing that was said about a task. */
export interface Message {
  readonly id: string;
  readonly taskId: string;
  readonly authorId: string;
  readonly author: string;
  /** The body for which the author spoke. */
  readonly forBody: string;
  readonly words: string;
  readonly writtenAt: Temporal.Instant;
  readonly editedAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly version: number;
}

/** How a message read before, until when. */
export interface FormerWords {
  readonly words: string;
  readonly until: Temporal.Instant;
}

/** A message as it is shown: with how it read before and whom it calls upon. */
export interface ShownMessage extends Message {
  readonly former: readonly FormerWords[];
  readonly bodyIds: readonly string[];
  readonly people: readonly string[];
}

/** Someone who may be called upon. */
export interface Listener {
  readonly accountId: string;
  readonly name: string;
  readonly bodyId: string;
}

/** The last moment at which its author may still edit a message. */
export function editableUntil({ writtenAt }: Pick<Message, 'writtenAt'>): Temporal.Instant {
  return writtenAt.add(editableFor);
}

/** True while its author may edit a message: it stands, and the time has not run out. */
export function isEditable(
  message: Pick<Message, 'writtenAt' | 'withdrawnAt'>,
  now: Temporal.Instant,
): boolean {
  return message.withdrawnAt === null && Temporal.Instant.compare(now, editableUntil(message)) < 0;
}
