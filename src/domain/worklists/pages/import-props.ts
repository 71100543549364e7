import type { Ask } from '../../../kernel/http/index.ts';
import type { Calendar } from '../../calendar/index.ts';
import type { ListedImport } from '../imported-list.ts';
import type { ImportRow, RowState } from '../row.ts';

/** What the page of a list draws. */
export interface ImportProps {
  ask: Ask;
  list: ListedImport;
  shown: {
    readonly rows: readonly ImportRow[];
    readonly state: RowState | undefined;
    readonly page: number;
    readonly pageSize: number;
  };
  calendar: Calendar;
  nameOf: (bodyId: string) => string;
}
