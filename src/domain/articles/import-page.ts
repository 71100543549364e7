import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { beginArticle } from './begin-article.ts';
import { findTies } from './find-ties.ts';
import { importContent } from './import-content.ts';
import { insertSource } from './sources.store.ts';
import { proposeTies } from './ties.store.ts';
import { articleFailures } from './words.ts';

/** A page as it came: the name of its file, and its text. */
interface BroughtPage {
  readonly newsroomId: string;
  readonly section: string;
  readonly name: string;
  readonly text: string;
}

/** An editor makes a draft from a page: its fields filled, its own furniture left behind, its matter proposed. */
export function importPage(
  actor: Actor,
  { newsroomId, section, name, text }: BroughtPage,
  now: Temporal.Instant,
): Promise<string> {
  return transaction(async () => {
    const { content, captions } = importContent(text, section);
    permit(content.headline !== '', articleFailures.nothingToImport);
    const id = await beginArticle(actor, { newsroomId, content, how: 'imported' }, now);
    await insertSource(id, { name, text, captions }, { by: actor.accountId, now });
    const tree = await bodyTreeOn(dayOf(now));
    await proposeTies(id, await findTies(content, { actor, tree }), now);
    return id;
  });
}
