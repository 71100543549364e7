import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  html,
  id,
  optionalId,
  optionalText,
  seeOther,
  statusOf,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canEditDirective, type Sight, sightOf } from '../access.ts';
import { addRelation, removeRelation, resolveRelation } from '../change-relations.ts';
import { relationKinds } from '../citation.ts';
import type { Directive } from '../directive.ts';
import { getDirectiveInSight } from '../directives.store.ts';
import type { DirectiveQuery, FoundDirective } from '../found-directive.ts';
import { listFoundDirectives } from '../found-directives.store.ts';
import type { Relation } from '../relation.ts';
import { findCitedRelation } from '../relations.store.ts';
import { documentFailures, documentWords } from '../words.ts';
import { AddRelationView, PointOutView } from './relation-forms.view.tsx';

const query = z.object({ tim: optionalText(200) });
const addForm = z.object({
  kind: choice(relationKinds),
  toId: optionalId(),
  citedAs: optionalText(300),
});
const pointForm = z.object({ toId: id() });

/** A form for a relation that a person states, with a search for the other document. */
export function addRelationFormPage(ask: Ask): Promise<Response> {
  return showAdd(ask, undefined);
}

/** States a relation to a registered directive, or to a document as it is named. */
export async function addRelationPage(ask: Ask): Promise<Response> {
  const read = ask.form(addForm);
  const fromId = ask.id('id');
  if (!read.ok) return showAdd(ask, documentFailures.nothingCited());
  const { kind, toId = null, citedAs } = read.value;
  try {
    await addRelation(ask.actor, { fromId, kind, toId, citedAs }, ask.now);
    return seeOther(`/van-ban/${fromId}?muc=quan-he`, documentWords[ask.locale].relationAdded);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    return showAdd(ask, error);
  }
}

/** Candidates for a citation, and a search for others. */
export async function pointOutFormPage(ask: Ask): Promise<Response> {
  const { directive, sight } = await getOwn(ask);
  const relation = await getOwnRelation(ask, directive, sight);
  const typed = ask.query(query).tim ?? (relation.symbol || `${relation.type} ${relation.number}`.trim());
  const found = typed ? await search(typed, sight) : [];
  const candidates = found.filter((one) => one.id !== directive.id);
  return html(
    <PointOutView
      ask={ask}
      directive={directive}
      relation={relation}
      typed={typed}
      candidates={candidates}
    />,
  );
}

/** Says which directive a citation means. */
export async function pointOutPage(ask: Ask): Promise<Response> {
  const read = ask.form(pointForm);
  if (!read.ok) throw documentFailures.nothingCited();
  const { directive, sight } = await getOwn(ask);
  const { id: relationId } = await getOwnRelation(ask, directive, sight);
  const { toId } = read.value;
  await resolveRelation(ask.actor, { relationId, toId }, ask.now);
  return seeOther(`/van-ban/${ask.id('id')}?muc=quan-he`, documentWords[ask.locale].relationResolved);
}

/** Takes away a relation that does not hold. */
export async function removeRelationPage(ask: Ask): Promise<Response> {
  const { directive, sight } = await getOwn(ask);
  const { id: relationId } = await getOwnRelation(ask, directive, sight);
  await removeRelation(ask.actor, relationId, ask.now);
  return seeOther(`/van-ban/${ask.id('id')}?muc=quan-he`, documentWords[ask.locale].relationRemoved);
}

async function getOwn(ask: Ask): Promise<{ directive: Directive; sight: Sight }> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const sight = sightOf(ask.actor, tree);
  const directive = await getDirectiveInSight(ask.id('id'), sight);
  permit(canEditDirective(ask.actor, directive, tree), documentFailures.notYourRegister);
  return { directive, sight };
}

async function getOwnRelation(ask: Ask, directive: Directive, sight: Sight): Promise<Relation> {
  const relation = await findCitedRelation(ask.id('relation'), sight);
  if (relation?.fromId !== directive.id) throw documentFailures.noSuchRelation();
  return relation;
}

const anything: Omit<DirectiveQuery, 'typed'> = {
  type: undefined,
  issuer: undefined,
  signedFrom: undefined,
  signedUntil: undefined,
  year: undefined,
  term: undefined,
  secrecy: undefined,
  inForceOn: undefined,
  unresolvedOnly: false,
  registeredIn: undefined,
  sort: 'fit',
};

async function search(typed: string, sight: Sight): Promise<readonly FoundDirective[]> {
  const found = await listFoundDirectives({ ...anything, typed }, sight, { from: 0, size: 20 });
  return found.rows;
}

async function showAdd(ask: Ask, failure: Failure | undefined): Promise<Response> {
  const { directive, sight } = await getOwn(ask);
  const typed = ask.query(query).tim ?? '';
  const found = typed ? await search(typed, sight) : [];
  const candidates = found.filter((one) => one.id !== directive.id);
  const view = (
    <AddRelationView
      ask={ask}
      directive={directive}
      typed={typed}
      candidates={candidates}
      failure={failure}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : 200);
}
