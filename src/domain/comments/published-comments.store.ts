import { type RawBuilder, sql } from 'kysely';
import { db, readMoment } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
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

type CommentInJson = Omit<ShownComment, 'at'> & { readonly at: string };

/** A page of what is said about an article as JSON, for `readDiscussion`. */
export interface DiscussionInJson extends Pick<Discussion, 'total' | 'threadCount'> {
  readonly shown: readonly CommentInJson[];
}

/**
 * What is said about an article as part of a question: counted where it is listed, so that both agree. Each thread is looked up by
 * itself: all comments there are would otherwise be read to find those of twenty.
 */
export function discussionIn(
  article: RawBuilder<unknown>,
  offset: unknown = sql.lit(0),
): RawBuilder<DiscussionInJson> {
  return sql<DiscussionInJson>`(
    select json_build_object('total', count(*), 'threadCount', count(distinct c.thread_id), 'shown', coalesce((
      select json_agg(json_build_object('id', p.comment_id, 'threadId', p.thread_id, 'name', p.name, 'body', p.body, 'at', p.at,
        'answersName', case when p.answers_id <> p.thread_id then
          (select o.name from comments.published_comment o where o.comment_id = p.answers_id) end)
        order by p.thread_id desc, p.comment_id)
      from (
        select thread_id from comments.published_comment where article_id = ${article}
        group by thread_id order by thread_id desc limit ${sql.lit(threadsAPage)} offset ${offset}
      ) turn cross join lateral (
        select * from comments.published_comment s where s.article_id = ${article} and s.thread_id = turn.thread_id offset 0
      ) p), '[]'))
    from comments.published_comment c where c.article_id = ${article})`;
}

/** What is said about an article, as its readers see it: the newest thread first. */
export function readDiscussion({ total, threadCount, shown }: DiscussionInJson): Discussion {
  const threads = new Map<string, ShownComment[]>();
  for (const one of shown) {
    const comment = { ...one, at: readMoment(one.at) };
    const thread = threads.get(one.threadId);
    if (thread) thread.push(comment);
    else threads.set(one.threadId, [comment]);
  }
  return {
    total,
    threadCount,
    threads: [...threads].map(([id, said]) => ({
      id,
      first: said.find((one) => one.id === id) ?? null,
      answers: said.filter((one) => one.id !== id),
    })),
  };
}

const discussionAt = question<[articleId: string, offset: number], { readonly found: DiscussionInJson }>(
  (articleId, offset) =>
    sql`select ${discussionIn(sql`${articleId}::uuid`, sql`${offset}::bigint`)} as found`,
);

/** A page of what is said about an article. */
export async function discussionOf(articleId: string, page = 1): Promise<Discussion> {
  const [row] = await discussionAt(articleId, (page - 1) * threadsAPage);
  if (!row) throw new Error('a statement without a table in front always gives one row');
  return readDiscussion(row.found);
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
