import type { SheetColumn } from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { daysLate, standing, taskWords } from '../tasks/index.ts';
import type { TaskRow } from './task-row.ts';
import { boardWords } from './words.ts';

interface Telling {
  readonly locale: Locale;
  readonly today: Temporal.PlainDate;
  readonly bodyName: (id: string) => string;
}

/** The columns of a file of tasks. */
export function taskColumns({ locale, today, bodyName }: Telling): readonly SheetColumn<TaskRow>[] {
  const words = boardWords[locale];
  const { columns } = words;
  const said = taskWords[locale];
  const text = (label: string, width: number, cell: (row: TaskRow) => string): SheetColumn<TaskRow> => ({
    label,
    width,
    kind: 'text',
    cell,
  });
  const day = (label: string, cell: SheetColumn<TaskRow>['cell']): SheetColumn<TaskRow> => ({
    label,
    width: 13,
    kind: 'day',
    cell,
  });
  const number = (label: string, cell: (row: TaskRow) => number): SheetColumn<TaskRow> => ({
    label,
    width: 11,
    kind: 'number',
    cell,
  });
  const nameOf = (id: string) => bodyName(id) || words.unknownBody;
  return [
    text(columns.number, 11, (row) => said.number(row.number)),
    text(columns.title, 48, (row) => row.title),
    text(columns.product, 28, (row) => row.product),
    text(columns.passage, 60, (row) => row.passage.text),
    text(columns.symbol, 16, (row) => row.symbol),
    text(columns.directive, 40, (row) => row.directiveTitle),
    text(columns.speaker, 24, (row) => row.speaker),
    text(columns.giver, 30, (row) => nameOf(row.giverId)),
    text(columns.lead, 30, (row) => nameOf(row.leadId)),
    text(columns.coordinating, 36, (row) => row.coordinatingIds.map(nameOf).join('; ')),
    day(columns.givenOn, (row) => row.givenOn),
    day(columns.firstDueOn, (row) => row.firstDueOn),
    day(columns.dueOn, (row) => row.dueOn),
    text(columns.state, 22, (row) => said.states[row.state]),
    text(columns.standing, 22, (row) => words.standings[standing(row, today)]),
    number(columns.late, (row) => daysLate(row, today)),
    number(columns.percent, (row) => row.percent),
    day(columns.doneOn, (row) => row.doneOn),
    text(columns.force, 18, (row) => said.forces[row.force]),
  ];
}
