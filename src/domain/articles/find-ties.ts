import { type Reading, read } from '../../../reader/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { findCited, sightOf } from '../documents/index.ts';
import { type BodyTree, plain } from '../organisation/index.ts';
import { matchBody } from '../reading/index.ts';
import type { Tie } from './article.ts';
import type { Content } from './content.ts';
import { textOfContent } from './content-text.ts';
import { findPublishedDirective } from './ties.store.ts';

/** Whose eyes look for what an article is about. */
export interface Looking {
  readonly actor: Actor;
  readonly tree: BodyTree;
}

/** What an article may be about, as the reader finds it: documents of the register by their number, bodies of the tree, people. */
export async function findTies(content: Content, looking: Looking): Promise<Tie[]> {
  const found = read(textOfContent(content).text);
  const symbols = [...new Set(found.citations.flatMap(({ symbol }) => symbol ?? []))];
  const directives: Tie[] = [];
  for (const symbol of symbols.slice(0, 30)) {
    const tie = await findDirectiveTie(symbol, looking);
    if (tie) directives.push(tie);
  }
  return oncePerRecord([...directives, ...bodiesIn(found, looking.tree), ...peopleIn(found)]);
}

/** The one document that answers to a number: a published one, or one in the sight of who asks. */
export async function findDirectiveTie(symbol: string, { actor, tree }: Looking): Promise<Tie | undefined> {
  const published = await findPublishedDirective(symbol);
  if (published) return published;
  const cited = await findCited(symbol, sightOf(actor, tree));
  const open = cited.filter(({ secrecy }) => secrecy === 'normal');
  const [only] = open;
  return only && open.length === 1 ? { kind: 'directive', id: only.id, label: only.symbol } : undefined;
}

function bodiesIn({ organisations }: Reading, tree: BodyTree): Tie[] {
  return organisations.flatMap(({ name }): Tie[] => {
    const { bodyId } = matchBody(name, { onDay: tree, today: tree });
    return bodyId === null ? [] : [{ kind: 'body', id: bodyId, label: tree.nameOf(bodyId) }];
  });
}

/** People with an office are who an article is about; a name alone may be its writer. */
function peopleIn({ people }: Reading): Tie[] {
  return people.filter(({ titles }) => titles.length > 0).map(({ name }) => personTie(name));
}

/** A person as an article names them; there is no register of people, so the name is what tells them. */
export function personTie(name: string): Tie {
  return { kind: 'person', id: plain(name).replace(/[^a-z0-9]+/g, '-'), label: name };
}

function oncePerRecord(ties: readonly Tie[]): Tie[] {
  const seen = new Set<string>();
  return ties.filter(({ kind, id }) => !seen.has(`${kind} ${id}`) && seen.add(`${kind} ${id}`));
}
