import { type Actor, actsAs, anyOf, bodiesWhere } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { Article } from './article.ts';
import type { Part } from './transitions.ts';

type Piece = Pick<Article, 'newsroomId' | 'writtenBy' | 'savedBy'>;

/** An editor writes for the newsroom of their body and of those below it. */
export function canWriteFor(actor: Actor, newsroomId: string, tree: BodyTree): boolean {
  return tree.under(bodiesWhere(actor, 'editor')).has(newsroomId);
}

/** A leader answers for what the newsrooms of the body and of those below it publish. */
function answersFor(actor: Actor, newsroomId: string, tree: BodyTree): boolean {
  const led = bodiesWhere(actor, 'leader').flatMap((id) => tree.actsForAll(id));
  return tree.under(led).has(newsroomId);
}

/** Editors of the newsroom and those who answer for it read what is being made there. */
export function canReadArticle(actor: Actor, { newsroomId }: Piece, tree: BodyTree): boolean {
  return canWriteFor(actor, newsroomId, tree) || answersFor(actor, newsroomId, tree);
}

/** The parts the actor plays in an article: whoever wrote it, or wrote in it last, never reviews it as an editor. */
export function partsOf(actor: Actor, article: Piece, tree: BodyTree): ReadonlySet<Part> {
  const played = new Set<Part>();
  const edits = canWriteFor(actor, article.newsroomId, tree);
  const wrote = actsAs(actor, article.writtenBy) || actsAs(actor, article.savedBy);
  if (edits) played.add('editor');
  if ((edits && !wrote) || answersFor(actor, article.newsroomId, tree)) played.add('reviewer');
  return played;
}

/** The newsrooms whose work the actor may see: those they write for and those they answer for. */
export function newsroomsInReach(actor: Actor, tree: BodyTree): string[] {
  const led = bodiesWhere(actor, 'leader').flatMap((id) => tree.actsForAll(id));
  return [...tree.under([...bodiesWhere(actor, 'editor'), ...led])];
}

/** Opens the newsroom to those who write and to those who answer for what is published. */
export const worksInNewsroom = anyOf('works in the newsroom', 'editor', 'leader');
/** Opens the forms in which articles are written. */
export const writesArticles = anyOf('writes articles', 'editor');
