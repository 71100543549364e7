import { sql } from 'kysely';
import { db, readMoment } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { ArticleToRead, PublishedArticle, Section, Withdrawal } from './published-article.ts';
import { readTeasers, sectionsOn, type TeaserInJson, teaserColumns } from './teasers.store.ts';

interface Row extends Omit<PublishedArticle, 'corrections'> {
  readonly sections: readonly Section[];
  readonly others: readonly TeaserInJson[];
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
}

const articleAt = question<[slug: string, today: Temporal.PlainDate], Row>(
  (slug, today) => sql<Row>`
    select p.article_id as id, p.slug, p.headline, p.lead, p.source_tag as "sourceTag", p.byline, p.body, p.event_on as "eventOn",
      p.published_at as "publishedAt", p.updated_at as "updatedAt", p.corrections, p.photos, p.lead_photo_id as "leadPhotoId",
      p.topics, p.ties, json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en) as section,
      ${sectionsOn(today)} as sections,
      coalesce((select json_agg(${teaserColumns} order by a.published_at desc, a.article_id desc) from (
        select article_id, slug, headline, lead, published_at from articles.published_article
        where section_slug = p.section_slug and article_id <> p.article_id
        order by published_at desc, article_id desc limit 6
      ) a), '[]') as others
    from articles.published_article p
    join articles.section s on s.slug = p.section_slug
    where p.slug = ${slug}
  `,
);

/** The article at an address with what its page shows; nothing where none is published. */
export async function findArticleToRead(
  slug: string,
  today: Temporal.PlainDate,
): Promise<ArticleToRead | undefined> {
  const [row] = await articleAt(slug, today);
  if (!row) return undefined;
  const { sections, others, corrections, ...article } = row;
  return {
    article: {
      ...article,
      corrections: corrections.map(({ at, text }) => ({ at: readMoment(at), text })),
    },
    sections,
    others: readTeasers(others),
  };
}

/** What is said at an address whose article was taken back. */
export async function findWithdrawal(slug: string): Promise<Withdrawal | undefined> {
  const found = await sql<Withdrawal>`
    select withdrawn_at as "withdrawnAt", said from articles.withdrawn_article where slug = ${slug}
  `.execute(db());
  return found.rows[0];
}
