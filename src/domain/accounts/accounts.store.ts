import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Stamps } from '../../kernel/http/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { Account } from './account.ts';
import { accountFailures } from './words.ts';

const columns = sql`a.id, a.username, a.name, a.locale, a.password_hash is not null as "hasPassword",
  a.totp_confirmed_at as "secondFactorSince", a.locked_until as "lockedUntil", a.disabled_at as "disabledAt",
  a.created_at as "createdAt", a.version`;

/** What a person may change about an account. */
export interface AccountFacts {
  readonly username: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Makes an account without a password and without roles; returns its identity. */
export async function insertAccount(facts: AccountFacts, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into accounts.account (username, name, locale, created_at)
    values (${facts.username}, ${facts.name}, ${facts.locale}, ${now}) returning id
  `.execute(db());
  return made.rows[0]?.id ?? '';
}

/** The account; throws when there is none. */
export async function getAccount(id: string): Promise<Account> {
  const found = await sql<Account>`select ${columns} from accounts.account a where a.id = ${id}`.execute(
    db(),
  );
  const account = found.rows[0];
  if (!account) throw accountFailures.noSuchAccount();
  return account;
}

/** The account, held against other writers until the transaction ends. */
export async function lockAccount(id: string): Promise<Account> {
  const found =
    await sql<Account>`select ${columns} from accounts.account a where a.id = ${id} for update`.execute(db());
  const account = found.rows[0];
  if (!account) throw accountFailures.noSuchAccount();
  return account;
}

/** The account of a username, when there is one. */
export async function findAccountByUsername(username: string): Promise<Account | undefined> {
  const found =
    await sql<Account>`select ${columns} from accounts.account a where a.username = ${username}`.execute(
      db(),
    );
  return found.rows[0];
}

/** True as soon as anyone has an account. */
export async function hasAccounts(): Promise<boolean> {
  const found = await sql`select from accounts.account limit 1`.execute(db());
  return found.rows.length > 0;
}

/** Lets one transaction at a time found the system. */
export async function lockFounding(): Promise<void> {
  await sql`select pg_advisory_xact_lock(731124)`.execute(db());
}

let keptNames = { stamp: '', names: new Map<string, string>() };

/**
 * The names of people, by their accounts. Kept in memory until any person changes, on whatever server, for those who
 * give the stamps of their request.
 */
export async function namesOfAccounts(
  ids: readonly string[],
  known: Stamps = {},
): Promise<ReadonlyMap<string, string>> {
  if (known.accounts === undefined) return askNames(ids);
  if (known.accounts !== keptNames.stamp) keptNames = { stamp: known.accounts, names: new Map() };
  const { names } = keptNames;
  const asked = await askNames(ids.filter((id) => !names.has(id)));
  for (const [id, name] of asked) names.set(id, name);
  return names;
}

async function askNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; name: string }>`
    select id, name from accounts.account where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db());
  return new Map(found.rows.map((row) => [row.id, row.name]));
}

/** Writes what a person changed; every such change is a new version. */
export async function saveFacts(id: string, facts: AccountFacts): Promise<void> {
  await sql`
    update accounts.account set username = ${facts.username}, name = ${facts.name}, locale = ${facts.locale}, version = version + 1
    where id = ${id}
  `.execute(db());
}

/** The language in which the person reads. It is no version of its own: nobody else works on it. */
export async function saveLocale(id: string, locale: Locale): Promise<void> {
  await sql`update accounts.account set locale = ${locale} where id = ${id}`.execute(db());
}

/** Closes the door until a moment, or opens it and forgets the wrong answers. */
export async function saveLock(id: string, until: Temporal.Instant | null): Promise<void> {
  await sql`
    update accounts.account
    set locked_until = ${until}, failed_attempts = case when ${until}::timestamptz is null then 0 else failed_attempts end
    where id = ${id}
  `.execute(db());
}

/** Takes an account out of use from a moment, or brings it back. */
export async function saveDisabled(id: string, at: Temporal.Instant | null): Promise<void> {
  await sql`update accounts.account set disabled_at = ${at} where id = ${id}`.execute(db());
}
