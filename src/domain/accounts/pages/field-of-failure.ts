import type { Failure } from '../../../kernel/failure/index.ts';
import { accountFailures } from '../words.ts';

const fields: ReadonlyMap<string, string> = new Map([
  [accountFailures.usernameTaken().code, 'username'],
  [accountFailures.grantInThePast().code, 'from'],
  [accountFailures.endBeforeBegin().code, 'until'],
  [accountFailures.noSuchBody().code, 'bodyId'],
  [accountFailures.bodyBeyondReach().code, 'bodyId'],
  [accountFailures.lockInThePast().code, 'lockUntil'],
]);

/** The field beside which a failure is said; undefined when it belongs to the whole form. */
export function fieldOf(failure: Failure): string | undefined {
  return fields.get(failure.code);
}
