import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Comment, Former, OwnComment, State } from './comment.ts';
import type { Finding } from './phase.ts';
import { commentFailures } from './words.ts';

/** A comment that is taken in, with the proof that it was no machine's. */
export interface NewComment {
  readonly slug: string;
  readonly answersId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly body: string;
  readonly findings: readonly Finding[];
  readonly fingerprint: Buffer;
  readonly addressHash: Buffer | null;
  readonly tokenHash: Buffer;
  /** Kept only where known readers are published at once. */
  readonly readerHash: Buffer;
  readonly state: Extract<State, 'held' | 'published'>;
  readonly formKey: string;
  readonly proof: { readonly hash: Buffer; readonly until: Temporal.Instant };
}

/** How it went: the article takes no comments, the comment answered is gone, the proof has served, or it is in. */
export interface TakenIn {
  readonly id: string | null;
  readonly articleId: string | null;
  readonly canAnswer: boolean;
  readonly knowsReaders: boolean;
}

type Values = [
  slug: string,
  answersId: string | null,
  proof: Buffer,
  formKey: string,
  until: Temporal.Instant,
  name: string,
  email: string | null,
  body: string,
  at: Temporal.Instant,
  state: string,
  findings: string,
  fingerprint: Buffer,
  addressHash: Buffer | null,
  tokenHash: Buffer,
  readerHash: Buffer,
];

// One statement and so one transaction: the proof is taken as used and the comment kept, or neither.
const takeIn = question<Values, TakenIn>(
  (
    slug,
    answersId,
    proof,
    formKey,
    until,
    name,
    email,
    body,
    at,
    state,
    findings,
    fingerprint,
    address,
    token,
    reader,
  ) => sql`
    with made as materialized (select uuidv7() as id, (select publishing = 'known' from comments.setting) as "knowsReaders"),
    article as (select article_id from articles.published_article where slug = ${slug} and comments_open),
    answered as (
      select p.comment_id, p.thread_id from comments.published_comment p join article using (article_id)
      where p.comment_id = ${answersId}::uuid
    ),
    place as (
      select article.article_id, answered.thread_id, answered.comment_id from article left join answered on true
      where ${answersId}::uuid is null or answered.comment_id is not null
    ),
    spent as (
      insert into comments.spent_proof (hash, form_key, comment_id, until)
      select ${proof}, ${formKey}::uuid, made.id, ${until} from place, made
      on conflict do nothing returning comment_id
    ),
    kept as (
      insert into comments.comment (id, article_id, thread_id, answers_id, name, email, body, at, state, findings, fingerprint,
        address_hash, token_hash, reader_hash)
      select made.id, place.article_id, place.thread_id, place.comment_id, ${name}, ${email}::text, ${body}, ${at}, ${state},
        ${findings}::jsonb, ${fingerprint}, ${address}::bytea, ${token}, case when made."knowsReaders" then ${reader}::bytea end
      from place, spent, made returning id
    )
    select (select id from kept) as id, (select article_id from article) as "articleId",
      exists (select from place) as "canAnswer", made."knowsReaders" from made`,
);

/** Keeps a comment and takes its proof as used. */
export async function insertComment(given: NewComment, now: Temporal.Instant): Promise<TakenIn> {
  const [taken] = await takeIn(
    given.slug,
    given.answersId,
    given.proof.hash,
    given.formKey,
    given.proof.until,
    given.name,
    given.email,
    given.body,
    now,
    given.state,
    JSON.stringify(given.findings),
    given.fingerprint,
    given.addressHash,
    given.tokenHash,
    given.readerHash,
  );
  if (!taken) throw new Error('a comment was neither taken nor turned away');
  return taken;
}

/** True for a reader who was published often enough and never refused, where that is asked. */
export async function isKnownReader(readerHash: Buffer): Promise<boolean> {
  const found = await sql<{ known: boolean }>`
    select s.publishing = 'known' and (
      select count(*) filter (where c.state = 'published') >= s.known_after and count(*) filter (where c.state = 'refused') = 0
      from comments.comment c where c.reader_hash = ${readerHash}
    ) as known from comments.setting s
  `.execute(db());
  return found.rows[0]?.known ?? false;
}

const columns = sql`c.id, c.article_id as "articleId", c.thread_id as "threadId", c.answers_id as "answersId", c.name, c.email,
  c.body, c.at, c.state, c.findings, c.reason, c.note, c.decided_by as "decidedBy", c.decided_at as "decidedAt", c.former,
  c.order_id as "orderId", c.version`;

/** A comment with the newsroom that answers for its article. */
export interface JudgedComment extends Comment {
  readonly newsroomId: string;
}

/** Holds comments for a decision, in one order for all who do, so that two orders cannot block each other. */
export async function lockComments(ids: readonly string[]): Promise<JudgedComment[]> {
  const found = await sql<JudgedComment>`
    select ${columns}, a.newsroom_id as "newsroomId" from comments.comment c join articles.article a on a.id = c.article_id
    where c.id = any(${[...ids]}::uuid[]) order by c.id for update of c
  `.execute(db());
  return found.rows;
}

/** Holds one comment; throws when there is none. */
export async function lockComment(id: string): Promise<JudgedComment> {
  const [comment] = await lockComments([id]);
  if (!comment) throw commentFailures.noSuchComment();
  return comment;
}

/** Holds what one order decided. */
export async function lockOrder(orderId: string): Promise<JudgedComment[]> {
  const found = await sql<{ id: string }>`
    select id from comments.comment where order_id = ${orderId}
  `.execute(db());
  return lockComments(found.rows.map(({ id }) => id));
}

/** A decision about a comment. */
export interface Decision {
  readonly state: State;
  readonly reason: string | null;
  readonly note: string;
  readonly by: string | null;
  readonly at: Temporal.Instant | null;
  /** How it stood before, where that can be undone. */
  readonly former: Former | null;
  readonly orderId: string | null;
}

/** Writes one decision about each of these comments. */
export async function saveDecisions(
  decisions: readonly { readonly id: string; readonly decision: Decision }[],
): Promise<void> {
  const rows = decisions.map(({ id, decision: { at, by, orderId, ...rest } }) => ({
    id,
    ...rest,
    at: at?.toString() ?? null,
    decided_by: by,
    order_id: orderId,
  }));
  await sql`
    update comments.comment c set state = given.state, reason = given.reason, note = given.note, decided_by = given.decided_by,
      decided_at = given.at, first_decided_at = coalesce(c.first_decided_at, given.at), former = given.former,
      order_id = given.order_id, version = c.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, state text, reason text, note text, decided_by uuid,
      at timestamptz, former jsonb, order_id uuid)
    where c.id = given.id
  `.execute(db());
}

/** Takes the author's words, name and mailbox out of comments; that something was said there stays. */
export async function eraseComments(ids: readonly string[]): Promise<void> {
  await sql`
    update comments.comment set state = 'erased', reason = null, note = '', name = '', email = null, body = '', findings = '[]',
      address_hash = null, reader_hash = null, former = null, order_id = null, version = version + 1
    where id = any(${[...ids]}::uuid[])
  `.execute(db());
  await sql`update comments.appeal set said = '' where comment_id = any(${[...ids]}::uuid[])`.execute(db());
  await sql`delete from comments.kept_link where comment_id = any(${[...ids]}::uuid[])`.execute(db());
}

/** The mailbox that was given with a comment, and the article it is about; nothing where none is kept. */
export async function findMailbox(
  id: string,
): Promise<{ readonly email: string; readonly headline: string } | undefined> {
  const found = await sql<{ email: string; headline: string }>`
    select c.email, a.headline from comments.comment c join articles.article a on a.id = c.article_id
    where c.id = ${id} and c.email is not null
  `.execute(db());
  return found.rows[0];
}

/** The comment of a private link, where the secret of the link is its own. */
export async function findByLink(id: string, tokenHash: Buffer): Promise<OwnComment | undefined> {
  const found = await sql<OwnComment>`
    select ${columns}, a.slug, a.headline, a.newsroom_id as "newsroomId"
    from comments.comment c join articles.article a on a.id = c.article_id where c.id = ${id} and c.token_hash = ${tokenHash}
  `.execute(db());
  return found.rows[0];
}
