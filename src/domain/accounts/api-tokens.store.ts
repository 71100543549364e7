import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type ApiToken, type HeldToken, tokenNoticed } from './api-token.ts';
import { apiTokenFailures } from './words/api-token.ts';

const columns = sql`k.id, k.account_id as "accountId", k.name, k.scopes, k.made_at as "madeAt", k.expires_at as "expiresAt",
  k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"`;

/** A token about to be made. */
export interface NewApiToken extends Pick<ApiToken, 'accountId' | 'name' | 'scopes' | 'expiresAt'> {
  readonly tokenHash: Buffer;
}

/** Keeps a new token; returns its identity. */
export async function insertApiToken(token: NewApiToken, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into accounts.api_token (account_id, name, token_hash, scopes, made_at, expires_at)
    values (${token.accountId}, ${token.name}, ${token.tokenHash}, ${[...token.scopes]}::text[], ${now}, ${token.expiresAt})
    returning id
  `.execute(db());
  return made.rows[0]?.id ?? '';
}

/** A token that is good now, by its hash, while its person's account is in use. */
export async function findGoodToken(tokenHash: Buffer, now: Temporal.Instant): Promise<ApiToken | undefined> {
  const found = await sql<ApiToken>`
    select ${columns} from accounts.api_token k join accounts.account a on a.id = k.account_id
    where k.token_hash = ${tokenHash} and k.revoked_at is null and k.expires_at > ${now} and a.disabled_at is null
  `.execute(db());
  return found.rows[0];
}

/** A person's tokens, those that are good first, then the newest. */
export async function listApiTokens(accountId: string, now: Temporal.Instant): Promise<ApiToken[]> {
  const found = await sql<ApiToken>`
    select ${columns} from accounts.api_token k where k.account_id = ${accountId}
    order by k.revoked_at is not null or k.expires_at <= ${now}, k.made_at desc, k.id limit 100
  `.execute(db());
  return found.rows;
}

/** Every token that is good now, of those who hold a role in one of these bodies; of everyone where none are named. */
export async function listGoodTokens(
  bodyIds: readonly string[] | undefined,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<HeldToken[]> {
  const within =
    bodyIds === undefined
      ? sql`true`
      : sql`exists (select from accounts.held_role r where r.account_id = k.account_id and r.valid @> ${today}::date
          and r.withdrawn_at is null and r.body_id = any(${[...bodyIds]}::uuid[]))`;
  const found = await sql<HeldToken>`
    select ${columns}, a.name as holder, a.username from accounts.api_token k join accounts.account a on a.id = k.account_id
    where k.revoked_at is null and k.expires_at > ${now} and ${within}
    order by k.last_used_at desc nulls last, k.made_at desc limit 500
  `.execute(db());
  return found.rows;
}

/** A token by its identity, whoever asks; throws when there is none. */
export async function getApiToken(id: string): Promise<ApiToken> {
  const found = await sql<ApiToken>`select ${columns} from accounts.api_token k where k.id = ${id}`.execute(
    db(),
  );
  return found.rows[0] ?? missing();
}

/** A token that is held until the transaction ends; throws when there is none. */
export async function lockApiToken(id: string): Promise<ApiToken> {
  const found = await sql<ApiToken>`
    select ${columns} from accounts.api_token k where k.id = ${id} for update
  `.execute(db());
  return found.rows[0] ?? missing();
}

function missing(): never {
  throw apiTokenFailures.noSuchToken();
}

/** It opens nothing from now on. */
export async function endApiToken(id: string, by: string | null, now: Temporal.Instant): Promise<void> {
  await sql`update accounts.api_token set revoked_at = ${now}, revoked_by = ${by} where id = ${id}`.execute(
    db(),
  );
}

/** Ends every good token of an account; returns how many. */
export async function endApiTokens(
  accountId: string,
  by: string | null,
  now: Temporal.Instant,
): Promise<number> {
  const ended = await sql`
    update accounts.api_token set revoked_at = ${now}, revoked_by = ${by}
    where account_id = ${accountId} and revoked_at is null and expires_at > ${now} returning id
  `.execute(db());
  return ended.rows.length;
}

/** Writes that it was used. */
export async function noticeApiToken(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update accounts.api_token set last_used_at = ${now}
    where id = ${id} and (last_used_at is null or last_used_at <= ${now.subtract(tokenNoticed)})
  `.execute(db());
}
