import type { Ask } from '../kernel/http/index.ts';
import { doerOf, type Entry, type Verdict } from '../kernel/record/index.ts';
import { writeMoment } from '../kernel/time/index.ts';
import { ButtonLink, ButtonRow, type Column, DataTable, Notice, PageHead } from '../ui/index.ts';
import { Page } from '../ui/page.tsx';
import { deedInWords } from './deed-words.ts';
import type { SubjectName } from './record-subjects.ts';
import { appWords } from './words.ts';

interface RecordViewProps {
  ask: Ask;
  entries: readonly Entry[];
  nameOf: SubjectName;
  /** The address of the page behind this one. */
  older: string | undefined;
  isFirstPage: boolean;
  verdict: Verdict | undefined;
}

/** The record line by line, latest first. */
export function RecordView({ ask, entries, nameOf, older, isFirstPage, verdict }: RecordViewProps) {
  const words = appWords[ask.locale].recordPage;
  const columns: Column<Entry>[] = [
    { key: 'when', label: words.when, width: 'fit', cell: (entry) => writeMoment(entry.at) },
    { key: 'who', label: words.who, cell: (entry) => doerOf(entry, ask.locale) },
    { key: 'what', label: words.what, primary: true, cell: (entry) => deedInWords(entry.action, ask.locale) },
    {
      key: 'subject',
      label: words.subject,
      cell: (entry) => <SubjectLink ask={ask} entry={entry} name={nameOf(entry)} />,
    },
    {
      key: 'place',
      label: words.place,
      align: 'end',
      width: 'fit',
      cell: (entry) => `${entry.lane}/${entry.place}`,
    },
  ];
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={<ButtonLink href="/nhat-ky?kiem-tra=1">{words.verify}</ButtonLink>}
      />
      {verdict ? <VerdictNotice ask={ask} verdict={verdict} /> : null}
      <DataTable
        locale={ask.locale}
        caption={words.title}
        captionHidden
        columns={columns}
        rows={entries}
        empty={<p>{words.empty}</p>}
      />
      <ButtonRow>
        {isFirstPage ? null : <ButtonLink href="/nhat-ky">{words.newest}</ButtonLink>}
        {older ? <ButtonLink href={older}>{words.older}</ButtonLink> : null}
      </ButtonRow>
    </Page>
  );
}

function VerdictNotice({ ask, verdict }: { ask: Ask; verdict: Verdict }) {
  const words = appWords[ask.locale].recordPage;
  return verdict.whole ? (
    <Notice tone="success" locale={ask.locale}>
      {words.whole(verdict.entries, verdict.head)}
    </Notice>
  ) : (
    <Notice tone="danger" locale={ask.locale}>
      {words.broken(verdict.entry.lane, verdict.entry.place, verdict.entry.action)}
    </Notice>
  );
}

const subjectPaths: Readonly<Record<string, string>> = {
  task: '/nhiem-vu/',
  directive: '/van-ban/',
  body: '/to-chuc/',
  account: '/quan-tri/tai-khoan/',
  scheme: '/chuong-trinh/',
  series: '/dinh-ky/',
};

function SubjectLink({ ask, entry, name }: { ask: Ask; entry: Entry; name: string | undefined }) {
  const words = appWords[ask.locale].recordPage;
  const path = subjectPaths[entry.subjectKind];
  const kind = words.subjects[entry.subjectKind] ?? entry.subjectKind;
  const text = `${kind} ${name ?? entry.subjectId.slice(-8)}`;
  return path ? <a href={`${path}${entry.subjectId}`}>{text}</a> : <span>{text}</span>;
}
