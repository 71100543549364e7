import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { type Discussion, type OpenArticle, type ShownComment, threadsAPage } from './comment.ts';
import { commentFailures } from './words.ts';

/** The published article at an address; throws when there is none. */
export async function getArticle(slug: string): Promise<OpenArticle> {
  const found = await sql<OpenArticle>`
    select article_id as id, slug, headline, comments_open as "commentsOpen" from articles.published_article where slug = ${slug}
  `.execute(db());
  const article = found.rows[0];
  if (!article) throw commentFailures.noSuchArticle();
  return article;
}

const columns = sql`p.comment_id as id, p.thread_id as "threadId", p.name, p.body, p.at,
  case when p.answers_id <> p.thread_id then (select o.name from comments.published_comment o where o.comment_id = p.answers_id) end
    as "answersName"`;

/** A page of what is said about an article, the newest thread first; counted in the same question, so that both agree. */
export async function discussionOf(articleId: string, page = 1): Promise<Discussion> {
  const found = await sql<Pick<Discussion, 'total' | 'threadCount'>>`
    select count(*)::int as total, count(distinct thread_id)::int as "threadCount"
    from comments.published_comment where article_id = ${articleId}
  `.execute(db());
  const counted = found.rows[0] ?? { total: 0, threadCount: 0 };
  if (counted.total === 0) return { total: 0, threadCount: 0, threads: [] };
  const shown = await sql<ShownComment>`
    with turn as (
      select thread_id from comments.published_comment where article_id = ${articleId}
      group by thread_id order by thread_id desc limit ${threadsAPage} offset ${(page - 1) * threadsAPage}
    )
    select ${columns} from turn join comments.published_comment p on p.article_id = ${articleId} and p.thread_id = turn.thread_id
    order by p.thread_id desc, p.comment_id
  `.execute(db());
  const ids = [...new Set(shown.rows.map(({ threadId }) => threadId))];
  return {
    total: counted.total,
    threadCount: counted.threadCount,
    threads: ids.map((id) => {
      const said = shown.rows.filter(({ threadId }) => threadId === id);
      return {
        id,
        first: said.find((one) => one.id === id) ?? null,
        answers: said.filter((one) => one.id !== id),
      };
    }),
  };
}

/** A comment as it is shown; nothing where it is not. */
export async function findShown(articleId: string, id: string): Promise<ShownComment | undefined> {
  const found = await sql<ShownComment>`
    select ${columns} from comments.published_comment p where p.comment_id = ${id} and p.article_id = ${articleId}
  `.execute(db());
  return found.rows[0];
}

/** Shows comments as they stand. */
export async function showComments(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into comments.published_comment (comment_id, article_id, thread_id, answers_id, name, body, at)
    select id, article_id, coalesce(thread_id, id), answers_id, name, body, at from comments.comment
    where id = any(${[...ids]}::uuid[]) and state = 'published'
    on conflict (comment_id) do nothing
  `.execute(db());
}

/** Takes comments from sight. */
export async function hideComments(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from comments.published_comment where comment_id = any(${[...ids]}::uuid[])`.execute(db());
}
