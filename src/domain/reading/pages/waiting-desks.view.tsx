import type { Ask } from '../../../kernel/http/index.ts';
import { dayOf, writeDay } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  PageHead,
  Row,
  Stack,
  StateBadge,
  writeNumber,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { proposalKinds } from '../proposal.ts';
import type { WaitingDesk } from '../waiting-desk.ts';
import { readingWords } from '../words.ts';
import { deskPath } from './desk-paths.ts';

interface WaitingDesksProps {
  ask: Ask;
  desks: readonly WaitingDesk[];
  page: number;
  hasMore: boolean;
}

/** What waits to be read or decided, the newest in the register first. */
export function WaitingDesksView({ ask, desks, page, hasMore }: WaitingDesksProps) {
  const words = readingWords[ask.locale];
  return (
    <Page ask={ask} title={words.waitingDesks}>
      <PageHead title={words.waitingDesks} lead={words.waitingDesksLead} />
      <Stack>
        <DataTable
          locale={ask.locale}
          caption={words.waitingDesks}
          captionHidden
          rows={desks}
          rowHref={({ directiveId }) => deskPath(directiveId)}
          empty={<EmptyState title={words.noWaitingDesks}>{words.noWaitingDesksHint}</EmptyState>}
          columns={[
            {
              key: 'directive',
              label: words.directive,
              primary: true,
              width: 'wide',
              cell: ({ symbol, title }) => (symbol ? `${symbol} ${title}` : title),
            },
            { key: 'issuer', label: words.issuer, cell: ({ issuerName }) => issuerName },
            {
              key: 'registered',
              label: words.registeredOn,
              width: 'fit',
              cell: ({ registeredAt }) => writeDay(dayOf(registeredAt)),
            },
            { key: 'stands', label: words.stands, cell: (desk) => <Stands ask={ask} desk={desk} /> },
            ...proposalKinds.map((kind) => ({
              key: kind,
              label: words.kinds[kind],
              align: 'end' as const,
              width: 'fit' as const,
              cell: ({ stands, counts }: WaitingDesk) =>
                stands === 'unread' ? null : writeNumber(counts[kind], ask.locale),
            })),
          ]}
        />
        <Row>
          {page > 1 ? <ButtonLink href="/ban-doc">{words.newest}</ButtonLink> : null}
          {hasMore ? <ButtonLink href={`/ban-doc?trang=${page + 1}`}>{words.older}</ButtonLink> : null}
        </Row>
      </Stack>
    </Page>
  );
}

function Stands({ ask, desk }: { ask: Ask; desk: WaitingDesk }) {
  const words = readingWords[ask.locale];
  if (desk.stands === 'unread') return <StateBadge tone="open">{words.unread}</StateBadge>;
  if (desk.stands === 'stale') return <StateBadge tone="near">{words.stale}</StateBadge>;
  return <StateBadge tone="waiting">{words.waitingCount(sum(desk.counts))}</StateBadge>;
}

const sum = (counts: WaitingDesk['counts']) => proposalKinds.reduce((all, kind) => all + counts[kind], 0);
