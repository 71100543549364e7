import { sql } from 'kysely';
import { db } from '../db/index.ts';
import { type Entry, entryColumns } from './record.store.ts';

/** Gives a follower that is new its place at the beginning of every lane. */
export async function insertFollower(name: string): Promise<void> {
  await sql`
    insert into record.follower (name, lane)
    select ${name}, lane from generate_series(0, 15) lane
    where not exists (select from record.follower where name = ${name})
    on conflict do nothing
  `.execute(db());
}

/**
 * What a follower has not had yet, lane after lane, at most `limit` of each; its places are locked until the
 * transaction ends, and lanes in which another run is at work are left to it.
 */
export async function lockUnfollowed(name: string, limit: number): Promise<Entry[]> {
  const found = await sql<Entry>`
    with held as (
      select f.lane, f.place from record.follower f
      where f.name = ${name}
        and exists (select from record.entry e where e.lane = f.lane and e.place > f.place)
      for update skip locked
    )
    select entry.* from held cross join lateral (
      select ${entryColumns} from record.entry e
      where e.lane = held.lane and e.place > held.place order by e.place limit ${limit}
    ) entry
    order by entry.lane, entry.place
  `.execute(db());
  return found.rows;
}

/** Moves a follower's places to the last entry of each lane that it was handed. */
export async function saveFollower(name: string, places: ReadonlyMap<number, number>): Promise<void> {
  await sql`
    update record.follower f set place = given.place
    from unnest(${[...places.keys()]}::smallint[], ${[...places.values()]}::bigint[]) given (lane, place)
    where f.name = ${name} and f.lane = given.lane
  `.execute(db());
}

/** The last place of each lane. */
export async function readHeads(): Promise<number[]> {
  const found = await sql<{ place: number }>`
    select coalesce((
      select e.place from record.entry e where e.lane = lane.nth order by e.place desc limit 1
    ), 0) as place
    from generate_series(0, 15) lane (nth) order by lane.nth
  `.execute(db());
  return found.rows.map(({ place }) => place);
}

/** What was recorded behind a place of each lane, at most `limit` of each, lane after lane. */
export async function listSince(places: readonly number[], limit: number): Promise<Entry[]> {
  const found = await sql<Entry>`
    select entry.* from unnest(${[...places]}::bigint[]) with ordinality as since (place, nth)
    cross join lateral (
      select ${entryColumns} from record.entry e
      where e.lane = since.nth - 1 and e.place > since.place order by e.place limit ${limit}
    ) entry
    order by entry.lane, entry.place
  `.execute(db());
  return found.rows;
}
