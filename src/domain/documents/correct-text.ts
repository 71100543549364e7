import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DirectiveText } from './directive.ts';
import { getDirectiveText, replaceText } from './directives.store.ts';
import { holdForKeeper } from './hold-directive.ts';
import { placeAgain } from './place-again.ts';
import { proposeCitations } from './propose-citations.ts';
import { listStatedRelations, removeRelations, updateRelation } from './relations.store.ts';
import { documentFailures } from './words.ts';

/**
 * The text that is read is corrected after its original; the former text is kept, its fingerprint goes on the record.
 * Confirmed citations are found again in the new text, those only proposed are read anew.
 */
export function correctText(
  actor: Actor,
  input: { readonly id: string; readonly formerSha256: string; readonly text: string },
  now: Temporal.Instant,
): Promise<DirectiveText> {
  return transaction(async () => {
    const { directive } = await holdForKeeper(actor, input.id, now);
    if (directive.textSha256 !== input.formerSha256)
      throw documentFailures.changedMeanwhile({ id: input.id });
    const former = await getDirectiveText(input.id);
    if (former.text === input.text) throw documentFailures.textUnchanged();
    await replaceText(input.id, input.text, now);
    await readCitationsAnew({ id: input.id, symbol: directive.symbol, text: input.text }, now);
    const after = await getDirectiveText(input.id);
    record(
      actor,
      {
        action: 'directive.text_corrected',
        subject: { kind: 'directive', id: input.id },
        facts: { formerSha256: former.sha256, sha256: after.sha256 },
      },
      now,
    );
    return after;
  });
}

async function readCitationsAnew(
  { id, symbol, text }: { id: string; symbol: string; text: string },
  now: Temporal.Instant,
): Promise<void> {
  const inText = (await listStatedRelations(id)).filter((relation) => relation.start !== null);
  const confirmed = inText.filter((relation) => relation.confirmedAt);
  const kept = placeAgain(confirmed, text);
  for (const relation of kept) await updateRelation(relation, null);
  await removeRelations(
    inText.filter((relation) => !relation.confirmedAt).map((relation) => relation.id),
    now,
  );
  const taken = kept.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  await proposeCitations(id, { text, symbol, taken }, now);
}
