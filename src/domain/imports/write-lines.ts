import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { JudgedLine } from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { KeptSheet } from './sheet.ts';
import { deleteSheet } from './sheets.store.ts';

interface Chosen {
  readonly list: string;
  readonly sheet: KeptSheet;
  /** Those to be written, in their order. */
  readonly lines: readonly JudgedLine[];
}

/** The line that a list refused, for which all others were left out too. */
export class RefusedLine extends Error {
  readonly line: number;
  readonly failure: Failure;
  constructor(line: number, failure: Failure) {
    super(failure.code);
    this.line = line;
    this.failure = failure;
  }
}

/** Says the chosen lines to the list, each by the list's own command; all of them or none. */
export function writeLines(
  actor: Actor,
  { list, sheet, lines }: Chosen,
  now: Temporal.Instant,
): Promise<{ readonly made: number; readonly changed: number }> {
  return transaction(async () => {
    for (const one of lines) {
      try {
        await one.write();
      } catch (error) {
        throw error instanceof Failure ? new RefusedLine(one.line, error) : error;
      }
    }
    const made = lines.filter(({ verdict }) => verdict === 'new').length;
    const counts = { made, changed: lines.length - made };
    await deleteSheet(sheet.id);
    record(
      actor,
      {
        action: 'list.read_in',
        subject: { kind: 'list', id: list },
        facts: { file: sheet.fileName, ...counts },
      },
      now,
    );
    return counts;
  });
}
