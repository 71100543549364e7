import { sql } from 'kysely';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Section } from '../paper/index.ts';
import { picturedColumns, readTeasers, sectionsOn, type TeaserInJson } from './teasers.store.ts';
import { type Cursor, type Turn, turnOf, turnSize } from './turn.ts';

interface Row {
  readonly sections: readonly Section[];
  readonly teasers: readonly TeaserInJson[];
}

// Before every first article: no cursor is the one after all of them.
const beginning = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const placeOf = (before: Cursor | undefined) =>
  before ? { at: before.at.toString(), id: before.id } : beginning;

const inSection = question<
  [slug: string, at: string, id: string, today: Temporal.PlainDate],
  Row & { readonly section: Section }
>(
  (slug, at, id, today) => sql<Row & { readonly section: Section }>`
    select json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en) as section, ${sectionsOn(today)} as sections,
      coalesce((select json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc) from (
        select article_id, slug, headline, lead, published_at, photos, lead_photo_id from articles.published_article
        where section_slug = s.slug and (published_at, article_id) < (${at}::timestamptz, ${id}::uuid)
        order by published_at desc, article_id desc limit ${sql.lit(turnSize + 1)}
      ) a), '[]') as teasers
    from articles.section s where s.slug = ${slug}
  `,
);

/** The articles of a section, newest first, from a place on; nothing where there is no such section. */
export async function findSectionTurn(
  slug: string,
  before: Cursor | undefined,
  today: Temporal.PlainDate,
): Promise<(Turn & { readonly section: Section; readonly sections: readonly Section[] }) | undefined> {
  const { at, id } = placeOf(before);
  const [row] = await inSection(slug, at, id, today);
  return row && { section: row.section, sections: row.sections, ...turnOf(readTeasers(row.teasers)) };
}

const underTopic = question<
  [slug: string, at: string, id: string, today: Temporal.PlainDate],
  Row & { readonly name: string | null }
>(
  (slug, at, id, today) => sql<Row & { readonly name: string | null }>`
    select ${sectionsOn(today)} as sections, (
        select topic from articles.published_subject p
        join articles.published_article a on a.article_id = p.article_id
        cross join lateral unnest(a.topics) topic
        where p.kind = 'topic' and p.subject = ${slug} and articles.topic_slug(topic) = ${slug}
        order by p.published_at desc, p.article_id desc limit 1
      ) as name,
      coalesce((select json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc) from (
        select article_id from articles.published_subject
        where kind = 'topic' and subject = ${slug} and (published_at, article_id) < (${at}::timestamptz, ${id}::uuid)
        order by published_at desc, article_id desc limit ${sql.lit(turnSize + 1)}
      ) p join articles.published_article a on a.article_id = p.article_id
      join articles.section s on s.slug = a.section_slug), '[]') as teasers
  `,
);

/** The articles of a topic, newest first, from a place on, under the name it bore last; nothing where no article has it. */
export async function findTopicTurn(
  slug: string,
  before: Cursor | undefined,
  today: Temporal.PlainDate,
): Promise<(Turn & { readonly name: string; readonly sections: readonly Section[] }) | undefined> {
  const { at, id } = placeOf(before);
  const [row] = await underTopic(slug, at, id, today);
  if (!row || row.name === null) return undefined;
  return { name: row.name, sections: row.sections, ...turnOf(readTeasers(row.teasers)) };
}

interface Span {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

const inSpan = question<
  [from: string, until: string, at: string, id: string, days: string[], today: Temporal.PlainDate],
  Row & { readonly busy: readonly number[] }
>(
  (from, until, at, id, days, today) => sql<Row & { readonly busy: readonly number[] }>`
    select ${sectionsOn(today)} as sections,
      coalesce((select json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc) from (
        select article_id, section_slug, slug, headline, lead, published_at, photos, lead_photo_id from articles.published_article
        where published_at >= ${from}::timestamptz and published_at < ${until}::timestamptz
          and (published_at, article_id) < (${at}::timestamptz, ${id}::uuid)
        order by published_at desc, article_id desc limit ${sql.lit(turnSize + 1)}
      ) a join articles.section s on s.slug = a.section_slug), '[]') as teasers,
      array(select nth::int from (
          select begins, lead(begins) over (order by nth) as ends, nth from unnest(${days}::timestamptz[]) with ordinality d (begins, nth)
        ) day
        where exists (select from articles.published_article where published_at >= begins and published_at < ends) order by nth
      ) as busy
  `,
);

/**
 * What was published in a span of time, newest first, from a place on; and on which of the days that begin at the given moments
 * anything was, counted from 1. The last moment only ends the last day.
 */
export async function loadArchiveTurn(
  { from, until }: Span,
  days: readonly Temporal.Instant[],
  { before, today }: { readonly before: Cursor | undefined; readonly today: Temporal.PlainDate },
): Promise<Turn & { readonly sections: readonly Section[]; readonly busy: ReadonlySet<number> }> {
  const { at, id } = placeOf(before);
  const [row] = await inSpan(from.toString(), until.toString(), at, id, days.map(String), today);
  if (!row) throw new Error('a statement without a table in front always gives one row');
  return { sections: row.sections, busy: new Set(row.busy), ...turnOf(readTeasers(row.teasers)) };
}
