import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canRegister, isInSight, sightOf } from './access.ts';
import { answerCitations } from './answer-citations.ts';
import { problemsOf, storedSymbol } from './check-facts.ts';
import { type Directive, type DirectiveFacts, factsOf } from './directive.ts';
import { findSame, getDirective, insertDirective, listTypes, type Writing } from './directives.store.ts';
import { insertFiles, type NewFile } from './files.store.ts';
import { proposeCitations } from './propose-citations.ts';
import { documentFailures } from './words.ts';

/** A directive about to be registered: its facts, the register, the text that is read and the files. */
export interface NewDirective extends DirectiveFacts {
  readonly registeredIn: string;
  readonly text: string;
  readonly files: readonly NewFile[];
  /** The handing in by which it came. */
  readonly intakeId?: string;
}

/** A directive enters a register; what its text cites is proposed, and what waited for it elsewhere is answered. */
export function registerDirective(
  actor: Actor,
  input: NewDirective,
  now: Temporal.Instant,
): Promise<Directive> {
  return transaction(async () => {
    const tree = await bodyTreeOn(dayOf(now));
    permit(canRegister(actor, input.registeredIn, tree), documentFailures.notYourRegister);
    const writing = await prepareWriting(actor, { facts: input, tree }, now);
    const id = await insertDirective(writing, { ...input, registeredBy: actor.accountId, now });
    await insertFiles(id, input.files, { by: actor.accountId, at: now });
    await proposeCitations(id, { text: input.text, symbol: writing.symbol.symbol }, now);
    await answerCitations(actor, { id, number: writing.symbol.number }, now);
    const directive = await getDirective(id);
    record(
      actor,
      {
        action: 'directive.registered',
        subject: { kind: 'directive', id },
        facts: { ...factsOf(directive), registeredIn: input.registeredIn, files: input.files },
      },
      now,
    );
    return directive;
  });
}

/** Checks facts and takes the number apart; refuses what cannot stand and what is registered already. */
export async function prepareWriting(
  actor: Actor,
  { facts, tree, id }: { facts: DirectiveFacts; tree: BodyTree; id?: string },
  now: Temporal.Instant,
): Promise<Writing> {
  const types = await listTypes(dayOf(now));
  const [problem] = problemsOf(facts, { today: dayOf(now), types });
  if (problem) throw documentFailures[problem]();
  const type = types.find((one) => one.code === facts.type);
  if (!type) throw documentFailures.noSuchType();
  const issuerName = facts.issuerName || tree.nameOf(facts.issuerId ?? '');
  if (!issuerName) throw documentFailures.noIssuer();
  const symbol = storedSymbol(facts.symbol, type);
  const same = symbol.number ? await findSame({ ...facts, ...symbol, issuerName }) : undefined;
  if (same && same.id !== id) throw await alreadyRegistered(actor, same.id, tree);
  return { facts: { ...facts, issuerName }, symbol };
}

/** Names the directive registered before, to those who may know of it. */
async function alreadyRegistered(actor: Actor, sameId: string, tree: BodyTree) {
  const same = await getDirective(sameId);
  if (!isInSight(sightOf(actor, tree), same)) return documentFailures.registeredElsewhere();
  return documentFailures.alreadyRegistered({
    id: same.id,
    symbol: same.symbol,
    title: same.title,
    register: tree.nameOf(same.registeredIn),
  });
}
