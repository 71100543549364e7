import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { lockCredentials, savePassword } from './credentials.store.ts';
import { useInvitation } from './invitations.store.ts';
import { hashPassword } from './password-hash.ts';
import { hashToken } from './session.ts';
import { type Entry, enter } from './sign-in.ts';
import { accountFailures } from './words.ts';

/** What an invited person answers with. */
export interface ChosenPassword {
  readonly token: string;
  readonly password: string;
  readonly address: string;
  readonly browser: string;
}

/** An invited person chooses a password and comes in; the link is used up. */
export async function choosePassword(chosen: ChosenPassword, now: Temporal.Instant): Promise<Entry> {
  const hash = await hashPassword(chosen.password);
  return transaction(async () => {
    const invitation = await useInvitation(hashToken(chosen.token), now);
    if (!invitation?.accountId) throw accountFailures.noSuchInvitation();
    const person = await lockCredentials(invitation.accountId);
    if (person.isDisabled) throw accountFailures.noSuchInvitation();
    await savePassword(person.id, hash, now);
    const { id, name } = person;
    const subject = { kind: 'account', id };
    record({ accountId: id, name }, { action: 'account.password_chosen', subject }, now);
    const { address, browser } = chosen;
    return enter(person, { address, browser, enteredBy: 'invitation' }, now);
  });
}
