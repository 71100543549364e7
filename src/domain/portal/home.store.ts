import { sql } from 'kysely';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Section } from '../paper/index.ts';
import type { Home } from './home.ts';
import { picturedColumns, readTeasers, sectionsOn, type TeaserInJson } from './teasers.store.ts';

interface Row {
  readonly sections: readonly Section[];
  readonly newest: readonly TeaserInJson[];
  readonly bySection: readonly { readonly section: Section; readonly teasers: readonly TeaserInJson[] }[];
}

const homeOn = question<[today: Temporal.PlainDate], Row>(
  (today) => sql<Row>`
    with newest as materialized (
      select article_id, section_slug, slug, headline, lead, published_at, photos, lead_photo_id from articles.published_article
      order by published_at desc, article_id desc limit 7
    ), standing as (
      select s.ordinal, json_build_object('section', json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en),
        'teasers', next.teasers) as found
      from articles.section s
      cross join lateral (
        select json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc) as teasers
        from (
          select article_id, slug, headline, lead, published_at, photos, lead_photo_id from articles.published_article
          where section_slug = s.slug and article_id not in (select article_id from newest)
          order by published_at desc, article_id desc limit 4
        ) a
      ) next
      where s.valid @> ${today}::date and next.teasers is not null
    )
    select ${sectionsOn(today)} as sections,
      coalesce((select json_agg(${picturedColumns} order by a.published_at desc, a.article_id desc)
        from newest a join articles.section s on s.slug = a.section_slug), '[]') as newest,
      coalesce((select json_agg(found order by ordinal) from standing), '[]') as "bySection"
  `,
);

/** What the first page of the portal shows on a day. */
export async function loadHome(today: Temporal.PlainDate): Promise<Home> {
  const [row] = await homeOn(today);
  if (!row) throw new Error('a statement without a table in front always gives one row');
  return {
    sections: row.sections,
    newest: readTeasers(row.newest),
    bySection: row.bySection.map(({ section, teasers }) => ({ section, teasers: readTeasers(teasers) })),
  };
}
