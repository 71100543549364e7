import type { Ask } from '../../../kernel/http/index.ts';
import type { Positions } from '../../../kernel/record/index.ts';
import type { BodyKind } from '../../organisation/index.ts';
import { type BoardCounts, type Breakdown, breakdowns } from '../board.ts';
import type { Seen } from '../filter.store.ts';
import { boardFields, type FilterField, readFilter, type TaskFilter, writeFilter } from '../filter.ts';
import type { FilterNames } from '../filter-words.ts';
import type { TaskRow } from '../task-row.ts';
import { type ListedView, unfiltered } from '../view.ts';

/** What a board was asked to show. */
export interface BoardAsked {
  readonly filter: TaskFilter;
  readonly ignored: readonly FilterField[];
  readonly by: Breakdown;
  /** Every part, not only the first. */
  readonly whole: boolean;
}

/** A board with all that is drawn on it. */
export interface BoardProps {
  readonly ask: Ask;
  readonly asked: BoardAsked;
  readonly seen: Seen;
  readonly counts: BoardCounts;
  readonly worst: readonly TaskRow[];
  readonly names: FilterNames;
  readonly kinds: readonly BodyKind[];
  readonly maySet: boolean;
  /** From how many tasks on a rate is told. */
  readonly rateFrom: number;
  readonly views: readonly ListedView[];
  /** How far the record went when the page was asked for. */
  since: Positions;
}

const tabs: Readonly<Record<Breakdown, string>> = {
  lead: 'chu-tri',
  directive: 'van-ban',
  speaker: 'lanh-dao',
};

/** Reads what the address asks of the board. */
export function readBoardAsked(query: URLSearchParams): BoardAsked {
  const by = breakdowns.find((name) => tabs[name] === query.get('theo')) ?? 'lead';
  return { ...readFilter(query, boardFields), by, whole: query.get('du') === '1' };
}

/** The address of a board. */
export function boardHref({ filter, by, whole }: Omit<BoardAsked, 'ignored'>): string {
  const query = writeFilter(filter);
  if (by !== 'lead') query.set('theo', tabs[by]);
  if (whole) query.set('du', '1');
  return `/bang?${query.toString() || unfiltered}`;
}

/** The tab as an address names it, for a form that keeps it. */
export function tabName(by: Breakdown): string {
  return tabs[by];
}
