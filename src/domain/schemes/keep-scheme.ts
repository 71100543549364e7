import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction, writePeriod } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { canReadDirective, documentFailures, getDirective } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canKeep } from './access.ts';
import type { Scheme, SchemeFacts } from './scheme.ts';
import { insertScheme, lockScheme, saveClosing, saveFacts } from './schemes.store.ts';
import { schemeFailures } from './words.ts';

/** A body sets up a scheme for which it will answer. */
export function setUpScheme(actor: Actor, facts: SchemeFacts, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    await permitFacts(actor, facts, now);
    const id = await insertScheme(facts, { by: actor.accountId, now });
    note(actor, { id, action: 'scheme.set_up', facts: told(facts) }, now);
    return id;
  });
}

/** A scheme with the version that was seen. */
export interface SeenScheme {
  readonly id: string;
  readonly version: number;
}

/** Its owner changes what a scheme says of itself, also who answers for it. */
export function changeScheme(
  actor: Actor,
  { seen, facts }: { readonly seen: SeenScheme; readonly facts: SchemeFacts },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const scheme = await holdScheme(actor, seen, now);
    await permitFacts(actor, { ...facts, formerOwner: scheme.ownerId }, now);
    await saveFacts(scheme.id, facts);
    note(
      actor,
      { id: scheme.id, action: 'scheme.changed', facts: { from: told(scheme), to: told(facts) } },
      now,
    );
  });
}

/** Its owner closes a scheme, for a reason; its tasks go on. */
export function closeScheme(
  actor: Actor,
  { seen, because }: { readonly seen: SeenScheme; readonly because: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const scheme = await holdScheme(actor, seen, now);
    permit(scheme.closedAt === null, schemeFailures.closedAlready);
    permit(because !== '', schemeFailures.reasonMissing);
    await saveClosing(scheme.id, now, because);
    note(actor, { id: scheme.id, action: 'scheme.closed', facts: { because } }, now);
  });
}

/** Its owner opens a closed scheme again. */
export function reopenScheme(actor: Actor, seen: SeenScheme, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const scheme = await holdScheme(actor, seen, now);
    permit(scheme.closedAt !== null, schemeFailures.openAlready);
    await saveClosing(scheme.id, null, '');
    note(actor, { id: scheme.id, action: 'scheme.reopened', facts: {} }, now);
  });
}

async function holdScheme(actor: Actor, seen: SeenScheme, now: Temporal.Instant): Promise<Scheme> {
  const scheme = await lockScheme(seen.id);
  permit(canKeep(actor, scheme.ownerId, await bodyTreeOn(dayOf(now))), schemeFailures.notYours);
  permit(scheme.version === seen.version, schemeFailures.changedMeanwhile);
  return scheme;
}

/** A new owner must be one that the actor keeps schemes for, unless it stays as it was. */
async function permitFacts(
  actor: Actor,
  { ownerId, basisId, valid, formerOwner }: SchemeFacts & { readonly formerOwner?: string },
  now: Temporal.Instant,
): Promise<void> {
  const tree = await bodyTreeOn(dayOf(now));
  permit(ownerId === formerOwner || canKeep(actor, ownerId, tree), schemeFailures.notYourBody);
  permit(
    !valid.from || !valid.until || Temporal.PlainDate.compare(valid.from, valid.until) < 0,
    schemeFailures.noDays,
  );
  if (basisId === null) return;
  const basis = await getDirective(basisId);
  permit(canReadDirective(actor, basis, tree), documentFailures.noSuchDirective);
  // The name of a scheme is seen by everyone who works with tasks; a secret directive is not named beside it.
  permit(basis.secrecy === 'normal', schemeFailures.secretBasis);
}

function told({ kind, name, symbol, description, ownerId, valid, basisId }: SchemeFacts) {
  return { kind, name, symbol, description, ownerId, valid: writePeriod(valid), basisId };
}

interface Noted {
  readonly id: string;
  readonly action: 'scheme.set_up' | 'scheme.changed' | 'scheme.closed' | 'scheme.reopened';
  readonly facts: Readonly<Record<string, unknown>>;
}

function note(actor: Actor, { id, action, facts }: Noted, now: Temporal.Instant): void {
  record(actor, { action, subject: { kind: 'scheme', id }, facts }, now);
}
