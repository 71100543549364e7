export { giveOut, inBatches } from './give-out.ts';
export {
  type Judged,
  type JudgedCell,
  type JudgedLine,
  judgeLines,
  type Known,
  type ListPort,
  type Verdict,
  verdicts,
} from './judge-lines.ts';
export {
  choiceColumn,
  dayColumn,
  identityColumn,
  type ListColumn,
  type Reading,
  sheetColumns,
  textColumn,
  wholeColumn,
  yesNoColumn,
} from './list-column.ts';
export { readSheet, type SheetLine } from './read-sheet.ts';
export { readTable, type Table } from './read-table.ts';
export type { Cell, SheetColumn, SheetFormat } from './sheet.ts';
export { writeCsv } from './write-csv.ts';
export { type Template, writeTemplate } from './write-template.ts';
export { writeWorkbook } from './write-workbook.ts';
