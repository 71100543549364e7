import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { sightOf } from './access.ts';
import type { RelationKind } from './citation.ts';
import { getDirectiveInSight } from './directives.store.ts';
import { holdForKeeper } from './hold-directive.ts';
import type { Relation } from './relation.ts';
import {
  insertRelations,
  listStatedRelations,
  lockRelation,
  removeRelations,
  updateRelation,
} from './relations.store.ts';
import { parseSymbol } from './symbol.ts';
import { documentFailures } from './words.ts';

/** A relation that a person states: to a registered directive, or to a document as it is named. */
export interface NewStatedRelation {
  readonly fromId: string;
  readonly kind: RelationKind;
  readonly toId: string | null;
  /** Needed where the document is not registered. */
  readonly citedAs: string;
}

/** A person states a relation to another document. */
export function addRelation(actor: Actor, input: NewStatedRelation, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { tree } = await holdForKeeper(actor, input.fromId, now);
    const cited = await citedBy(actor, input, tree);
    await insertRelations(
      [{ ...input, ...cited, start: null, end: null, confirmedBy: actor.accountId }],
      now,
    );
    note(actor, { action: 'added', relation: { ...input, ...cited } }, now);
  });
}

async function citedBy(actor: Actor, input: NewStatedRelation, tree: BodyTree) {
  if (input.toId === input.fromId) throw documentFailures.toItself();
  if (input.toId) {
    const to = await getDirectiveInSight(input.toId, sightOf(actor, tree));
    const { number, symbol, issuerName: issuer, signedOn: date } = to;
    const type = parseSymbol(symbol)?.typeAbbreviation ?? '';
    return { type, number, symbol, issuer, date, citedAs: input.citedAs || to.symbol || to.title };
  }
  if (!input.citedAs) throw documentFailures.nothingCited();
  const read = parseSymbol(input.citedAs);
  const [number, type] = [read?.number ?? '', read?.typeAbbreviation ?? ''];
  return {
    type,
    number,
    symbol: read?.issuerSymbol ? input.citedAs : '',
    issuer: '',
    date: null,
    citedAs: input.citedAs,
  };
}

/** A person says which directive a citation means; what the same document says of it elsewhere is resolved alike. */
export function resolveRelation(
  actor: Actor,
  { relationId, toId }: { relationId: string; toId: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const relation = await lockRelation(relationId);
    const { tree } = await holdForKeeper(actor, relation.fromId, now);
    if (toId === relation.fromId) throw documentFailures.toItself();
    await getDirectiveInSight(toId, sightOf(actor, tree));
    for (const alike of await listAlike(relation)) {
      await updateRelation({ ...alike, toId }, { by: actor.accountId, at: now });
    }
    const action = relation.toId === toId ? 'confirmed' : 'resolved';
    note(actor, { action, relation: { ...relation, toId } }, now);
  });
}

/** A person takes away a relation that does not hold, at every place where it stands. */
export function removeRelation(actor: Actor, relationId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const relation = await lockRelation(relationId);
    await holdForKeeper(actor, relation.fromId, now);
    const alike = (await listAlike(relation)).filter((one) => one.kind === relation.kind);
    await removeRelations(
      alike.map((one) => one.id),
      now,
    );
    note(actor, { action: 'removed', relation }, now);
  });
}

/** The places where the same document names the same other one. */
async function listAlike(relation: Relation): Promise<Relation[]> {
  const stated = await listStatedRelations(relation.fromId);
  return stated.filter((one) => one.id === relation.id || isSameCited(one, relation));
}

function isSameCited(one: Relation, other: Relation): boolean {
  if (one.number === '' && one.symbol === '') return one.toId === other.toId && one.citedAs === other.citedAs;
  const same = one.type === other.type && one.number === other.number && one.toId === other.toId;
  return same && (one.symbol === other.symbol || !one.symbol || !other.symbol) && isSameDay(one, other);
}

function isSameDay(one: Relation, other: Relation): boolean {
  return (one.date?.toString() ?? '') === (other.date?.toString() ?? '');
}

interface Noted {
  readonly action: 'added' | 'confirmed' | 'resolved' | 'removed';
  readonly relation: Pick<Relation, 'fromId' | 'kind' | 'toId' | 'citedAs'>;
}

function note(actor: Actor, { action, relation }: Noted, now: Temporal.Instant): void {
  const { fromId, kind, toId, citedAs } = relation;
  record(
    actor,
    {
      action: `directive.relation_${action}`,
      subject: { kind: 'directive', id: fromId },
      facts: { kind, citedAs, to: toId },
    },
    now,
  );
}
