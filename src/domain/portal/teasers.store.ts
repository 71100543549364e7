import { type RawBuilder, sql } from 'kysely';
import { readMoment } from '../../kernel/db/index.ts';
import type { Section } from '../paper/index.ts';
import type { Teaser } from './published-article.ts';

/** A teaser as it comes in JSON. */
export type TeaserInJson = Omit<Teaser, 'publishedAt'> & { readonly publishedAt: string };

/** A row of `articles.published_article a` beside its section `s`, as a teaser in JSON. */
export const teaserColumns: RawBuilder<TeaserInJson> = sql<TeaserInJson>`json_build_object(
  'id', a.article_id, 'slug', a.slug, 'headline', a.headline, 'lead', a.lead, 'publishedAt', a.published_at,
  'section', json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en))`;

/** The same with its lead photo, where it has one; `a` then bears `photos` and `lead_photo_id`. */
export const picturedColumns: RawBuilder<TeaserInJson> = sql<TeaserInJson>`json_build_object(
  'id', a.article_id, 'slug', a.slug, 'headline', a.headline, 'lead', a.lead, 'publishedAt', a.published_at,
  'section', json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en),
  'photo', (select photo from jsonb_array_elements(a.photos) photo where photo ->> 'photoId' = a.lead_photo_id::text))`;

/** The sections of a day in their order, as JSON. */
export function sectionsOn(today: unknown): RawBuilder<readonly Section[]> {
  return sql<readonly Section[]>`(
    select coalesce(json_agg(json_build_object('slug', slug, 'vi', name_vi, 'en', name_en) order by ordinal, slug), '[]')
    from articles.section where valid @> ${today}::date)`;
}

/** Teasers as they came in JSON, as lists show them. */
export function readTeasers(rows: readonly TeaserInJson[]): Teaser[] {
  return rows.map((row) => ({ ...row, publishedAt: readMoment(row.publishedAt) }));
}
