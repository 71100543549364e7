import { type RawBuilder, sql } from 'kysely';
import { db, readMoment } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Answer, Asked, Asking, DeadlineRule, PublishedAnswer, Rectification } from './rectification.ts';
import { rectificationFailures } from './words.ts';

const columns = sql`r.id, r.number, r.article_id as "articleId", a.headline, a.slug, a.newsroom_id as "newsroomId", r.asker, r.contact,
  r.quote, r.wrong, r.asked_at as "askedAt", r.due_on as "dueOn", r.state, r.claimed_by as "claimedBy", c.name as claimant, r.answer,
  r.answered_at as "answeredAt", case when r.evidence_sha256 is not null then json_build_object('sha256', r.evidence_sha256,
    'name', r.evidence_name, 'kind', r.evidence_kind, 'size', r.evidence_size) end as evidence`;
const tables = sql`rectifications.request r join articles.article a on a.id = r.article_id
  left join accounts.account c on c.id = r.claimed_by`;

/** A request by its identity; throws when there is none. */
export async function getRectification(id: string): Promise<Rectification> {
  const found = await sql<Rectification>`select ${columns} from ${tables} where r.id = ${id}`.execute(db());
  const request = found.rows[0];
  if (!request) throw rectificationFailures.noSuchRequest();
  return request;
}

/** Holds a request until the transaction ends; throws when there is none. */
export async function lockRectification(id: string): Promise<Rectification> {
  await sql`select from rectifications.request where id = ${id} for update`.execute(db());
  return getRectification(id);
}

/** The request that a private link leads to; nothing where it leads nowhere. */
export async function findByLink(tokenHash: Buffer): Promise<Rectification | undefined> {
  const found = await sql<Rectification>`
    select ${columns} from ${tables} where r.token_hash = ${tokenHash}
  `.execute(db());
  return found.rows[0];
}

interface Written {
  readonly tokenHash: Buffer;
  readonly proofHash: Buffer;
  readonly dueOn: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}

/** Writes a request; nothing where the question that was answered has served before. */
export async function insertRectification(
  { articleId, asker, contact, quote, wrong, evidence }: Asked,
  { tokenHash, proofHash, dueOn, now }: Written,
): Promise<{ readonly id: string; readonly number: number } | undefined> {
  const made = await sql<{ id: string; number: number }>`
    insert into rectifications.request (article_id, asker, contact, quote, wrong, evidence_sha256, evidence_name, evidence_kind,
      evidence_size, token_hash, proof_hash, asked_at, due_on)
    values (${articleId}, ${asker}, ${contact}, ${quote}, ${wrong}, ${evidence?.sha256 ?? null}, ${evidence?.name ?? null},
      ${evidence?.kind ?? null}, ${evidence?.size ?? null}, ${tokenHash}, ${proofHash}, ${now}, ${dueOn})
    on conflict (proof_hash) do nothing returning id, number
  `.execute(db());
  return made.rows[0];
}

/** The requests about what some newsrooms published: those that wait first, the nearest day before the others. */
export async function listRectifications(
  newsroomIds: readonly string[],
  { isOpen, size, offset }: { readonly isOpen: boolean; readonly size: number; readonly offset: number },
): Promise<Rectification[]> {
  const found = await sql<Rectification>`
    select ${columns} from ${tables}
    where a.newsroom_id = any(${[...newsroomIds]}::uuid[]) and (r.state = 'open') = ${isOpen}
    order by ${isOpen ? sql`r.due_on, r.asked_at` : sql`r.answered_at desc`}, r.id limit ${size} offset ${offset}
  `.execute(db());
  return found.rows;
}

/** Writes who deals with a request. */
export async function saveClaim(id: string, by: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update rectifications.request set claimed_by = ${by}, claimed_at = ${now} where id = ${id}
  `.execute(db());
}

/** Writes that a body is asked, and by when the request is then answered; false where it was asked before. */
export async function insertAsking(
  id: string,
  {
    bodyId,
    question,
    dueOn,
  }: { readonly bodyId: string; readonly question: string; readonly dueOn: Temporal.PlainDate },
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const made = await sql`
    insert into rectifications.asking (request_id, body_id, question, asked_by, asked_at)
    values (${id}, ${bodyId}, ${question}, ${by}, ${now}) on conflict (request_id, body_id) do nothing returning id
  `.execute(db());
  await sql`update rectifications.request set due_on = greatest(due_on, ${dueOn}::date) where id = ${id}`.execute(
    db(),
  );
  return made.rows.length > 0;
}

/** The bodies that were asked about a request, in their order. */
export async function listAskings(id: string): Promise<Asking[]> {
  const found = await sql<Asking>`
    select body_id as "bodyId", question, asked_at as "askedAt", reply, replied_at as "repliedAt"
    from rectifications.asking where request_id = ${id} order by asked_at, id
  `.execute(db());
  return found.rows;
}

/** Writes what a body replied. */
export async function saveReply(
  id: string,
  { bodyId, reply }: { readonly bodyId: string; readonly reply: string },
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    update rectifications.asking set reply = ${reply}, replied_by = ${by}, replied_at = ${now}, reply_told_at = null
    where request_id = ${id} and body_id = ${bodyId}
  `.execute(db());
}

/** Writes how a request was answered. */
export async function saveAnswer(
  id: string,
  { state, answer }: { readonly state: Answer; readonly answer: string },
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    update rectifications.request set state = ${state}, answer = ${answer}, answered_by = ${by}, answered_at = ${now} where id = ${id}
  `.execute(db());
}

/** Within how many working days a request is answered, as it holds on a day. */
export async function listDeadlineRules(today: Temporal.PlainDate): Promise<DeadlineRule[]> {
  const found = await sql<DeadlineRule>`
    select several, working_days as "workingDays", json_build_object('vi', source_vi, 'en', source_en) as source, verified
    from rectifications.deadline_rule where valid @> ${today}::date order by several
  `.execute(db());
  return found.rows;
}

/** A published article as far as a request needs it; throws where none stands under the address. */
export async function getAskedArticle(
  slug: string,
): Promise<{ readonly id: string; readonly slug: string; readonly headline: string }> {
  const found = await sql<{ id: string; slug: string; headline: string }>`
    select article_id as id, slug, headline from articles.published_article where slug = ${slug}
  `.execute(db());
  const article = found.rows[0];
  if (!article) throw rectificationFailures.noSuchArticle();
  return article;
}

/** A published answer as it comes in JSON. */
export type AnswerInJson = Omit<PublishedAnswer, 'answeredAt'> & { readonly answeredAt: string };

/** The answers about an article that everybody may read, latest first, as part of a question. */
export function publishedAnswersIn(article: RawBuilder<unknown>): RawBuilder<readonly AnswerInJson[]> {
  return sql<readonly AnswerInJson[]>`coalesce((
    select json_agg(json_build_object('number', number, 'quote', quote, 'answer', answer, 'answeredAt', answered_at)
      order by answered_at desc)
    from rectifications.published_answer where article_id = ${article}), '[]')`;
}

/** Published answers as they came in JSON. */
export function readAnswers(found: readonly AnswerInJson[]): PublishedAnswer[] {
  return found.map((one) => ({ ...one, answeredAt: readMoment(one.answeredAt) }));
}

/** Which of these contents were sent with requests. */
export async function contentsOfRequests(hashes: readonly string[]): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select distinct evidence_sha256 as sha256 from rectifications.request where evidence_sha256 = any(${hashes})
  `.execute(db());
  return found.rows.map(({ sha256 }) => sha256);
}

/** Something about a request of which people are to be told. */
export interface ToTell {
  readonly requestId: string;
  readonly kind: 'rectification_asked' | 'rectification_passed' | 'rectification_replied';
  readonly cause: string;
  readonly byId: string | null;
  readonly at: Temporal.Instant;
  readonly accountIds: readonly string[];
}

// `today` is the day on which the roles are asked for.
const holders = (bodyId: string, roles: readonly string[], today: Temporal.PlainDate) => sql`
  array(select distinct h.account_id::text from accounts.held_role h join accounts.account p on p.id = h.account_id
    where h.body_id = ${sql.raw(bodyId)} and h.role = any(${[...roles]}::text[]) and h.valid @> ${today}::date
      and h.withdrawn_at is null and p.disabled_at is null) as "accountIds"`;

/** Takes what is to be told and marks it as told, in the caller's transaction; another run takes the rest. */
export async function takeToTell(today: Temporal.PlainDate, now: Temporal.Instant): Promise<ToTell[]> {
  const asked = await sql<ToTell>`
    update rectifications.request r set told_at = ${now} from articles.article a
    where a.id = r.article_id and r.id in
      (select id from rectifications.request where told_at is null for update skip locked)
    returning r.id as "requestId", 'rectification_asked' as kind, 'rectification:' || r.id as cause, null as "byId",
      r.asked_at as at, ${holders('a.newsroom_id', ['editor'], today)}
  `.execute(db());
  const passed = await sql<ToTell>`
    update rectifications.asking k set told_at = ${now}
    where k.id in (select id from rectifications.asking where told_at is null for update skip locked)
    returning k.request_id as "requestId", 'rectification_passed' as kind, 'rectification-asking:' || k.id as cause,
      k.asked_by as "byId", k.asked_at as at, ${holders('k.body_id', ['officer', 'assignee', 'leader'], today)}
  `.execute(db());
  const replied = await sql<ToTell>`
    update rectifications.asking k set reply_told_at = ${now}
    where k.id in (select id from rectifications.asking
      where replied_at is not null and reply_told_at is null for update skip locked)
    returning k.request_id as "requestId", 'rectification_replied' as kind,
      'rectification-reply:' || k.id || ':' || k.replied_at as cause, k.replied_by as "byId", k.replied_at as at,
      array[k.asked_by::text] as "accountIds"
  `.execute(db());
  return [...asked.rows, ...passed.rows, ...replied.rows];
}
