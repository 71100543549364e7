import { transaction } from '../../kernel/db/index.ts';
import type { Recognised } from '../../kernel/provider/index.ts';
import { record } from '../../kernel/record/index.ts';
import { seal } from '../../kernel/seal/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { findAccountByUsername } from './accounts.store.ts';
import { type Credentials, lockCredentials } from './credentials.store.ts';
import { useInvitation } from './invitations.store.ts';
import { findByOutsideSubject, insertOutsideIdentity, saveOutsideUse } from './outside-identities.store.ts';
import { refuseClosed } from './refuse-closed.ts';
import { hashToken } from './session.ts';
import { type Entry, enter } from './sign-in.ts';
import { outsideFailures } from './words/outside.ts';
import { accountFailures } from './words.ts';

/** The text that a sealed token of a provider belongs to. */
export const aboutOutsideToken = 'token of a provider';

/** Somebody whom the provider has recognised, and from where they come. */
export interface Newcomer {
  readonly recognised: Recognised;
  /** What people call the provider. */
  readonly provider: string;
  readonly address: string;
  readonly browser: string;
}

/**
 * Lets in somebody whom the provider has recognised. They are known by the provider's own identifier; the first time,
 * by the claim that was set, which has to be a username here. No account and no right is made by it.
 */
export function comeFromOutside(newcomer: Newcomer, now: Temporal.Instant): Promise<Entry> {
  return transaction(async () => {
    const { issuer, subject } = newcomer.recognised;
    const linked = await findByOutsideSubject(issuer, subject);
    const person = linked ? await lockCredentials(linked.accountId) : await findByClaim(newcomer);
    refuseClosed(person, now);
    if (!linked) await link(person, newcomer, now);
    return enterFromOutside(person, newcomer, now);
  });
}

/** An invited person takes their account with the provider in place of a password; the link is used up. */
export function acceptFromOutside(
  { token, ...newcomer }: Newcomer & { readonly token: string },
  now: Temporal.Instant,
): Promise<Entry> {
  return transaction(async () => {
    const invitation = await useInvitation(hashToken(token), now);
    if (!invitation?.accountId) throw accountFailures.noSuchInvitation();
    const person = await lockCredentials(invitation.accountId);
    if (person.isDisabled) throw accountFailures.noSuchInvitation();
    refuseClosed(person, now);
    const { issuer, subject } = newcomer.recognised;
    const linked = await findByOutsideSubject(issuer, subject);
    if (linked?.accountId !== person.id) await link(person, newcomer, now);
    return enterFromOutside(person, newcomer, now);
  });
}

async function findByClaim({ recognised, provider }: Newcomer): Promise<Credentials> {
  const claimed = recognised.claimed.trim().toLowerCase();
  const found = claimed === '' ? undefined : await findAccountByUsername(claimed);
  if (!found) throw outsideFailures.nobodyHere({ provider, claimed: recognised.claimed });
  return lockCredentials(found.id);
}

async function link(
  person: Credentials,
  { recognised, provider }: Newcomer,
  now: Temporal.Instant,
): Promise<void> {
  const { issuer, subject, claimed } = recognised;
  const isNew = await insertOutsideIdentity({ accountId: person.id, issuer, subject, claimed }, now);
  if (!isNew) throw outsideFailures.linkedToAnother({ provider, claimed: claimed || person.username });
  const facts = { issuer, claimed };
  const doer = { accountId: person.id, name: person.name };
  record(doer, { action: 'account.outside_linked', subject: { kind: 'account', id: person.id }, facts }, now);
}

async function enterFromOutside(
  person: Credentials,
  { recognised, address, browser }: Newcomer,
  now: Temporal.Instant,
): Promise<Entry> {
  await saveOutsideUse(person.id, recognised.issuer, now);
  const outsideToken = seal(recognised.idToken, aboutOutsideToken);
  return enter(person, { address, browser, enteredBy: 'outside', outsideToken }, now);
}
