import type { Ask } from '../../kernel/http/index.ts';
import type { Judged, SheetColumn, SheetLine } from '../../kernel/sheets/index.ts';
import type { Words } from '../../kernel/words/index.ts';

/** A list that takes files: where it stands, and how it is opened for someone. */
export interface ImportedList {
  /** As the record names it. */
  readonly name: string;
  /** The address of the list; its files are sent to the page below it. */
  readonly path: string;
  /** Where the list stands, when it is a part of another page. */
  readonly standsAt?: string;
  readonly title: Words<string>;
  /** What to know of this list before a file is sent. */
  readonly hint: Words<string>;
  open(ask: Ask): Promise<OpenedList>;
}

/** A list as it stands for the one who sends a file. */
export interface OpenedList {
  /** The columns of an empty file to fill in. */
  readonly columns: readonly SheetColumn<never>[];
  judge(lines: readonly SheetLine[]): Promise<Judged>;
}
