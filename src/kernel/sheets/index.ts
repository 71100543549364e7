export { giveOut, inBatches } from './give-out.ts';
export type { Cell, SheetColumn, SheetFormat } from './sheet.ts';
export { writeCsv } from './write-csv.ts';
export { writeWorkbook } from './write-workbook.ts';
