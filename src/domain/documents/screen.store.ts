import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Sight } from './access.ts';
import type { DirectiveScreen } from './directive-screen.ts';
import { getDirectiveInSight, getDirectiveText } from './directives.store.ts';
import { listFiles } from './files.store.ts';
import { changesOf, readChange } from './found-directives.store.ts';
import { listRelations } from './relations.store.ts';
import type { Change } from './standing.ts';

/** A directive with everything beside it, as far as one may know of it. */
export async function getDirectiveScreen(id: string, sight: Sight): Promise<DirectiveScreen> {
  const directive = await getDirectiveInSight(id, sight);
  const [text, files, relations, changes] = await Promise.all([
    getDirectiveText(id),
    listFiles(id),
    listRelations(id, sight),
    listChanges(id),
  ]);
  return { directive, text, files, relations, changes };
}

async function listChanges(id: string): Promise<Change[]> {
  const found = await sql<{ changes: Parameters<typeof readChange>[0][] }>`
    select ${changesOf} from documents.directive d where d.id = ${id}
  `.execute(db());
  return (found.rows[0]?.changes ?? []).map(readChange);
}
