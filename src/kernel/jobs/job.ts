import type { z } from 'zod';
import type { Temporal } from '../time/index.ts';

/** Work that is done later, once for each time it was asked for, and tried again when it fails. */
export interface Job<Schema extends z.ZodType = z.ZodType> {
  /** Slice and verb: `webhooks.deliver`. */
  readonly name: string;
  readonly data: Schema;
  /** How often it is tried in all; 10 unless told: with the growing pauses between them that is some two days. */
  readonly tries?: number;
  /** How many are done at the same time in one program; one after the other unless told. */
  readonly atOnce?: number;
  /** Does it. It may be called again after a crash, so a second time must change nothing. */
  run(data: z.output<Schema>, now: Temporal.Instant): Promise<unknown>;
}

/** Names a job with the shape of its data. */
export function defineJob<Schema extends z.ZodType>(job: Job<Schema>): Job<Schema> {
  return job;
}

/**
 * Work that looks for itself what is to be done and does it: at any time, any number of times, by several
 * programs at once, with the same outcome.
 */
export interface Sweep {
  /** Slice and verb: `notices.escalate`. */
  readonly name: string;
  /** Minutes between two runs; 1 unless told. */
  readonly every?: number;
  /** True when it is run soon after something was put on the record, too. */
  readonly soon?: boolean;
  run(now: Temporal.Instant): Promise<unknown>;
}
