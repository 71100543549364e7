import type { Ask } from '../../../kernel/http/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  PageHead,
  Pagination,
  Stack,
  StateBadge,
  type Tone,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import { type Announcement, type Standing, standingOf } from '../announcement.ts';
import { announcementWords } from '../words.ts';
import { ownAnnouncementPath, writingPath } from './paths.ts';

interface OwnListProps {
  ask: Ask;
  tree: BodyTree;
  page: number;
  rows: readonly Announcement[];
  hasMore: boolean;
}

const tones: Readonly<Record<Standing, Tone>> = {
  draft: 'neutral',
  waiting: 'waiting',
  valid: 'done',
  over: 'neutral',
  withdrawn: 'cancelled',
};

/** How an announcement stands at this moment, in words and shape. */
export function StandingBadge({ ask, announcement }: { ask: Ask; announcement: Announcement }) {
  const standing = standingOf(announcement, ask);
  return <StateBadge tone={tones[standing]}>{announcementWords[ask.locale].standings[standing]}</StateBadge>;
}

/** What bodies announce, for those who write it: each with how it stands. */
export function OwnListView({ ask, tree, page, rows, hasMore }: OwnListProps) {
  const words = announcementWords[ask.locale];
  const to = (number: number) => `${writingPath}?trang=${number}`;
  const columns: Column<Announcement>[] = [
    { key: 'title', label: words.columns.title, primary: true, width: 'wide', cell: ({ title }) => title },
    {
      key: 'standing',
      label: words.columns.standing,
      cell: (row) => <StandingBadge ask={ask} announcement={row} />,
    },
    { key: 'body', label: words.columns.body, cell: ({ bodyId }) => tree.nameOf(bodyId) },
    { key: 'audience', label: words.columns.audience, cell: ({ audience }) => words.audiences[audience] },
    {
      key: 'until',
      label: words.columns.until,
      wideOnly: true,
      cell: ({ untilOn }) => (untilOn ? words.lastDay(untilOn) : words.noEnd),
    },
  ];
  return (
    <Page ask={ask} title={words.write}>
      <PageHead
        title={words.write}
        lead={words.writeLead}
        actions={
          <ButtonLink href={`${writingPath}/moi`} manner="primary">
            {words.begin}
          </ButtonLink>
        }
      />
      <Stack>
        {rows.length === 0 ? (
          <EmptyState title={words.noneOwn}>{words.noneOwnLead}</EmptyState>
        ) : (
          <DataTable
            locale={ask.locale}
            caption={words.own}
            captionHidden
            columns={columns}
            rows={rows}
            rowHref={({ id }) => ownAnnouncementPath(id)}
          />
        )}
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
