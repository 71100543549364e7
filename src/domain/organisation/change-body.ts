import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { Temporal, writeDay } from '../../kernel/time/index.ts';
import { canChangeBodies } from './access.ts';
import { type BodyFacts, refuseMissingParent } from './add-body.ts';
import { bodyTreeOn, closeVersion, insertVersion, lockVersionOn, replaceVersion } from './bodies.store.ts';
import type { BodyVersion } from './body.ts';
import { organisationFailures } from './words.ts';

interface BodyChange {
  readonly bodyId: string;
  /** The version that the change was made from. */
  readonly versionId: string;
  readonly facts: BodyFacts;
}

/** From a day on a body has another name, kind or place: one version closes, the next opens. */
export function changeBody(actor: Actor, change: BodyChange, now: Temporal.Instant): Promise<void> {
  const { bodyId, facts } = change;
  return transaction(async () => {
    permit(canChangeBodies(actor), organisationFailures.administratorsOnly);
    const before = await lockUnchanged(change, facts.from);
    const begin = before.valid.from;
    if (begin && Temporal.PlainDate.compare(facts.from, begin) <= 0) {
      throw organisationFailures.notAfterBegin({ begin: writeDay(begin) });
    }
    await refuseCircle(bodyId, facts);
    const { from, ...version } = facts;
    await closeVersion(before.id, from);
    await insertVersion(
      bodyId,
      { ...version, valid: { from, until: before.valid.until } },
      { by: actor.accountId, now },
    );
    record(
      actor,
      { action: 'body.changed', subject: { kind: 'body', id: bodyId }, facts: changeFacts(before, facts) },
      now,
    );
  });
}

/** What was written wrongly from the start is mended; the mistaken version stays, marked as replaced. */
export function correctBody(actor: Actor, change: BodyChange, now: Temporal.Instant): Promise<void> {
  const { bodyId, facts } = change;
  return transaction(async () => {
    permit(canChangeBodies(actor), organisationFailures.administratorsOnly);
    const before = await lockUnchanged(change, facts.from);
    await refuseCircle(bodyId, facts);
    const right = crypto.randomUUID();
    const { from: _, ...version } = facts;
    await replaceVersion(before.id, right);
    await insertVersion(bodyId, { ...version, valid: before.valid }, { by: actor.accountId, now, id: right });
    record(
      actor,
      { action: 'body.corrected', subject: { kind: 'body', id: bodyId }, facts: changeFacts(before, facts) },
      now,
    );
  });
}

async function lockUnchanged(change: BodyChange, day: Temporal.PlainDate): Promise<BodyVersion> {
  const before = await lockVersionOn(change.bodyId, day);
  if (before.id !== change.versionId) throw organisationFailures.changedMeanwhile();
  return before;
}

async function refuseCircle(bodyId: string, facts: BodyFacts): Promise<void> {
  await refuseMissingParent(facts.parentId, facts.from);
  if (facts.parentId === null) return;
  const tree = await bodyTreeOn(facts.from);
  if (tree.under([bodyId]).has(facts.parentId)) throw organisationFailures.underItself();
}

function changeFacts(before: BodyVersion, after: BodyFacts) {
  return {
    before: { name: before.name, kind: before.kind, parentId: before.parentId, symbol: before.symbol },
    after: { ...after, from: after.from.toString() },
  };
}
