import { ownDataWords } from '../../domain/accounts/index.ts';
import type { Ask } from '../../kernel/http/index.ts';
import { doerOf, type Entry } from '../../kernel/record/index.ts';
import { writeMoment } from '../../kernel/time/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import { deedInWords } from '../deed-words.ts';
import type { SubjectName } from '../record-subjects.ts';
import { appWords } from '../words.ts';

interface DeedsTableProps {
  ask: Ask;
  entries: readonly Entry[];
  caption: string;
  /** Said where there is nothing. */
  none: string;
  /** Left out where all is about one subject. */
  nameOf?: SubjectName | undefined;
}

/** Lines of the record as a person reads them: when, who, what, and to what. */
export function DeedsTable({ ask, entries, caption, none, nameOf }: DeedsTableProps) {
  const words = ownDataWords[ask.locale];
  const kinds = appWords[ask.locale].recordPage.subjects;
  const columns: Column<Entry>[] = [
    { key: 'at', label: words.when, width: 'fit', cell: (entry) => writeMoment(entry.at) },
    { key: 'who', label: words.who, cell: (entry) => doerOf(entry, ask.locale) },
    { key: 'what', label: words.what, primary: true, cell: (entry) => deedInWords(entry.action, ask.locale) },
  ];
  const subject: Column<Entry> = {
    key: 'subject',
    label: words.subject,
    cell: (entry) =>
      [kinds[entry.subjectKind] ?? entry.subjectKind, nameOf?.(entry)].filter(Boolean).join(' '),
  };
  return (
    <DataTable
      locale={ask.locale}
      caption={caption}
      captionHidden={nameOf === undefined}
      columns={nameOf ? [...columns, subject] : columns}
      rows={entries}
      empty={<p>{none}</p>}
    />
  );
}
