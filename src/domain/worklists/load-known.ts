import type { Actor } from '../../kernel/access/index.ts';
import {
  type CitedDirective,
  findCited,
  getDirective,
  getDirectiveText,
  sightOf,
} from '../documents/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { bodiesGivenFor, canReadTask, listTasksOfDirective } from '../tasks/index.ts';
import type { Known, KnownDirective } from './understand-row.ts';

/** Looks up what rows name: each number once, and of a directive that is found its text and its tasks. */
export async function loadKnown(actor: Actor, symbols: readonly string[], tree: BodyTree): Promise<Known> {
  const found = new Map<string, readonly CitedDirective[]>();
  const directives = new Map<string, KnownDirective>();
  for (const symbol of new Set(symbols)) {
    const cited = symbol === '' ? [] : await findCited(symbol, sightOf(actor, tree));
    found.set(symbol, cited);
    const [only, ...others] = cited;
    if (!only || others.length > 0 || directives.has(only.id)) continue;
    directives.set(only.id, await loadDirective(actor, only.id, tree));
  }
  return { tree, givers: bodiesGivenFor(actor, tree), found, directives };
}

async function loadDirective(actor: Actor, id: string, tree: BodyTree): Promise<KnownDirective> {
  const tasks = await listTasksOfDirective(id);
  return {
    directive: await getDirective(id),
    text: await getDirectiveText(id),
    tasks: tasks.filter((task) => canReadTask(actor, task, tree)),
  };
}
