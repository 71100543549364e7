import type { Ask } from '../../../kernel/http/index.ts';
import {
  listIds,
  listRowsOf,
  readFilter,
  readOrder,
  seenBy,
  without,
  writeFilter,
  writeOrder,
} from '../../board/index.ts';

/** The tasks that were chosen, and the address of a list that holds exactly them. */
export interface Chosen {
  readonly ids: readonly string[];
  /** As an address asks for it; empty where nothing was chosen. */
  readonly selection: string;
}

/** Reads what was chosen: single tasks by their numbers, or the whole list; with neither, nothing is. */
export async function readChosen(ask: Ask, query: URLSearchParams): Promise<Chosen> {
  const { filter: asked } = readFilter(query);
  const isWhole = query.get('tatCa') === '1';
  if (!isWhole && !asked.numbers) return { ids: [], selection: '' };
  const filter = isWhole ? without(asked, 'numbers', 'known') : without(asked, 'known');
  const order = readOrder(query);
  const ids = await listIds({ filter, order }, await seenBy(ask.actor, ask.today));
  const selection = writeOrder(writeFilter(filter), order);
  if (isWhole) selection.set('tatCa', '1');
  return { ids, selection: selection.toString() };
}

/** The first of the chosen tasks, to be named. */
export async function firstChosen(ask: Ask, { ids }: Chosen, size: number) {
  return listRowsOf(ids.slice(0, size), await seenBy(ask.actor, ask.today));
}
