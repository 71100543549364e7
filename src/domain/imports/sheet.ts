import type { SheetLine } from '../../kernel/sheets/index.ts';

/** A file that waits to be read into a list. */
export interface KeptSheet {
  readonly id: string;
  readonly fileName: string;
  readonly lines: readonly SheetLine[];
}
