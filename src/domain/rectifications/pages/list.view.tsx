import type { Ask } from '../../../kernel/http/index.ts';
import {
  Badge,
  Card,
  type Column,
  DataTable,
  EmptyState,
  PageHead,
  Pagination,
  Stack,
  Tabs,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type DeadlineRule, isOverdue, type Rectification } from '../rectification.ts';
import { rectificationWords } from '../words.ts';
import { listPath, requestPath } from './paths.ts';
import { StateMark } from './state-mark.view.tsx';

interface ListProps {
  ask: Ask;
  isOpen: boolean;
  page: number;
  rows: readonly Rectification[];
  hasMore: boolean;
  rules: readonly DeadlineRule[];
}

/** Requests to correct, what is overdue first; and within how many days they are answered, by which source. */
export function ListView({ ask, isOpen, page, rows, hasMore, rules }: ListProps) {
  const { locale } = ask;
  const words = rectificationWords[locale];
  const to = (number: number) =>
    `${listPath}?${new URLSearchParams({ ...(isOpen ? {} : { xem: 'da-tra-loi' }), trang: String(number) })}`;
  const columns: Column<Rectification>[] = [
    {
      key: 'article',
      label: words.columns.article,
      primary: true,
      width: 'wide',
      cell: ({ headline }) => headline,
    },
    { key: 'number', label: words.columns.number, align: 'end', cell: ({ number }) => number },
    { key: 'asker', label: words.columns.asker, cell: ({ asker }) => asker },
    { key: 'due', label: words.columns.due, cell: ({ dueOn }) => words.byDay(dueOn) },
    { key: 'state', label: words.columns.state, cell: (row) => <StateMark ask={ask} request={row} /> },
    { key: 'claimant', label: words.columns.claimant, cell: ({ claimant }) => claimant ?? words.nobody },
  ];
  return (
    <Page ask={ask} title={words.listTitle}>
      <PageHead title={words.listTitle} lead={words.listLead} />
      <Stack>
        <Tabs
          locale={locale}
          label={words.shown}
          tabs={[
            { label: words.open, href: listPath, current: isOpen },
            { label: words.closed, href: `${listPath}?xem=da-tra-loi`, current: !isOpen },
          ]}
        />
        {rows.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <DataTable
            locale={locale}
            caption={words.listTitle}
            captionHidden
            columns={columns}
            rows={rows}
            rowHref={({ id }) => requestPath(id)}
            rowTone={(row) => (isOverdue(row, ask.today) ? 'overdue' : undefined)}
          />
        )}
        {page > 1 || hasMore ? (
          <Pagination
            locale={locale}
            previousHref={page > 1 ? to(page - 1) : undefined}
            nextHref={hasMore ? to(page + 1) : undefined}
          />
        ) : null}
        <Card title={words.rules}>
          <ul>
            {rules.map(({ several, workingDays, source, verified }) => (
              <li>
                {words.rule(workingDays, several)}. <span class="quiet">{source[locale]}</span>{' '}
                {verified ? null : <Badge tone="near">{words.unverified}</Badge>}
              </li>
            ))}
          </ul>
        </Card>
      </Stack>
    </Page>
  );
}
