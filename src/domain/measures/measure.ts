import type { FileKind } from '../../kernel/files/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Cadence } from './period.ts';

/** Which way is better. */
export const directions = ['more', 'less', 'range'] as const;
export type Direction = (typeof directions)[number];

/** What stands for the whole of a measure: the latest period, or the sum of all. */
export const takings = ['latest', 'sum'] as const;
export type Taking = (typeof takings)[number];

/** What is measured and what is to be reached. */
export interface Definition {
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  /** The least that is to be reached; null where less is better. */
  readonly low: number | null;
  /** The most that may be reached; null where more is better. */
  readonly high: number | null;
  readonly cadence: Cadence;
  readonly taken: Taking;
  /** The first day of the first period that is reported. */
  readonly firstFrom: Temporal.PlainDate;
}

/** A quantity that shows whether a task reaches what it is for. */
export interface Measure extends Definition {
  readonly id: string;
  readonly taskId: string;
  readonly endedAt: Temporal.Instant | null;
  readonly endedBecause: string;
  readonly version: number;
}

/** A file that shows a figure. */
export interface ActualEvidence {
  readonly sha256: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

/** What was reached in one period. */
export interface Actual {
  readonly id: string;
  /** The first day of the period. */
  readonly periodFrom: Temporal.PlainDate;
  readonly amount: number;
  readonly source: string;
  readonly evidenceName: string | null;
  readonly by: string;
  readonly forBody: string;
  readonly at: Temporal.Instant;
}

/** A figure as the page of its measure tells it, with whether it still stands. */
export interface ActualLine extends Actual {
  readonly stands: boolean;
}

/** A measure with the figures that stand, in the order of their periods. */
export interface MeasureWithActuals extends Measure {
  readonly actuals: readonly Pick<Actual, 'periodFrom' | 'amount' | 'source'>[];
}

/** Whether the target is reached, by what stands for the whole. */
export interface Judgement {
  readonly amount: number;
  readonly reached: boolean;
}

type Targeted = Pick<Definition, 'direction' | 'low' | 'high' | 'taken'>;

/** What stands for the whole and whether it reaches the target; nothing while no figure was reported. */
export function judge(target: Targeted, actuals: readonly Pick<Actual, 'amount'>[]): Judgement | undefined {
  const last = actuals.at(-1);
  if (!last) return undefined;
  const amount = target.taken === 'latest' ? last.amount : exactSum(actuals.map((one) => one.amount));
  return { amount, reached: isWithin(amount, target) };
}

/** True when an amount lies where the target wants it. */
export function isWithin(amount: number, { low, high }: Pick<Targeted, 'low' | 'high'>): boolean {
  return (low === null || amount >= low) && (high === null || amount <= high);
}

/** Amounts have four decimals; sums of fractions in binary would drift from what people add up on paper. */
function exactSum(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 10_000), 0) / 10_000;
}

/** Which bounds a direction has. */
export function boundsOf(direction: Direction): readonly ('low' | 'high')[] {
  return direction === 'more' ? ['low'] : direction === 'less' ? ['high'] : ['low', 'high'];
}
