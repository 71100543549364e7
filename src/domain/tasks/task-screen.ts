import type { FileKind } from '../../kernel/files/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { DeadlineExplanation } from '../calendar/index.ts';
import type { Task } from './task.ts';

/** The directive a task came from, as far as its page names it. */
export interface Source {
  readonly symbol: string;
  readonly title: string;
  readonly typeName: Words<string>;
  readonly issuerName: string;
  readonly signedOn: Temporal.PlainDate | null;
}

/** How a deadline came to be in force. */
export type DeadlineCause = 'given' | 'edited' | 'extended' | 'resumed' | 'handed_over' | 'recomputed';

/** One deadline of all that a task ever had. */
export interface DeadlineLine {
  readonly ordinal: number;
  readonly dueOn: Temporal.PlainDate | null;
  /** The year that the text looks to, where it set no day. */
  readonly horizon: number | null;
  readonly explanation: DeadlineExplanation | null;
  readonly printed: string;
  readonly reason: string;
  readonly document: string;
  readonly cause: DeadlineCause;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** One report in the log of progress. */
export interface ProgressLine {
  readonly id: string;
  readonly percent: number;
  readonly note: string;
  readonly obstacle: string;
  readonly by: string;
  readonly forBody: string;
  readonly at: Temporal.Instant;
}

/** One result that was handed in, and what the giver said of it. */
export interface ResultLine {
  readonly id: string;
  readonly summary: string;
  readonly product: string;
  readonly by: string;
  readonly byAccount: string;
  /** For whom it was handed in, when that was another. */
  readonly forAccount: string | null;
  readonly at: Temporal.Instant;
  readonly decision: 'accepted' | 'returned' | null;
  readonly decisionReason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
}

/** One request for more time and its answer. */
export interface ExtensionLine {
  readonly id: string;
  readonly wantedOn: Temporal.PlainDate;
  readonly reason: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly decision: 'granted' | 'refused' | 'lapsed' | null;
  readonly decisionReason: string;
  readonly document: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
}

/** One evidence file, with the report or result it belongs to. */
export interface EvidenceLine {
  readonly id: string;
  readonly shows: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

/** One line of the task's own history, from the record. */
export interface HistoryLine {
  readonly action: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Everything the page of one task shows, latest first where there are many. */
export interface TaskScreen {
  readonly task: Task;
  readonly source: Source;
  readonly deadlines: readonly DeadlineLine[];
  readonly progress: readonly ProgressLine[];
  readonly results: readonly ResultLine[];
  readonly extensions: readonly ExtensionLine[];
  readonly evidence: readonly EvidenceLine[];
  readonly cancellation: { readonly reason: string; readonly document: string } | null;
  readonly history: readonly HistoryLine[];
  readonly nearDueDays: number;
  /** The names of the annexes that keep something about it. */
  readonly annexes: readonly string[];
}
