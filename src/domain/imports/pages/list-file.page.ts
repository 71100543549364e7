import type { Actor } from '../../../kernel/access/index.ts';
import type { Page } from '../../../kernel/http/index.ts';
import type { SheetFormat } from '../../../kernel/sheets/index.ts';
import type { WholeList } from '../whole-list.ts';

/** A list as a file of one kind. */
export function listFilePage(list: WholeList, format: SheetFormat): Page<Actor> {
  return (ask) => list.give(ask, format);
}
