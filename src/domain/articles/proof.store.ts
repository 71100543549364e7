import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { HouseSpelling } from './doubts.ts';
import type { Answer, KeptSpelling } from './proof.ts';

/** How the house spells on a day. */
export async function listSpellingsOn(day: Temporal.PlainDate): Promise<HouseSpelling[]> {
  const found = await sql<HouseSpelling>`
    select wrong, instead, note, severity from articles.house_spelling where valid @> ${day}::date order by length(wrong) desc, wrong
  `.execute(db());
  return found.rows;
}

/** All spellings of the house, those in force first. */
export async function listSpellings(): Promise<KeptSpelling[]> {
  const found = await sql<KeptSpelling>`
    select s.id, s.wrong, s.instead, s.note, s.severity, s.valid, a.name as "addedBy"
    from articles.house_spelling s left join accounts.account a on a.id = s.added_by
    order by not upper_inf(s.valid), s.wrong collate kernel.vietnamese, s.added_at
  `.execute(db());
  return found.rows;
}

/** Adds a spelling from a day on; false where the wording has an answer already. */
export async function insertSpelling(
  spelling: HouseSpelling & { readonly from: Temporal.PlainDate; readonly by: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { wrong, instead, note, severity, from, by } = spelling;
  const made = await sql`
    insert into articles.house_spelling (wrong, instead, note, severity, valid, added_by, added_at)
    values (${wrong}, ${instead}, ${note}, ${severity}, daterange(${from}::date, null), ${by}, ${now})
    on conflict (wrong) where upper_inf(valid) do nothing returning id
  `.execute(db());
  return made.rows.length > 0;
}

/** Lets a spelling hold until before a day; gives the wording, or nothing where it had ended. */
export async function endSpelling(id: string, until: Temporal.PlainDate): Promise<string | undefined> {
  const found = await sql<{ wrong: string }>`
    update articles.house_spelling set valid = daterange(least(lower(valid), ${until}::date - 1), ${until}::date)
    where id = ${id} and upper_inf(valid) returning wrong
  `.execute(db());
  return found.rows[0]?.wrong;
}

/** The answers given to doubts about a piece, by the doubt. */
export async function listAnswers(articleId: string): Promise<Map<string, Answer>> {
  const found = await sql<Answer>`
    select w.doubt, w.because, a.name as by, w.answered_at as at from articles.answer w
    join accounts.account a on a.id = w.answered_by where w.article_id = ${articleId}
  `.execute(db());
  return new Map(found.rows.map((answer) => [answer.doubt, answer]));
}

interface NewAnswer {
  readonly articleId: string;
  readonly doubt: string;
  readonly kind: string;
  readonly quote: string;
  readonly because: string;
  readonly by: string;
}

/** Writes the answer to a doubt; the first stays. */
export async function insertAnswer(answer: NewAnswer, now: Temporal.Instant): Promise<void> {
  const { articleId, doubt, kind, quote, because, by } = answer;
  await sql`
    insert into articles.answer (article_id, doubt, kind, quote, because, answered_by, answered_at)
    values (${articleId}, ${doubt}, ${kind}, ${quote}, ${because}, ${by}, ${now})
    on conflict (article_id, doubt) do nothing
  `.execute(db());
}
