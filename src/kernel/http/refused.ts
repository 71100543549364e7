import type { Failure, FailureKind } from '../failure/index.ts';
import { html } from './answer.ts';
import type { FieldErrors } from './ask.ts';

/** The HTTP status that follows from a failure's kind. */
export const statusOf: Readonly<Record<FailureKind, number>> = {
  missing: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Seconds after which it is worth trying again what could not be done for a reason that passes. */
const soon = 10;

/** In how many seconds it is worth coming back; nothing where it is not. */
export function retryAfter({ kind, facts }: Failure): string | undefined {
  const seconds = facts.seconds ?? (kind === 'unavailable' ? soon : undefined);
  return (kind === 'unavailable' || kind === 'too-many') && seconds !== undefined
    ? String(seconds)
    : undefined;
}

/** A page that says a failure: its status follows from the kind, and where it is worth coming back, also when. */
export function refused(view: Parameters<typeof html>[0], failure: Failure): Response {
  const answer = html(view, statusOf[failure.kind]);
  const after = retryAfter(failure);
  if (after !== undefined) answer.headers.set('retry-after', after);
  return answer;
}

/** What was found of a form, when something was. */
export interface Judgement {
  readonly errors?: FieldErrors;
  readonly failure?: Failure | undefined;
}

/** The page of a form as it stands: as found, with sentences beside its fields, or with what was refused. */
export function judged(view: Parameters<typeof html>[0], { errors = {}, failure }: Judgement): Response {
  if (failure) return refused(view, failure);
  return html(view, Object.keys(errors).length > 0 ? 422 : 200);
}
