import type { Ask } from '../../../kernel/http/index.ts';
import { doerOf } from '../../../kernel/record/index.ts';
import { type Temporal, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import { type Column, DataTable, DateField, EmptyState, FilterBar, PageHead } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { taskPath, taskWords, tellDeed } from '../../tasks/index.ts';
import type { Change } from '../change.ts';
import { shorten } from '../shorten.ts';
import { briefWords } from '../words/brief.ts';
import { boardWords } from '../words.ts';

interface ChangesProps {
  ask: Ask;
  since: Temporal.PlainDate;
  changes: readonly Change[];
  bodyName: (id: string) => string;
  /** How many are shown, when there are more. */
  cut: number | undefined;
}

/** What was done, by whom, with which task. */
export function ChangesView(props: ChangesProps) {
  const { ask, since, changes, cut } = props;
  const words = briefWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.changesTitle}
      sheet="board"
      breadcrumb={[{ label: boardWords[ask.locale].title, href: '/bang' }, { label: words.changesTitle }]}
    >
      <PageHead title={words.changesTitle} lead={words.changesLead(since)} />
      <FilterBar locale={ask.locale} action="/bang/thay-doi" submit={words.show}>
        <DateField locale={ask.locale} name="tu" label={words.fromDay} value={writeDay(since)} hint="" />
      </FilterBar>
      {cut === undefined ? null : <p class="quiet">{words.changesMost(cut)}</p>}
      {changes.length === 0 ? (
        <EmptyState title={words.nothingNew} />
      ) : (
        <DataTable
          locale={ask.locale}
          caption={words.changesTitle}
          captionHidden
          columns={columnsOf(props)}
          rows={changes}
          rowHref={(change) => taskPath(change.taskId)}
          narrow="compact"
        />
      )}
    </Page>
  );
}

function columnsOf({ ask, bodyName }: ChangesProps): Column<Change>[] {
  const { locale } = ask;
  const words = briefWords[locale];
  const { task, fields, unknownBody } = boardWords[locale];
  return [
    {
      key: 'task',
      label: task,
      primary: true,
      width: 'wide',
      cell: ({ number, title }) => `${taskWords[locale].number(number)} · ${shorten(title, 90)}`,
    },
    {
      key: 'what',
      label: words.what,
      width: 'wide',
      cell: (change) => shorten(tellDeed(change, locale), 140),
    },
    { key: 'who', label: words.who, cell: (change) => doerOf(change, locale) },
    { key: 'lead', label: fields.lead, cell: ({ leadId }) => bodyName(leadId) || unknownBody },
    { key: 'at', label: words.at, width: 'fit', cell: ({ at }) => writeMoment(at) },
  ];
}
