import type { Temporal } from '../../kernel/time/index.ts';

/** A file that was handed in, with the text taken out of it; empty where there was none, as in a scan. */
export interface IntakeFile {
  readonly sha256: string;
  readonly name: string;
  readonly kind: string;
  /** Bytes. */
  readonly size: number;
  readonly text: string;
}

/** What one person handed in and has not yet entered into a register. */
export interface Intake {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  readonly pastedText: string;
  /** What was said about the files when they came. */
  readonly remarks: readonly string[];
  readonly files: readonly IntakeFile[];
  /** Facts that came beside the text, by field of the register's form. */
  readonly told: Readonly<Record<string, string>>;
}

/** A line of the list of what one has begun. */
export interface BegunIntake {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  readonly names: readonly string[];
}
