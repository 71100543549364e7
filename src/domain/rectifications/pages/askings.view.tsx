import type { Ask } from '../../../kernel/http/index.ts';
import { dayOf } from '../../../kernel/time/index.ts';
import {
  type Column,
  CountedPages,
  DataTable,
  EmptyState,
  PageHead,
  Stack,
  StateBadge,
  Tabs,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { ListedAsking } from '../listed-asking.ts';
import { isOverdue } from '../rectification.ts';
import { rectificationWords } from '../words.ts';
import { askingsPath, replyPath } from './paths.ts';

interface AskingsProps {
  ask: Ask;
  list: {
    readonly askings: readonly ListedAsking[];
    readonly total: number;
    readonly isWaiting: boolean;
    readonly page: number;
    readonly pageSize: number;
  };
  nameOf: (bodyId: string) => string;
}

/** What newsrooms ask bodies, what is overdue first; and what is over. */
export function AskingsView(props: AskingsProps) {
  const { ask, list } = props;
  const { locale } = ask;
  const words = rectificationWords[locale];
  const { askings, isWaiting } = list;
  return (
    <Page ask={ask} title={words.askingsTitle}>
      <PageHead title={words.askingsTitle} lead={words.askingsLead} />
      <Stack>
        <Tabs
          locale={locale}
          label={words.shown}
          tabs={[
            { label: words.waiting, href: askingsPath, current: isWaiting },
            { label: words.over, href: hrefOf(false, 1), current: !isWaiting },
          ]}
        />
        {askings.length === 0 ? (
          <EmptyState title={isWaiting ? words.noAskings : words.noneOver}>{words.noAskingsLead}</EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={words.askingsTitle}
            captionHidden
            columns={columnsOf(props)}
            rows={askings}
            rowHref={({ requestId }) => replyPath(requestId)}
            rowTone={(row) =>
              isWaiting && isOverdue({ ...row, state: 'open' }, ask.today) ? 'overdue' : undefined
            }
          />
        )}
        <CountedPages
          locale={locale}
          page={list.page}
          size={list.pageSize}
          shown={askings.length}
          total={list.total}
          hrefOf={(page) => hrefOf(isWaiting, page)}
        />
      </Stack>
    </Page>
  );
}

function hrefOf(isWaiting: boolean, page: number): string {
  const query = new URLSearchParams({
    ...(isWaiting ? {} : { xem: 'da-xong' }),
    ...(page > 1 ? { trang: String(page) } : {}),
  });
  return query.size > 0 ? `${askingsPath}?${query}` : askingsPath;
}

function columnsOf({ ask, list, nameOf }: AskingsProps): Column<ListedAsking>[] {
  const words = rectificationWords[ask.locale];
  return [
    {
      key: 'question',
      label: words.replyTo,
      primary: true,
      width: 'wide',
      cell: ({ question }) => question,
    },
    { key: 'article', label: words.columns.article, width: 'wide', cell: ({ headline }) => headline },
    { key: 'body', label: words.passBody, cell: ({ bodyId }) => nameOf(bodyId) },
    { key: 'due', label: words.columns.due, cell: ({ dueOn }) => words.byDay(dueOn) },
    {
      key: 'state',
      label: words.columns.state,
      cell: (row) => {
        if (row.repliedAt)
          return <StateBadge tone="done">{words.repliedOn(dayOf(row.repliedAt))}</StateBadge>;
        if (!list.isWaiting) return <StateBadge tone="cancelled">{words.answeredWithout}</StateBadge>;
        return isOverdue({ ...row, state: 'open' }, ask.today) ? (
          <StateBadge tone="overdue">{words.overdue}</StateBadge>
        ) : (
          <StateBadge tone="open">{words.notReplied}</StateBadge>
        );
      },
    },
  ];
}
