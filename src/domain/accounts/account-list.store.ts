import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { AccountState } from './account.ts';
import type { AccountFilter, ListedAccount } from './account-list.ts';

interface Moment {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** The accounts that fit, by given name in Vietnamese order, and how many there are in all. */
export async function listAccounts(
  filter: AccountFilter,
  at: Moment,
  slice: Slice,
): Promise<{ accounts: ListedAccount[]; total: number }> {
  const fits = conditionOf(filter, at);
  const [found, counted] = await Promise.all([
    listedIn(
      sql`select a.* from accounts.account a where ${fits} order by ${byName} limit ${slice.limit} offset ${slice.offset}`,
      at,
    ),
    sql<{ total: number }>`select count(*) as total from accounts.account a where ${fits}`.execute(db()),
  ]);
  return { accounts: found, total: counted.rows[0]?.total ?? 0 };
}

/** The accounts that fit, all of them, as identities in the order of names. */
export async function listAccountIds(filter: AccountFilter, at: Moment): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select a.id from accounts.account a where ${conditionOf(filter, at)} order by ${byName}
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** These accounts, in the order of names. */
export function listAccountsOf(ids: readonly string[], at: Moment): Promise<ListedAccount[]> {
  return listedIn(sql`select a.* from accounts.account a where a.id = any(${[...ids]}::uuid[])`, at);
}

const byName = sql`a.given_name collate kernel.vietnamese, a.name collate kernel.vietnamese, a.id`;

async function listedIn(accounts: RawBuilder<unknown>, at: Moment): Promise<ListedAccount[]> {
  const found = await sql<ListedAccount>`
    select a.id, a.username, a.name, a.locale, a.password_hash is not null as "hasPassword",
      a.totp_confirmed_at as "secondFactorSince", a.locked_until as "lockedUntil", a.disabled_at as "disabledAt",
      a.created_at as "createdAt", a.version,
      coalesce((
        select json_agg(json_build_object('role', r.role, 'bodyId', r.body_id) order by r.granted_at, r.id)
        from accounts.held_role r
        where r.account_id = a.id and r.valid @> ${at.today}::date and r.withdrawn_at is null
      ), '[]') as roles,
      (select max(s.last_seen_at) from accounts.session s where s.account_id = a.id and not s.awaits_totp) as "lastSeenAt"
    from (${accounts}) a order by ${byName}
  `.execute(db());
  return found.rows;
}

function conditionOf(filter: AccountFilter, at: Moment): RawBuilder<boolean> {
  const words = filter.search.split(/\s+/).filter(Boolean);
  const held = (condition: RawBuilder<unknown>) =>
    sql<boolean>`exists (select from accounts.held_role r where r.account_id = a.id and r.withdrawn_at is null and ${condition})`;
  const today = sql`r.valid @> ${at.today}::date`;
  const role = filter.role ? sql`r.role = ${filter.role}` : sql`true`;
  const bodies = filter.bodyIds ? sql`r.body_id = any(${[...filter.bodyIds]}::uuid[])` : sql`true`;
  return sql<boolean>`${sql.join(
    [
      ...words.map((word) => sql`a.plain_name like '%' || kernel.plain(${escapePattern(word)}) || '%'`),
      ...(filter.role || filter.bodyIds ? [held(sql`${today} and ${role} and ${bodies}`)] : []),
      ...(filter.within ? [heldWithin(filter.within)] : []),
      filter.state ? stateCondition(filter.state, at.now) : sql`true`,
    ],
    sql` and `,
  )}`;
}

/** As in `canSeeAccount`: a role within reach, held now or once, taken back or not. */
function heldWithin(bodyIds: readonly string[]): RawBuilder<unknown> {
  return sql`exists (select from accounts.held_role r where r.account_id = a.id and r.body_id = any(${[...bodyIds]}::uuid[]))`;
}

/** As in `stateOf`: the gravest first. */
function stateCondition(state: AccountState, now: Temporal.Instant): RawBuilder<unknown> {
  const locked = sql`coalesce(a.locked_until > ${now}, false)`;
  const conditions: Readonly<Record<AccountState, RawBuilder<unknown>>> = {
    disabled: sql`a.disabled_at is not null`,
    locked: sql`a.disabled_at is null and ${locked}`,
    invited: sql`a.disabled_at is null and not ${locked} and a.password_hash is null`,
    active: sql`a.disabled_at is null and not ${locked} and a.password_hash is not null`,
  };
  return conditions[state];
}

function escapePattern(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
