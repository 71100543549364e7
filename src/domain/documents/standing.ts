import { Temporal } from '../../kernel/time/index.ts';
import type { Directive } from './directive.ts';

/** Whether a directive holds on a day; what is not known is said to be unknown. */
export const standingStates = ['in-force', 'not-yet', 'expired', 'replaced', 'repealed', 'unknown'] as const;
export type StandingState = (typeof standingStates)[number];

export interface Standing {
  readonly state: StandingState;
  /** Since when it stands so, where that is known. */
  readonly since: Temporal.PlainDate | null;
  /** The directive that ended it. */
  readonly by: string | null;
  /** Amended by others that hold on that day. */
  readonly amendedBy: readonly string[];
}

/** A confirmed relation by which another directive changes this one. */
export interface Change {
  readonly kind: 'replaces' | 'repeals' | 'amends';
  readonly byId: string;
  /** When the other takes effect; its day of signing where no other day is printed. */
  readonly from: Temporal.PlainDate | null;
}

type Dates = Pick<Directive, 'signedOn' | 'effectiveOn' | 'expiresOn'>;

/** How a directive stands on a day, from its own dates and from what others did to it. */
export function standingOn(directive: Dates, changes: readonly Change[], day: Temporal.PlainDate): Standing {
  const { signedOn, effectiveOn, expiresOn } = directive;
  const past = changes.filter((change) => change.from !== null && isReached(change.from, day));
  const amendedBy = past.filter((change) => change.kind === 'amends').map((change) => change.byId);
  const ended = past.filter((change) => change.kind !== 'amends').sort(earlierFirst)[0];
  const stands = (state: StandingState, since: Temporal.PlainDate | null, by: string | null = null) => ({
    state,
    since,
    by,
    amendedBy,
  });
  if (ended) return stands(ended.kind === 'repeals' ? 'repealed' : 'replaced', ended.from, ended.byId);
  if (expiresOn && isReached(expiresOn, day)) return stands('expired', expiresOn);
  if (effectiveOn)
    return isReached(effectiveOn, day) ? stands('in-force', effectiveOn) : stands('not-yet', effectiveOn);
  if (signedOn && !isReached(signedOn, day)) return stands('not-yet', null);
  return stands('unknown', null);
}

function isReached(since: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(since, day) <= 0;
}

function earlierFirst(one: Change, other: Change): number {
  return one.from && other.from ? Temporal.PlainDate.compare(one.from, other.from) : 0;
}
