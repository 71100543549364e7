import { type Ask, html } from '../../../kernel/http/index.ts';
import { giveOut, type SheetColumn, type SheetFormat, sheetColumns } from '../../../kernel/sheets/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { nameBodies, readableTasks } from '../../tasks/index.ts';
import { ownersFor } from '../access.ts';
import { listSchemes, type Seen } from '../counted.store.ts';
import { type CountedScheme, doneShare, stateOn, totalOf } from '../scheme.ts';
import { lineOf, schemeListColumns } from '../scheme-port.ts';
import { schemeWords } from '../words.ts';
import { SchemeListView } from './scheme-list.view.tsx';
import { pageSize, questionOf, readQuery } from './scheme-query.ts';

const batch = 500;

/** The programmes and schemes, each with how its tasks stand. */
export async function schemeListPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const asked = readQuery(ask);
  const turn = { size: pageSize, offset: (asked.page - 1) * pageSize };
  const { schemes, total } = await listSchemes(questionOf(asked, tree), turn, seenBy(ask, tree));
  const nameOf = await nameBodies(
    schemes.map(({ ownerId }) => ownerId),
    tree,
  );
  const maySetUp = ownersFor(ask.actor, tree).length > 0;
  return html(
    <SchemeListView
      ask={ask}
      asked={asked}
      tree={tree}
      list={{ schemes, total }}
      nameOf={nameOf}
      maySetUp={maySetUp}
    />,
  );
}

/** The list as comma-separated values. */
export function schemeCsvPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'csv');
}

/** The list as a workbook. */
export function schemeWorkbookPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'xlsx');
}

async function listOf(ask: Ask, format: SheetFormat): Promise<Response> {
  const words = schemeWords[ask.locale];
  const { columns, batches } = await sheetOf(ask);
  return giveOut({ format, file: words.file(ask.today), name: words.sheet(ask.today), columns }, batches);
}

async function sheetOf(ask: Ask) {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const query = questionOf(readQuery(ask), tree);
  const seen = seenBy(ask, tree);
  async function* batches(): AsyncGenerator<readonly CountedScheme[]> {
    for (let offset = 0; ; offset += batch) {
      const { schemes } = await listSchemes(query, { size: batch, offset }, seen);
      yield schemes;
      if (schemes.length < batch) return;
    }
  }
  return { columns: columnsFor(ask, tree), batches: batches() };
}

function seenBy(ask: Ask, tree: BodyTree): Seen {
  return { readable: readableTasks(ask.actor, tree), today: ask.today };
}

function columnsFor({ locale, today }: Ask, tree: BodyTree): SheetColumn<CountedScheme>[] {
  const words = schemeWords[locale];
  const { columns, standings } = words;
  const text = (label: string, width: number, cell: (row: CountedScheme) => string) =>
    ({ label, width, kind: 'text', cell }) as const;
  const number = (label: string, cell: (row: CountedScheme) => number | null) =>
    ({ label, width: 12, kind: 'number', cell }) as const;
  return [
    ...sheetColumns(schemeListColumns(locale, tree), locale).map(
      (column): SheetColumn<CountedScheme> => ({ ...column, cell: (row) => column.cell(lineOf(row)) }),
    ),
    text(columns.state, 18, (row) => words.states[stateOn(row, today)]),
    number(columns.total, (row) => totalOf(row.counts)),
    number(standings['open overdue'], (row) => row.counts['open overdue']),
    number(standings['open in time'], (row) => row.counts['open in time']),
    number(standings['done in time'], (row) => row.counts['done in time']),
    number(standings['done late'], (row) => row.counts['done late']),
    number(columns.share, (row) => percent(doneShare(row.counts))),
  ];
}

const percent = (share: number | undefined) => (share === undefined ? null : Math.round(share * 1000) / 10);
