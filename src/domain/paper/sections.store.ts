import { sql } from 'kysely';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Section } from './section.ts';

const sectionsOfDay = question<[today: Temporal.PlainDate], Section>(
  (today) => sql<Section>`
    select slug, name_vi as vi, name_en as en from articles.section where valid @> ${today}::date order by ordinal, slug
  `,
);

/** The sections of a day in their order. */
export function listSections(today: Temporal.PlainDate): Promise<Section[]> {
  return sectionsOfDay(today);
}
