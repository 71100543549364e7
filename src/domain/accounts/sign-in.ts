import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { attempt, recordWrongAnswer } from './count-attempts.ts';
import { countKnock } from './count-knock.ts';
import { type Credentials, forgiveAttempts, forgiveOneAttempt, saveRehashed } from './credentials.store.ts';
import { DoorLimit } from './door-limit.ts';
import { type Opening, openSessionOf } from './open-session.ts';
import { hashPassword, isOutdated, isPassword } from './password-hash.ts';
import type { EnteredBy } from './session.ts';
import { accountFailures } from './words.ts';

/** Counts the wrong answers of each network address, for the password and the code alike. */
export const door = new DoorLimit();

/** Who wants to come in, from where. */
export interface Knock {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  readonly browser: string;
}

/** A person came in; where the code of the second factor is owed, the token opens nothing but the question for it. */
export interface Entry {
  readonly token: string;
  readonly codeOwed: boolean;
}

/** Lets a person in by name and password. Whether nobody has the name, the password is wrong or the door is closed: one answer, the same work. */
export async function signIn(knock: Knock, now: Temporal.Instant): Promise<Entry> {
  countKnock(door, knock.address, now);
  const credentials = await attempt({ username: knock.username }, now);
  const right = await isPassword(credentials?.passwordHash ?? null, knock.password);
  if (!credentials || !right) {
    await recordWrongAnswer('account.password_refused', credentials, now);
    throw accountFailures.notLetIn();
  }
  door.forgive(knock.address);
  const rehashed = isOutdated(credentials.passwordHash ?? '')
    ? await hashPassword(knock.password)
    : undefined;
  return transaction(async () => {
    if (rehashed) await saveRehashed(credentials.id, rehashed);
    return credentials.isDisabled
      ? refuseDisabled(credentials)
      : enter(credentials, { address: knock.address, browser: knock.browser }, now);
  });
}

async function refuseDisabled(credentials: Credentials): Promise<never> {
  await forgiveAttempts(credentials.id);
  throw accountFailures.disabledAccount();
}

/** Opens the session of someone whose password was right. */
export async function enter(
  person: Pick<Credentials, 'id' | 'name' | 'secretConfirmed'>,
  from: Omit<Opening, 'awaitsCode'>,
  now: Temporal.Instant,
): Promise<Entry> {
  const { id, name, secretConfirmed: codeOwed } = person;
  // Wrong codes stay counted until a right one: knowing the password gives no fresh start at guessing them.
  await (codeOwed ? forgiveOneAttempt(id) : forgiveAttempts(id));
  const { token, sessionId } = await openSessionOf(id, now, { ...from, awaitsCode: codeOwed });
  if (!codeOwed) recordEntry({ id, name }, { sessionId, by: from.enteredBy ?? 'password' }, now);
  return { token, codeOwed };
}

/** In which session a person came in, and how. */
interface EntryFacts {
  readonly sessionId: string;
  readonly by: EnteredBy;
  /** The name of the key, where it was one. */
  readonly passkey?: string;
}

/** Puts on the record that a person came in, and how. */
export function recordEntry(
  person: { readonly id: string; readonly name: string },
  facts: EntryFacts,
  now: Temporal.Instant,
): void {
  const subject = { kind: 'account', id: person.id };
  record(
    { accountId: person.id, name: person.name },
    { action: 'account.signed_in', subject, facts: { ...facts } },
    now,
  );
}
