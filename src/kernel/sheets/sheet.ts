import type { Temporal } from '../../kernel/time/index.ts';

/** What may stand in a cell of a file. */
export type Cell = string | number | Temporal.PlainDate | null;

/** One column of a file: its heading, how wide it stands, and what each row has there. */
export interface SheetColumn<Row> {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'day';
  readonly cell: (row: Row) => Cell;
}

/** A sheet to be written: its name and columns. */
export interface Sheet<Row> {
  readonly name: string;
  readonly columns: readonly SheetColumn<Row>[];
}

/** The kinds of file that a list is given out as. */
export type SheetFormat = 'csv' | 'xlsx';

/** How many lines may stand above the rows: the headings, and a title over them. */
export const linesAbove = 10;

/** How much a sheet that is read may hold. */
export interface SheetLimits {
  /** Below the headings. */
  readonly rows: number;
  readonly columns: number;
}
