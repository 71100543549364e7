import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { Badge, ButtonLink, EmptyState, Notice, PageHead, Pagination, Stack } from '../../../ui/index.ts';
import { PublicPage } from '../../../ui/page.tsx';
import { ArticleBodyView } from '../../articles/index.ts';
import { isOver } from '../announcement.ts';
import type { PublicAnnouncement, PublicWhole } from '../public-announcement.ts';
import { announcementWords } from '../words.ts';
import { AnnouncementList } from './announcement-list.view.tsx';
import { Attachments } from './attachments.view.tsx';
import { publicAnnouncementPath, publicPath } from './paths.ts';

interface ListViewProps {
  ask: Ask<Actor | null>;
  over: boolean;
  page: number;
  announcements: readonly PublicAnnouncement[];
  hasMore: boolean;
}

/** Announcements to everybody, page by page. */
export function PublicListView({ ask, over, page, announcements, hasMore }: ListViewProps) {
  const { locale } = ask;
  const words = announcementWords[locale];
  const title = over ? words.publicArchive : words.publicTitle;
  const to = (number: number) =>
    `${publicPath}?${new URLSearchParams({ ...(over ? { xem: 'luu-tru' } : {}), trang: String(number) })}`;
  return (
    <PublicPage ask={ask} title={title} description={words.publicLead}>
      <PageHead title={title} lead={over ? undefined : words.publicLead} />
      <Stack>
        {announcements.length === 0 ? (
          <EmptyState title={over ? words.noneOver : words.nonePublic} />
        ) : (
          <AnnouncementList locale={locale} announcements={announcements} over={over} />
        )}
        {page > 1 || hasMore ? (
          <Pagination
            locale={locale}
            previousHref={page > 1 ? to(page - 1) : undefined}
            nextHref={hasMore ? to(page + 1) : undefined}
          />
        ) : null}
        <p>
          <ButtonLink href={over ? publicPath : `${publicPath}?xem=luu-tru`} manner="quiet">
            {over ? words.toValid : words.toArchive}
          </ButtonLink>
        </p>
      </Stack>
    </PublicPage>
  );
}

/** One announcement to everybody with its text, its files and how long it holds. */
export function PublicAnnouncementView({
  ask,
  announcement,
}: {
  ask: Ask<Actor | null>;
  announcement: PublicWhole;
}) {
  const { locale } = ask;
  const words = announcementWords[locale];
  const { slug, title, issuer, outAt, untilOn, priority, body, withdrawnAt, withdrawnSaid } = announcement;
  const facts = [issuer, words.out(outAt), untilOn && words.lastDay(untilOn)];
  return (
    <PublicPage
      ask={ask}
      sheet="newsroom"
      title={title}
      description={issuer ?? undefined}
      breadcrumb={[{ label: words.publicTitle, href: publicPath }]}
    >
      <PageHead
        title={title}
        meta={
          priority.tone === 'neutral' ? null : <Badge tone={priority.tone}>{priority.name[locale]}</Badge>
        }
        lead={facts.filter(Boolean).join(' · ')}
      />
      {withdrawnAt ? (
        <Notice tone="warning" locale={locale} title={words.withdrawnTitle}>
          <p>{withdrawnSaid}</p>
          <p class="quiet">{words.withdrawnAt(withdrawnAt)}</p>
        </Notice>
      ) : (
        <Stack>
          {isOver({ untilOn }, ask.today) ? (
            <Notice tone="info" locale={locale}>
              {words.overNow}
            </Notice>
          ) : null}
          <article class="prose">
            {body ? <ArticleBodyView body={body} drawPhotos={() => null} /> : null}
          </article>
          <Attachments
            locale={locale}
            attachments={announcement.attachments}
            at={publicAnnouncementPath(slug)}
          />
        </Stack>
      )}
    </PublicPage>
  );
}
