import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { insertFiles, type NewFile } from './files.store.ts';
import { holdForKeeper } from './hold-directive.ts';

/** A file is laid beside those a directive has; its content is in the store already. */
export function addFile(
  actor: Actor,
  { directiveId, file }: { directiveId: string; file: Omit<NewFile, 'isSource'> },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    await holdForKeeper(actor, directiveId, now);
    await insertFiles(directiveId, [{ ...file, isSource: false }], { by: actor.accountId, at: now });
    record(
      actor,
      { action: 'directive.file_added', subject: { kind: 'directive', id: directiveId }, facts: { ...file } },
      now,
    );
  });
}
