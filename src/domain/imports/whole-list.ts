import type { Ask } from '../../kernel/http/index.ts';
import {
  giveOut,
  judgeLines,
  type Known,
  type ListPort,
  type SheetFormat,
  sheetColumns,
} from '../../kernel/sheets/index.ts';
import type { ImportedList } from './imported-list.ts';

/** A list that stands on one page: it is given out whole and taken back. */
export interface WholeList extends ImportedList {
  give(ask: Ask, format: SheetFormat): Promise<Response>;
}

/** What stands on such a list for the one who asks, and how it is written. */
export interface Standing<Facts, Handle> extends Omit<ListPort<Facts, Handle>, 'known'> {
  readonly rows: readonly Known<Facts, Handle>[];
  /** Looks up what lines name beside the list, before they are judged. */
  lookUp?(lines: readonly Facts[]): Promise<void>;
}

interface Described<Facts, Handle> extends Omit<ImportedList, 'open'> {
  stand(ask: Ask): Promise<Standing<Facts, Handle>>;
}

/** Makes a list of what stands on it: the same columns write its files and read them. */
export function wholeList<Facts extends object, Handle>({
  stand,
  ...list
}: Described<Facts, Handle>): WholeList {
  return {
    ...list,
    open: async (ask) => {
      const { rows, lookUp, ...port } = await stand(ask);
      const known = async (lines: readonly Facts[]) => {
        await lookUp?.(lines);
        return new Map(rows.map((row) => [port.keyOf(row.facts), row]));
      };
      return {
        columns: sheetColumns(port.columns, ask.locale),
        judge: (lines) => judgeLines({ ...port, known }, lines, ask.locale),
      };
    },
    give: async (ask, format) => {
      const { rows, columns } = await stand(ask);
      async function* lines(): AsyncGenerator<readonly Facts[]> {
        yield rows.map(({ facts }) => facts);
      }
      const file = `${list.path.slice(1).replaceAll('/', '-')}-${ask.today.toString()}`;
      const name = list.title[ask.locale].slice(0, 31);
      return giveOut({ format, file, name, columns: sheetColumns(columns, ask.locale) }, lines());
    },
  };
}

/** Rows that have an identity: a line that brings none, or one of another house, means the row that is alike. */
export function byIdentity<Facts extends { readonly id: string }>(
  rows: readonly { readonly facts: Facts }[],
  alike: (facts: Facts) => string,
): Pick<ListPort<Facts, unknown>, 'settle' | 'keyOf'> {
  const ids = new Set(rows.map(({ facts }) => facts.id));
  const byLikeness = new Map(rows.map(({ facts }) => [alike(facts), facts.id]));
  return {
    settle: (facts) => (ids.has(facts.id) ? facts : { ...facts, id: byLikeness.get(alike(facts)) ?? '' }),
    keyOf: (facts) => (ids.has(facts.id) ? facts.id : `\n${alike(facts)}`),
  };
}
