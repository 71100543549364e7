import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { answerCitations } from './answer-citations.ts';
import { type Directive, type DirectiveFacts, factsOf } from './directive.ts';
import { getDirective, updateDirective } from './directives.store.ts';
import { holdForKeeper } from './hold-directive.ts';
import { prepareWriting } from './register-directive.ts';
import { documentFailures } from './words.ts';

/** Facts that were entered wrongly are corrected; refused when someone else did so since the form was made. */
export function editDirective(
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly facts: DirectiveFacts },
  now: Temporal.Instant,
): Promise<Directive> {
  return transaction(async () => {
    const { directive: before, tree } = await holdForKeeper(actor, input.id, now);
    if (before.version !== input.version) throw documentFailures.changedMeanwhile({ id: input.id });
    const writing = await prepareWriting(actor, { facts: input.facts, tree, id: input.id }, now);
    await updateDirective(input.id, writing);
    const after = await getDirective(input.id);
    await answerCitations(actor, after, now);
    const changed = changedFields(before, after);
    record(
      actor,
      {
        action: 'directive.edited',
        subject: { kind: 'directive', id: input.id },
        facts: { changed, before: factsOf(before), after: factsOf(after) },
      },
      now,
    );
    return after;
  });
}

function changedFields(before: Directive, after: Directive): string[] {
  const [one, other] = [factsOf(before), factsOf(after)];
  const fields = Object.keys(one) as (keyof DirectiveFacts)[];
  return fields.filter((field) => String(one[field] ?? '') !== String(other[field] ?? ''));
}
