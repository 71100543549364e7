import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canEditDirective } from './access.ts';
import { lockDirective } from './directives.store.ts';
import { insertFiles, type NewFile } from './files.store.ts';
import { documentFailures } from './words.ts';

/** A file is laid beside those a directive has; its content is in the store already. */
export function addFile(
  actor: Actor,
  { directiveId, file }: { directiveId: string; file: Omit<NewFile, 'isSource'> },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const directive = await lockDirective(directiveId);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canEditDirective(actor, directive, tree), documentFailures.notYourRegister());
    await insertFiles(directiveId, [{ ...file, isSource: false }], { by: actor.accountId, at: now });
    record(
      actor,
      { action: 'directive.file-added', subject: { kind: 'directive', id: directiveId }, facts: { ...file } },
      now,
    );
  });
}
