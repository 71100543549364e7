import { sql } from 'kysely';
import { readMoment } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Section } from '../paper/index.ts';
import type { Home } from './home.ts';
import type { Teaser, Topic } from './published-article.ts';
import { picturedColumns, readTeasers, sectionsOn, type TeaserInJson } from './teasers.store.ts';

interface Row {
  readonly sections: readonly Section[];
  readonly pinned: readonly TeaserInJson[];
  readonly newest: readonly TeaserInJson[];
  readonly topics: readonly Topic[];
  readonly bySection: readonly { readonly section: Section; readonly teasers: readonly TeaserInJson[] }[];
  readonly until: string | null;
}

/** So many stand large above everything. */
const leading = 4;

const shown = sql`a.article_id, a.section_slug, a.slug, a.headline, a.lead, a.published_at, a.photos, a.lead_photo_id, a.topics`;

const homeOn = question<[today: Temporal.PlainDate, now: Temporal.Instant], Row>(
  (today, now) => sql<Row>`
    with pinned as materialized (
      select ${shown}, p.place, p.until from paper.public_pin p
      join articles.published_article a on a.article_id = p.article_id where p.until > ${now}::timestamptz
    ), newest as materialized (
      select ${shown} from articles.published_article a where article_id not in (select article_id from pinned)
      order by a.published_at desc, a.article_id desc limit ${sql.lit(leading + 6)}
    ), standing as (
      select s.ordinal, json_build_object('section', json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en),
        'teasers', next.teasers) as found
      from articles.section s
      cross join lateral (
        select json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc) as teasers
        from (
          select article_id, slug, headline, lead, published_at, photos, lead_photo_id from articles.published_article
          where section_slug = s.slug and article_id not in (select article_id from newest union all select article_id from pinned)
          order by published_at desc, article_id desc limit 4
        ) a
      ) next
      where s.valid @> ${today}::date and next.teasers is not null
    ), about as (
      select max(topic) as name, articles.topic_slug(topic) as slug, count(*) as n, max(published_at) as latest
      from (select topics, published_at from newest union all select topics, published_at from pinned) recent
      cross join unnest(topics) as topic group by articles.topic_slug(topic) order by n desc, latest desc limit 8
    )
    select ${sectionsOn(today)} as sections,
      coalesce((select json_agg(${picturedColumns} order by a.place)
        from pinned a join articles.section s on s.slug = a.section_slug), '[]') as pinned,
      coalesce((select json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc)
        from newest a join articles.section s on s.slug = a.section_slug), '[]') as newest,
      coalesce((select json_agg(json_build_object('name', name, 'slug', slug) order by n desc, latest desc)
        from about where slug is not null), '[]') as topics,
      coalesce((select json_agg(found order by ordinal) from standing), '[]') as "bySection",
      (select to_json(min(until)) #>> '{}' from pinned) as until
  `,
);

/** What the first page of the portal shows on a day, at a moment of it. */
export async function loadHome(today: Temporal.PlainDate, now: Temporal.Instant): Promise<Home> {
  const [row] = await homeOn(today, now);
  if (!row) throw new Error('a statement without a table in front always gives one row');
  const pinned = readTeasers(row.pinned);
  const all = [...pinned, ...readTeasers(row.newest)];
  return {
    sections: row.sections,
    leads: all.slice(0, leading),
    newest: all.slice(leading),
    topics: row.topics,
    bySection: row.bySection.map(({ section, teasers }) => ({ section, teasers: readTeasers(teasers) })),
    until: row.until === null ? null : readMoment(row.until),
  };
}

const newestOf = question<[n: number], { readonly teasers: readonly TeaserInJson[] }>(
  (n) => sql<{ readonly teasers: readonly TeaserInJson[] }>`
    select coalesce(json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc), '[]') as teasers from (
      select article_id, section_slug, slug, headline, lead, published_at, photos, lead_photo_id from articles.published_article
      order by published_at desc, article_id desc limit ${n}
    ) a join articles.section s on s.slug = a.section_slug
  `,
);

/** So many of the newest, newest first. */
export async function listNewest(n: number): Promise<Teaser[]> {
  const [row] = await newestOf(n);
  return readTeasers(row?.teasers ?? []);
}
