import type { Ask } from '../../../kernel/http/index.ts';
import type { Positions } from '../../../kernel/record/index.ts';
import type { Seen } from '../filter.store.ts';
import { type FilterField, type TaskFilter, writeFilter } from '../filter.ts';
import type { FilterNames } from '../filter-words.ts';
import { type Order, type Turn, writeOrder } from '../order.ts';
import type { TaskList } from '../task-row.ts';
import { type ListedView, unfiltered } from '../view.ts';

/** What a list was asked to show. */
export interface ListAsked {
  readonly filter: TaskFilter;
  readonly ignored: readonly FilterField[];
  readonly order: Order;
}

/** A list with all that is drawn round it. */
export interface TaskListProps {
  readonly ask: Ask;
  readonly asked: ListAsked;
  readonly seen: Seen;
  readonly list: TaskList;
  readonly names: FilterNames;
  readonly views: readonly ListedView[];
  /** How far the record went when the page was asked for. */
  since: Positions;
}

/** Where a list, a choice from it or a file of it is found. */
export type ListPath = '/bang/chon' | '/bang/danh-sach' | '/bang/danh-sach.csv' | '/bang/danh-sach.xlsx';

/** The address of a list as it was asked for, or from another place on. */
export function orderedHref(
  asked: Pick<ListAsked, 'filter' | 'order'>,
  turn?: Turn,
  path: ListPath = '/bang/danh-sach',
): string {
  const query = writeOrder(writeFilter(asked.filter), asked.order, turn).toString();
  return `${path}?${query || unfiltered}`;
}
