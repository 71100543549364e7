import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { SheetFormat } from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Sight } from './access.ts';
import type { DirectiveQuery } from './found-directive.ts';
import { listFoundIds } from './found-directives.store.ts';

interface Wanted {
  readonly query: DirectiveQuery;
  readonly sight: Sight;
  readonly format: SheetFormat;
}

/** Gives out a list of directives to be kept as a file: who took how many is on the record before the first one leaves. */
export function exportDirectives(
  actor: Actor,
  { query, sight, format }: Wanted,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  return transaction(async () => {
    const ids = await listFoundIds(query, sight);
    // What was searched for may itself be secret, so it is not said.
    const deed = { format, rows: ids.length };
    record(
      actor,
      { action: 'register.exported', subject: { kind: 'register', id: 'list' }, facts: deed },
      now,
    );
    return ids;
  });
}
