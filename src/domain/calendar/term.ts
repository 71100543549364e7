import { Temporal } from '../../kernel/time/index.ts';

/** A term of office: half-open, so that `until` is the first day of the next one. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly source: string;
  /** False while nobody has compared it with its document. */
  readonly verified: boolean;
}

/** What a choice of terms is worth in a form: its days and its name, all that a rule needs. */
export function writeTermChoice({ from, until, name }: Pick<Term, 'name'> & TermDays): string {
  return `${from.toString()} ${until.toString()} ${name}`;
}

interface TermDays {
  readonly from: Temporal.PlainDate | string;
  readonly until: Temporal.PlainDate | string;
}

/** The term that was chosen in a form; nothing where none was. */
export function readTermChoice(typed: string): { name: string; from: string; until: string } | undefined {
  const [, from = '', until = '', name = ''] =
    /^(\d{4}-\d{2}-\d{2}) (\d{4}-\d{2}-\d{2}) (.+)$/u.exec(typed) ?? [];
  try {
    const isTerm = Temporal.PlainDate.compare(from, until) < 0;
    return isTerm ? { name, from, until } : undefined;
  } catch {
    return undefined;
  }
}
