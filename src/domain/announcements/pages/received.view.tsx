import type { Ask } from '../../../kernel/http/index.ts';
import type { Temporal } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  Form,
  Notice,
  PageHead,
  Pagination,
  Row,
  Stack,
  Tabs,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ArticleBodyView } from '../../articles/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import { type Announcement, type Attachment, isOver, type Priority } from '../announcement.ts';
import type { Received } from '../reader.ts';
import { announcementWords } from '../words.ts';
import { Attachments } from './attachments.view.tsx';
import { receivedAnnouncementPath, receivedPath } from './paths.ts';

interface ListProps {
  ask: Ask;
  tree: BodyTree;
  over: boolean;
  page: number;
  rows: readonly Received[];
  hasMore: boolean;
}

/** What was announced to someone; what waits to be acknowledged stands out. */
export function ReceivedListView({ ask, tree, over, page, rows, hasMore }: ListProps) {
  const words = announcementWords[ask.locale];
  const to = (number: number) =>
    `${receivedPath}?${new URLSearchParams({ ...(over ? { xem: 'luu-tru' } : {}), trang: String(number) })}`;
  return (
    <Page ask={ask} title={words.received}>
      <PageHead title={words.received} lead={words.receivedLead} />
      <Stack>
        <Tabs
          locale={ask.locale}
          label={words.shown}
          tabs={[
            { label: words.receivedValid, href: receivedPath, current: !over },
            { label: words.receivedOver, href: `${receivedPath}?xem=luu-tru`, current: over },
          ]}
        />
        {rows.length === 0 ? <EmptyState title={words.noneReceived} /> : null}
        {rows.map((row) => (
          <ReceivedRow ask={ask} issuer={tree.nameOf(row.bodyId)} row={row} />
        ))}
        {page > 1 || hasMore ? (
          <Pagination
            locale={ask.locale}
            previousHref={page > 1 ? to(page - 1) : undefined}
            nextHref={hasMore ? to(page + 1) : undefined}
          />
        ) : null}
      </Stack>
    </Page>
  );
}

function ReceivedRow({ ask, issuer, row }: { ask: Ask; issuer: string; row: Received }) {
  const words = announcementWords[ask.locale];
  const { id, title, outAt, untilOn, priority, asksReading, readAt } = row;
  const facts = [
    issuer,
    words.out(outAt),
    untilOn && words.lastDay(untilOn),
    readAt && words.youRead(readAt),
  ];
  return (
    <Card>
      <Row>
        <h2>
          <a href={receivedAnnouncementPath(id)}>{title}</a>
        </h2>
        {priority.tone === 'neutral' ? null : <Badge tone={priority.tone}>{priority.name[ask.locale]}</Badge>}
        {asksReading && !readAt ? <Badge tone="open">{words.asksYou}</Badge> : null}
      </Row>
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
    </Card>
  );
}

interface ReceivedProps {
  ask: Ask;
  announcement: Announcement;
  issuer: string;
  attachments: readonly Attachment[];
  priority: Priority | undefined;
  readAt: Temporal.Instant | null;
}

/** One announcement as one of those it is for reads it. */
export function ReceivedView(props: ReceivedProps) {
  const { ask, announcement, issuer, attachments, priority } = props;
  const words = announcementWords[ask.locale];
  const { id, title, body, outAt, untilOn, withdrawnAt, withdrawnSaid } = announcement;
  const facts = [issuer, outAt && words.out(outAt), untilOn && words.lastDay(untilOn)];
  return (
    <Page
      ask={ask}
      sheet="newsroom"
      title={title}
      breadcrumb={[{ label: words.received, href: receivedPath }, { label: title }]}
    >
      <PageHead
        title={title}
        meta={
          priority && priority.tone !== 'neutral' ? (
            <Badge tone={priority.tone}>{priority.name[ask.locale]}</Badge>
          ) : null
        }
        lead={facts.filter(Boolean).join(' · ')}
      />
      {withdrawnAt ? (
        <Notice tone="warning" locale={ask.locale} title={words.withdrawnTitle}>
          <p>{withdrawnSaid}</p>
          <p class="quiet">{words.withdrawnAt(withdrawnAt)}</p>
        </Notice>
      ) : (
        <Stack>
          {isOver(announcement, ask.today) ? (
            <Notice tone="info" locale={ask.locale}>
              {words.overNow}
            </Notice>
          ) : null}
          <article class="prose">
            <ArticleBodyView body={body} drawPhotos={() => null} />
          </article>
          <Attachments locale={ask.locale} attachments={attachments} at={receivedAnnouncementPath(id)} />
          <Acknowledgement {...props} />
        </Stack>
      )}
    </Page>
  );
}

function Acknowledgement({ ask, announcement, readAt }: ReceivedProps) {
  const words = announcementWords[ask.locale];
  if (!announcement.asksReading) return null;
  if (readAt)
    return (
      <Notice tone="success" locale={ask.locale}>
        {words.youRead(readAt)}
      </Notice>
    );
  if (ask.actor.onBehalf) return <p class="quiet">{words.onBehalf}</p>;
  return (
    <Form ask={ask} action={receivedAnnouncementPath(announcement.id, 'da-doc')}>
      <p>{words.acknowledgeLead}</p>
      <Button icon="check">{words.acknowledge}</Button>
    </Form>
  );
}
