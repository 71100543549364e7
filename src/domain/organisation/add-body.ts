import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { canChangeBodies } from './access.ts';
import { bodyTreeOn, insertBody } from './bodies.store.ts';
import { organisationFailures } from './words.ts';

/** What is known of a body that begins on a day. */
export interface BodyFacts {
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly decidedBy: string;
  readonly from: Temporal.PlainDate;
}

/** A body is founded: from its first day on it is there. Returns its identity. */
export function addBody(actor: Actor, facts: BodyFacts, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    permit(canChangeBodies(actor), organisationFailures.administratorsOnly);
    await refuseMissingParent(facts.parentId, facts.from);
    const { from, ...version } = facts;
    const id = await insertBody({ ...version, valid: { from, until: null } }, actor.accountId, now);
    record(
      actor,
      { action: 'body.added', subject: { kind: 'body', id }, facts: { ...facts, from: from.toString() } },
      now,
    );
    return id;
  });
}

/** A body stands under one that is there on that day. */
export async function refuseMissingParent(parentId: string | null, day: Temporal.PlainDate): Promise<void> {
  if (parentId === null) return;
  const tree = await bodyTreeOn(day);
  if (!tree.get(parentId)) throw organisationFailures.noSuchParent();
}
