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
  type ListColumn,
  type Reading,
  sheetColumns,
  textColumn,
} from './list-column.ts';
export { readSheet, type SheetLine } from './read-sheet.ts';
export { readTable, type Table } from './read-table.ts';
export type { Cell, SheetColumn, SheetFormat } from './sheet.ts';
export { writeCsv } from './write-csv.ts';
export { type Template, writeTemplate } from './write-template.ts';
export { writeWorkbook } from './write-workbook.ts';
