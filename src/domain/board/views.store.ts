import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { bodiesOf, type ListedView, type Place, type SavedView } from './view.ts';
import { boardFailures } from './words.ts';

const columns = sql`v.id, v.owner_id as "ownerId", (select a.name from accounts.account a where a.id = v.owner_id) as "ownerName",
  v.body_id as "bodyId", v.name, v.place, v.query, v.version`;

/** The views that a person may open, their own first, each group by name; of one place or of both. */
export async function listViews(actor: Actor, place?: Place): Promise<ListedView[]> {
  const found = await sql<ListedView>`
    select ${columns}, c.view_id is not null as chosen
    from board.view v
      left join board.chosen_view c on c.view_id = v.id and c.place = v.place and c.account_id = ${actor.accountId}
    where (v.owner_id = ${actor.accountId} or v.body_id = any(${bodiesOf(actor)}::uuid[]))
      and ${place === undefined ? sql`true` : sql`v.place = ${place}`}
    order by v.owner_id <> ${actor.accountId}, v.name collate kernel.vietnamese, v.id
  `.execute(db());
  return found.rows;
}

/** A view by its identity; throws when there is none. */
export async function getView(id: string): Promise<SavedView> {
  const found = await sql<SavedView>`select ${columns} from board.view v where v.id = ${id}`.execute(db());
  const [view] = found.rows;
  if (!view) throw boardFailures.noSuchView();
  return view;
}

/** Holds a view until the transaction ends; throws when there is none. */
export async function lockView(id: string): Promise<SavedView> {
  await sql`select from board.view where id = ${id} for update`.execute(db());
  return getView(id);
}

/** Holds a person's views against a second writer; gives how many there are. */
export async function lockViewsOf(accountId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(731124, hashtext(${accountId}))`.execute(db());
  const found = await sql<{
    n: number;
  }>`select count(*) as n from board.view where owner_id = ${accountId}`.execute(db());
  return found.rows[0]?.n ?? 0;
}

/** True when the owner keeps another view of that name in that place. */
export async function isNameTaken(
  view: Pick<SavedView, 'ownerId' | 'place' | 'name'>,
  but?: string,
): Promise<boolean> {
  const found = await sql`
    select from board.view where owner_id = ${view.ownerId} and place = ${view.place} and lower(name) = lower(${view.name})
      and id is distinct from ${but ?? null}::uuid
  `.execute(db());
  return found.rows.length > 0;
}

/** What of a view may be written. */
export type NewView = Pick<SavedView, 'ownerId' | 'bodyId' | 'name' | 'place' | 'query'>;

/** Keeps a new view; returns its identity. */
export async function insertView(view: NewView, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into board.view (owner_id, body_id, name, place, query, created_at, changed_at)
    values (${view.ownerId}, ${view.bodyId}, ${view.name}, ${view.place}, ${view.query}, ${now}, ${now}) returning id
  `.execute(db());
  return made.rows[0]?.id ?? '';
}

/** Writes a view anew; its version counts up. */
export async function saveView(
  id: string,
  view: Pick<SavedView, 'bodyId' | 'name' | 'query'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update board.view set body_id = ${view.bodyId}, name = ${view.name}, query = ${view.query}, version = version + 1,
      changed_at = ${now}
    where id = ${id}
  `.execute(db());
}

/** Takes a view away, also as the one with which anyone's place opens. */
export async function removeView(id: string): Promise<void> {
  await sql`delete from board.view where id = ${id}`.execute(db());
}

/** The view with which a person's place opens, while they may still see it; nothing when none was chosen. */
export async function findChosenView(actor: Actor, place: Place): Promise<SavedView | undefined> {
  const found = await sql<SavedView>`
    select ${columns} from board.chosen_view c join board.view v on v.id = c.view_id
    where c.account_id = ${actor.accountId} and c.place = ${place}
      and (v.owner_id = ${actor.accountId} or v.body_id = any(${bodiesOf(actor)}::uuid[]))
  `.execute(db());
  return found.rows[0];
}

/** From now on the person's place opens with the view. */
export async function insertChoice(
  accountId: string,
  { id, place }: Pick<SavedView, 'id' | 'place'>,
): Promise<void> {
  await sql`
    insert into board.chosen_view (account_id, place, view_id) values (${accountId}, ${place}, ${id})
    on conflict (account_id, place) do update set view_id = excluded.view_id
  `.execute(db());
}

/** The person's place opens with all again. */
export async function removeChoice(accountId: string, viewId: string): Promise<void> {
  await sql`delete from board.chosen_view where account_id = ${accountId} and view_id = ${viewId}`.execute(
    db(),
  );
}
