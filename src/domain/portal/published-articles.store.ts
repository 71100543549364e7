import { type RawBuilder, sql } from 'kysely';
import { db, readMoment } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type DiscussionInJson, discussionIn, readDiscussion } from '../comments/index.ts';
import type { Section } from '../paper/index.ts';
import { type AnswerInJson, publishedAnswersIn, readAnswers } from '../rectifications/index.ts';
import { standingOn } from '../tasks/index.ts';
import type {
  ArticleToRead,
  Counted,
  PublishedArticle,
  TiedDirective,
  Withdrawal,
} from './published-article.ts';
import { counted } from './published-article.ts';
import { readTeasers, sectionsOn, type TeaserInJson, teaserColumns } from './teasers.store.ts';

interface Row extends Omit<PublishedArticle, 'corrections'> {
  readonly sections: readonly Section[];
  readonly directives: readonly (Omit<TiedDirective, 'standings'> & {
    readonly standings: Partial<Record<Counted, number>> | null;
  })[];
  readonly related: readonly TeaserInJson[];
  /** What reads like it, the newest first; whatever is about the same records may stand among them. */
  readonly alike: readonly TeaserInJson[];
  readonly others: readonly TeaserInJson[];
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  readonly discussion: DiscussionInJson;
  readonly answers: readonly AnswerInJson[];
}

const mostRelated = 4;

// `p` is the article; its subjects lead to what is about the same, a few of each from the end of an index.
const related = sql`
  select found.article_id, min(found.rank) as rank from (
    select other.article_id, array_position(array['directive', 'task', 'person', 'body', 'topic'], own.kind) as rank
    from articles.published_subject own
    cross join lateral (
      select s.article_id from articles.published_subject s
      where s.kind = own.kind and s.subject = own.subject and s.article_id <> p.article_id
      order by s.published_at desc, s.article_id desc limit 4
    ) other
    where own.article_id = p.article_id
  ) found
  group by found.article_id
`;

// What it was found to be like when it came out, and what came later and was found to be like it.
const alike = sql`
  select unnest(own.others) as article_id from articles.likeness own where own.article_id = p.article_id
  union select later.article_id from articles.likeness later where later.others @> array[p.article_id]
`;

const directivesOn = (today: RawBuilder<Temporal.PlainDate>) => sql`
  select json_build_object('id', d.id, 'type', json_build_object('vi', d.type_vi, 'en', d.type_en),
    'symbol', d.symbol, 'title', d.title, 'standings', (
      select json_object_agg(standing, n) from (
        select ${standingOn(today)} as standing, count(*) as n from tasks.published_task t where t.directive_id = d.id group by 1
      ) by_standing)) as found, d.signed_on
  from articles.published_subject own
  join documents.published_directive d on d.id = own.subject::uuid
  where own.article_id = p.article_id and own.kind = 'directive'
`;

const articleAt = question<[slug: string, today: Temporal.PlainDate], Row>(
  (slug, today) => sql<Row>`
    select p.article_id as id, p.slug, p.headline, p.lead, p.source_tag as "sourceTag", p.byline, p.body, p.event_on as "eventOn",
      p.published_at as "publishedAt", p.updated_at as "updatedAt", p.corrections, p.photos, p.lead_photo_id as "leadPhotoId",
      p.comments_open as "commentsOpen",
      json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en) as section,
      coalesce((select json_agg(json_build_object('name', topic, 'slug', articles.topic_slug(topic)) order by nth)
        from unnest(p.topics) with ordinality as t (topic, nth)), '[]') as topics,
      ${sectionsOn(today)} as sections,
      coalesce((select json_agg(found order by signed_on desc nulls last)
        from (${directivesOn(sql<Temporal.PlainDate>`${today}`)}) d), '[]') as directives,
      coalesce((select json_agg(${teaserColumns} order by a.rank, a.published_at desc, a.article_id desc) from (
        select r.rank, o.* from (${related}) r join articles.published_article o on o.article_id = r.article_id
        order by r.rank, o.published_at desc, o.article_id desc limit ${sql.lit(mostRelated)}
      ) a join articles.section s on s.slug = a.section_slug), '[]') as related,
      coalesce((select json_agg(${teaserColumns} order by a.published_at desc, a.article_id desc) from (
        select o.* from (${alike}) l join articles.published_article o on o.article_id = l.article_id
        order by o.published_at desc, o.article_id desc limit ${sql.lit(2 * mostRelated)}
      ) a join articles.section s on s.slug = a.section_slug), '[]') as alike,
      coalesce((select json_agg(${teaserColumns} order by a.published_at desc, a.article_id desc) from (
        select article_id, slug, headline, lead, published_at from articles.published_article
        where section_slug = p.section_slug and article_id <> p.article_id
        order by published_at desc, article_id desc limit 10
      ) a), '[]') as others,
      ${discussionIn(sql`p.article_id`)} as discussion,
      ${publishedAnswersIn(sql`p.article_id`)} as answers
    from articles.published_article p
    join articles.section s on s.slug = p.section_slug
    where p.slug = ${slug}
  `,
);

const othersShown = 6;

/** The article at an address with what its page shows; nothing where none is published. */
export async function findArticleToRead(
  slug: string,
  today: Temporal.PlainDate,
): Promise<ArticleToRead | undefined> {
  const [row] = await articleAt(slug, today);
  if (!row) return undefined;
  const { sections, directives, others, corrections, discussion, answers, ...rest } = row;
  const { related: about, alike: like, ...article } = rest;
  const related = [...about, ...like.filter(({ id }) => !about.some((one) => one.id === id))].slice(
    0,
    mostRelated,
  );
  const known = new Set(related.map(({ id }) => id));
  return {
    article: {
      ...article,
      corrections: corrections.map(({ at, text }) => ({ at: readMoment(at), text })),
    },
    sections,
    directives: directives.map((one) => ({ ...one, standings: countsOf(one.standings) })),
    related: readTeasers(related),
    others: readTeasers(others.filter(({ id }) => !known.has(id)).slice(0, othersShown)),
    discussion: readDiscussion(discussion),
    answers: readAnswers(answers),
  };
}

function countsOf(found: Partial<Record<Counted, number>> | null): Record<Counted, number> {
  return Object.fromEntries(counted.map((one) => [one, found?.[one] ?? 0])) as Record<Counted, number>;
}

/** Of an article what its picture says; nothing where none is published at the address. */
export async function findShared(slug: string): Promise<{ headline: string; section: string } | undefined> {
  const found = await sql<{ headline: string; section: string }>`
    select a.headline, s.name_vi as section from articles.published_article a
    join articles.section s on s.slug = a.section_slug where a.slug = ${slug}
  `.execute(db());
  return found.rows[0];
}

/** What is said at an address whose article was taken back. */
export async function findWithdrawal(slug: string): Promise<Withdrawal | undefined> {
  const found = await sql<Withdrawal>`
    select withdrawn_at as "withdrawnAt", said from articles.withdrawn_article where slug = ${slug}
  `.execute(db());
  return found.rows[0];
}
