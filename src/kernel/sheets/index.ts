export type { Cell, SheetColumn } from './sheet.ts';
export { writeCsv } from './write-csv.ts';
export { writeWorkbook } from './write-workbook.ts';
