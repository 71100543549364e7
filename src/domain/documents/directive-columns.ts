import type { SheetColumn } from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { ListedDirective } from './found-directive.ts';
import { standingOn } from './standing.ts';
import { documentWords } from './words.ts';

interface Telling {
  readonly locale: Locale;
  readonly tree: BodyTree;
  /** The day for which it is said whether a directive holds. */
  readonly day: Temporal.PlainDate;
}

/** The columns of a file of directives. */
export function directiveColumns({ locale, tree, day }: Telling): readonly SheetColumn<ListedDirective>[] {
  const words = documentWords[locale];
  const text = (
    label: string,
    width: number,
    cell: (row: ListedDirective) => string,
  ): SheetColumn<ListedDirective> => ({ label, width, kind: 'text', cell });
  const date = (label: string, cell: SheetColumn<ListedDirective>['cell']): SheetColumn<ListedDirective> => ({
    label,
    width: 13,
    kind: 'day',
    cell,
  });
  return [
    text(words.symbol, 18, (row) => row.symbol),
    text(words.type, 16, (row) => row.typeName[locale]),
    text(words.title, 70, (row) => row.title),
    text(words.issuer, 34, (row) => row.issuerName),
    date(words.signedOn, (row) => row.signedOn),
    date(words.effectiveOn, (row) => row.effectiveOn),
    date(words.expiresOn, (row) => row.expiresOn),
    date(words.receivedOn, (row) => row.receivedOn),
    text(words.term, 12, (row) => row.term),
    text(words.signer, 22, (row) => row.signer),
    text(words.signerOffice, 22, (row) => row.signerOffice),
    text(words.secrecy, 12, (row) => words.secrecies[row.secrecy]),
    text(words.urgency, 12, (row) => words.urgencies[row.urgency]),
    text(words.registeredIn, 30, (row) => tree.nameOf(row.registeredIn)),
    text(words.standing, 22, (row) => words.standings[standingOn(row, row.changes, day).state]),
  ];
}
