import { sql } from 'kysely';
import { db, type Statement } from '../db/index.ts';
import { statement } from '../db/question.ts';
import type { Temporal } from '../time/index.ts';

export interface NewEntry {
  readonly at: Temporal.Instant;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  /** JSON text, kept as written so that its bytes can be hashed again. */
  readonly facts: string;
}

/** One line of the record. */
export interface Entry {
  readonly lane: number;
  readonly place: number;
  readonly at: Temporal.Instant;
  /** Null when the program itself acted, or a person at the door. */
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Writes entries lane by lane, in one order for all writers, so that two of them cannot block each other. */
export function insertEntries(entries: NewEntry[]): Statement {
  const [only] = entries;
  if (only && entries.length === 1) return insertOne(only);
  const rows = JSON.stringify(entries.map((entry, nth) => ({ ...entry, nth, at: entry.at.toString() })));
  return insertInOrder(rows);
}

function insertOne({
  at,
  actor_id,
  actor_name,
  action,
  subject_kind,
  subject_id,
  facts,
}: NewEntry): Statement {
  return insertAlone(at.toString(), actor_id, actor_name, action, subject_kind, subject_id, facts);
}

type Told = [
  at: string,
  actor: string | null,
  name: string,
  action: string,
  kind: string,
  id: string,
  facts: string,
];

const insertAlone = statement<Told>(
  (at, actor, name, action, kind, id, facts) => sql`
    insert into record.entry (at, actor_id, actor_name, action, subject_kind, subject_id, facts)
    values (${at}, ${actor}, ${name}, ${action}, ${kind}, ${id}, ${facts})
  `,
);

const insertInOrder = statement<[rows: string]>(
  (rows) => sql`
    insert into record.entry (at, actor_id, actor_name, action, subject_kind, subject_id, facts)
    select at, actor_id, actor_name, action, subject_kind, subject_id, facts
    from json_to_recordset(${rows}::json)
      as given(nth int, at timestamptz, actor_id uuid, actor_name text, action text, subject_kind text, subject_id text, facts text)
    order by record.lane_of(subject_kind, subject_id), nth
  `,
);

/** The columns of an entry under the names of its type. */
export const entryColumns = sql`lane, place, at, actor_id as "actorId", actor_name as "actorName", action,
  subject_kind as "subjectKind", subject_id as "subjectId", facts::json as facts`;

/** What was done to one subject, oldest first. */
export async function listHistory(kind: string, id: string): Promise<Entry[]> {
  const found = await sql<Entry>`
    select ${entryColumns} from record.entry where subject_kind = ${kind} and subject_id = ${id} order by at, place
  `.execute(db());
  return found.rows;
}

/** How many entries bear an account as the one who acted. */
export async function countDeedsOf(accountId: string): Promise<number> {
  const found = await sql<{ deeds: number }>`
    select count(*) as deeds from record.entry where actor_id = ${accountId}
  `.execute(db());
  return found.rows[0]?.deeds ?? 0;
}

/** What an account did before a mark, or last, latest first, at most `limit` entries. */
export async function listDeedsOf(
  accountId: string,
  before: Mark | undefined,
  limit: number,
): Promise<Entry[]> {
  const behind = before
    ? sql`and (at, lane, place) < (${before.at}, ${before.lane}, ${before.place})`
    : sql``;
  const found = await sql<Entry>`
    select ${entryColumns} from record.entry where actor_id = ${accountId} ${behind}
    order by at desc, lane desc, place desc limit ${limit}
  `.execute(db());
  return found.rows;
}

/** Where a page of the record ends; the next one goes on behind it. */
export interface Mark {
  readonly at: Temporal.Instant;
  readonly lane: number;
  readonly place: number;
}

/** What was done before a mark, or last, latest first, at most `limit` entries. */
export async function listRecentEntries(before: Mark | undefined, limit: number): Promise<Entry[]> {
  const behind = before
    ? sql`where (at, lane, place) < (${before.at}, ${before.lane}, ${before.place})`
    : sql``;
  const found = await sql<Entry>`
    select ${entryColumns} from record.entry ${behind} order by at desc, lane desc, place desc limit ${limit}
  `.execute(db());
  return found.rows;
}

/** A row as it was hashed, bytes and all. */
export interface ChainRow {
  readonly lane: number;
  readonly place: number;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly facts: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/** A page of one lane's chain after a place, in order. */
export async function listChain(lane: number, after: number, limit: number): Promise<ChainRow[]> {
  const found = await sql<ChainRow>`
    select lane, place, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      actor_id::text as actor_id, actor_name, action, subject_kind, subject_id, facts, previous, hash
    from record.entry where lane = ${lane} and place > ${after} order by place limit ${limit}
  `.execute(db());
  return found.rows;
}
