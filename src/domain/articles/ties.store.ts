import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Tie } from './article.ts';
import type { Alert, KeptTie } from './tie.ts';

const columns = sql`kind, subject_id as id, label`;
const inOrder = sql`array_position(array['directive', 'task', 'body', 'person'], kind), label collate kernel.vietnamese`;

/** All ties of an article, the refused last. */
export async function listTies(articleId: string): Promise<KeptTie[]> {
  const found = await sql<KeptTie>`
    select ${columns}, standing from articles.tie where article_id = ${articleId}
    order by standing = 'refused', ${inOrder}
  `.execute(db());
  return found.rows;
}

/** What an editor has confirmed that an article is about. */
export async function listConfirmedTies(articleId: string): Promise<Tie[]> {
  const found = await sql<Tie>`
    select ${columns} from articles.tie where article_id = ${articleId} and standing = 'confirmed' order by ${inOrder}
  `.execute(db());
  return found.rows;
}

/** Proposes ties; one that was proposed or decided before stays as it is. Gives how many are new. */
export async function proposeTies(
  articleId: string,
  ties: readonly Tie[],
  now: Temporal.Instant,
): Promise<number> {
  const made = await sql`
    insert into articles.tie (article_id, kind, subject_id, label, standing, proposed_at)
    select ${articleId}::uuid, t.kind, t.id, t.label, 'proposed', ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as t (kind text, id text, label text)
    on conflict (article_id, kind, subject_id) do nothing returning 1
  `.execute(db());
  return made.rows.length;
}

interface Decision {
  readonly standing: 'confirmed' | 'refused';
  readonly by: string;
}

/** Writes what an editor decided about a tie, also one that nobody proposed. */
export async function decideTie(
  articleId: string,
  { kind, id, label }: Tie,
  { standing, by, now }: Decision & { readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into articles.tie (article_id, kind, subject_id, label, standing, proposed_at, decided_by, decided_at)
    values (${articleId}, ${kind}, ${id}, ${label}, ${standing}, ${now}, ${by}, ${now})
    on conflict (article_id, kind, subject_id)
    do update set standing = excluded.standing, decided_by = excluded.decided_by, decided_at = excluded.decided_at
  `.execute(db());
}

/** What waits to be looked at of an article, latest first. */
export async function listAlerts(articleId: string): Promise<Alert[]> {
  const found = await sql<Alert>`
    select id, kind, subject_id as "subjectId", label, action, at from articles.alert
    where article_id = ${articleId} and seen_at is null order by at desc limit 50
  `.execute(db());
  return found.rows;
}

/** Notes that an editor has looked at what waited of an article up to a moment. */
export async function markAlertsSeen(articleId: string, by: string, now: Temporal.Instant): Promise<number> {
  const found = await sql`
    update articles.alert set seen_by = ${by}, seen_at = ${now}
    where article_id = ${articleId} and seen_at is null and at <= ${now} returning id
  `.execute(db());
  return found.rows.length;
}

/** A deed done to a record: which entry tells it. */
export interface Told {
  readonly kind: string;
  readonly id: string;
  readonly lane: number;
  readonly place: number;
  readonly action: string;
  readonly at: string;
}

/** Tells of each deed the articles that are about its record and are public or on their way there; each once. */
export async function insertAlerts(deeds: readonly Told[]): Promise<number> {
  const made = await sql`
    insert into articles.alert (article_id, kind, subject_id, label, lane, place, action, at)
    select t.article_id, t.kind, t.subject_id, t.label, d.lane, d.place, d.action, d.at
    from jsonb_to_recordset(${JSON.stringify(deeds)}::jsonb)
      as d (kind text, id text, lane int, place bigint, action text, at timestamptz)
    join articles.tie t on t.kind = d.kind and t.subject_id = d.id and t.standing = 'confirmed'
    join articles.article a on a.id = t.article_id
    where a.state not in ('withdrawn', 'dropped') and t.decided_at <= d.at
    on conflict (article_id, lane, place) do nothing returning 1
  `.execute(db());
  return made.rows.length;
}

/** A published directive as an article cites it: by its number in any spelling. */
export async function findPublishedDirective(symbol: string): Promise<Tie | undefined> {
  const found = await sql<Tie>`
    select 'directive' as kind, id, symbol as label from documents.published_directive
    where kernel.plain(regexp_replace(symbol, '[^[:alnum:]]', '', 'g')) = kernel.plain(regexp_replace(${symbol}, '[^[:alnum:]]', '', 'g'))
    limit 2
  `.execute(db());
  return found.rows.length === 1 ? found.rows[0] : undefined;
}

/** A published task by its number. */
export async function findPublishedTask(number: number): Promise<{ readonly id: string } | undefined> {
  const found = await sql<{
    id: string;
  }>`select id from tasks.published_task where number = ${number}`.execute(db());
  return found.rows[0];
}
