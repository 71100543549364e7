import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { Badge, EmptyState, Notice, PageHead, Pagination, Stack } from '../../../ui/index.ts';
import { ArticleBodyView } from '../../articles/index.ts';
import { PaperPage, type Section } from '../../paper/index.ts';
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
  sections: readonly Section[];
}

/** Announcements to everybody, page by page. */
export function PublicListView({ ask, over, page, announcements, hasMore, sections }: ListViewProps) {
  const { locale } = ask;
  const words = announcementWords[locale];
  const title = over ? words.publicArchive : words.publicTitle;
  const to = (number: number) =>
    `${publicPath}?${new URLSearchParams({ ...(over ? { xem: 'luu-tru' } : {}), trang: String(number) })}`;
  return (
    <PaperPage ask={ask} title={title} description={words.publicLead} sections={sections} speaks>
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
          <a href={over ? publicPath : `${publicPath}?xem=luu-tru`}>
            {over ? words.toValid : words.toArchive}
          </a>
        </p>
      </Stack>
    </PaperPage>
  );
}

/** One announcement to everybody with its text, its files and how long it holds. */
export function PublicAnnouncementView({
  ask,
  announcement,
  sections,
}: {
  ask: Ask<Actor | null>;
  announcement: PublicWhole;
  sections: readonly Section[];
}) {
  const { locale } = ask;
  const words = announcementWords[locale];
  const { slug, title, issuer, outAt, untilOn, priority, body, withdrawnAt, withdrawnSaid } = announcement;
  const facts = [issuer, words.out(outAt), untilOn && words.lastDay(untilOn)];
  return (
    <PaperPage
      ask={ask}
      title={title}
      description={issuer ?? undefined}
      sections={sections}
      speaks
      unlisted={withdrawnAt !== null}
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
    </PaperPage>
  );
}
