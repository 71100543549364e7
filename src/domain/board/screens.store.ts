import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Screen } from './screen.ts';
import { boardFailures } from './words.ts';

const columns = sql`s.id, s.name, s.body_id as "bodyId", s.shows_titles as "showsTitles", s.seconds,
  (select a.name from accounts.account a where a.id = s.made_by) as "madeBy", s.made_at as "madeAt",
  s.expires_at as "expiresAt", s.last_seen_at as "lastSeenAt", s.revoked_at as "revokedAt"`;

/** The screens of some bodies, the good ones first, then the newest. */
export async function listScreens(bodyIds: readonly string[]): Promise<Screen[]> {
  const found = await sql<Screen>`
    select ${columns} from board.screen s where s.body_id = any(${bodyIds}::uuid[])
    order by s.revoked_at is not null, s.made_at desc limit 100
  `.execute(db());
  return found.rows;
}

/** The screen of a token, good or not; nothing when there is none. */
export async function findScreen(tokenHash: Buffer): Promise<Screen | undefined> {
  const found = await sql<Screen>`
    select ${columns} from board.screen s where s.token_hash = ${tokenHash}
  `.execute(db());
  return found.rows[0];
}

/** Holds a screen until the transaction ends; throws when there is none. */
export async function lockScreen(id: string): Promise<Screen> {
  await sql`select from board.screen where id = ${id} for update`.execute(db());
  const found = await sql<Screen>`select ${columns} from board.screen s where s.id = ${id}`.execute(db());
  const [screen] = found.rows;
  if (!screen) throw boardFailures.noSuchScreen();
  return screen;
}

/** A screen about to be made. */
export interface NewScreen extends Pick<Screen, 'name' | 'bodyId' | 'showsTitles' | 'seconds' | 'expiresAt'> {
  readonly tokenHash: Buffer;
}

/** Keeps a new screen; returns its identity. */
export async function insertScreen(screen: NewScreen, by: string, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into board.screen (name, body_id, shows_titles, seconds, token_hash, made_by, made_at, expires_at)
    values (${screen.name}, ${screen.bodyId}, ${screen.showsTitles}, ${screen.seconds}, ${screen.tokenHash}, ${by}, ${now},
      ${screen.expiresAt})
    returning id
  `.execute(db());
  return made.rows[0]?.id ?? '';
}

/** Its link opens nothing from now on. */
export async function endScreen(id: string, by: string, now: Temporal.Instant): Promise<void> {
  await sql`update board.screen set revoked_by = ${by}, revoked_at = ${now} where id = ${id}`.execute(db());
}

/** Writes down that a screen was seen, at most every five minutes. */
export async function noticeScreen(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update board.screen set last_seen_at = ${now}
    where id = ${id} and (last_seen_at is null or last_seen_at <= ${now.subtract({ minutes: 5 })})
  `.execute(db());
}
