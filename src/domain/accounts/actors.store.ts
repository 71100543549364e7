import { type RawBuilder, sql } from 'kysely';
import type { Delegator } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { treeStamp } from '../organisation/index.ts';
import type { FoundSession, OtherRole, OwnRole } from './acting.ts';
import { sessionLimits } from './session.ts';

/** Counts what waits for an account: a part of the session's question that a slice above supplies. */
type Count = (account: RawBuilder<string>) => RawBuilder<number>;

/** Names how notices that wait to be read are counted: with the session, so that no page asks for it. */
export function countUnreadWith(count: Count): void {
  liveSession = liveSessionWith(count);
}

interface Moment {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

/** That a delegation `d` holds on a day. */
const holdsOn = (day: unknown) => sql`d.valid @> ${day}::date and d.accepted and d.revoked_at is null`;

/** A session that may be used now, and the state of persons and bodies as it was found. */
export interface LiveSession {
  readonly id: string;
  readonly lastSeenAt: Temporal.Instant;
  /** The delegation by which it acts. */
  readonly actingBy: string | null;
  /** Notices that wait for whoever the session acts as. */
  readonly unread: number;
  readonly stamps: { readonly accounts: string; readonly organisation: string };
}

/** The session of a token, asked with every request: its own row, what waits for it, and the stamps of what else the request rests on. */
export async function findLiveSession(
  tokenHash: Buffer,
  { now, today }: Moment,
): Promise<LiveSession | undefined> {
  const [found] = await liveSession(tokenHash, now.toString(), today.toString());
  if (!found) return undefined;
  const { accounts, organisation, ...session } = found;
  return { ...session, stamps: { accounts, organisation } };
}

const idle = sessionLimits.idle.toString();

function liveSessionWith(count: Count) {
  return question<
    [tokenHash: Buffer, now: string, today: string],
    Omit<LiveSession, 'stamps'> & LiveSession['stamps']
  >(
    (tokenHash, now, today) => sql`
      select s.id, s.last_seen_at as "lastSeenAt", s.acting_by as "actingBy",
        ${count(sql`coalesce((
          select d.delegator_id from accounts.delegation d join accounts.account g on g.id = d.delegator_id
          where d.id = s.acting_by and d.delegate_id = s.account_id and g.disabled_at is null and ${holdsOn(today)}
        ), s.account_id)`)} as unread,
        (select nth || ':' || xmin::text from accounts.change) as accounts, ${treeStamp} as organisation
      from accounts.session s
      where s.token_hash = ${tokenHash} and s.revoked_at is null and not s.awaits_totp
        and s.expires_at > ${now}::timestamptz and s.last_seen_at > ${now}::timestamptz - ${idle}::interval
    `,
  );
}

let liveSession = liveSessionWith(() => sql<number>`0`);

interface Row {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: OwnRole[];
  readonly acting: {
    readonly delegationId: string;
    readonly accountId: string;
    readonly name: string;
    readonly until: string;
    readonly roles: OtherRole[];
  } | null;
  readonly mayActFor: Delegator[];
}

/** A session that may be used, by its token. */
export function findSession(tokenHash: Buffer, { now, today }: Moment): Promise<FoundSession | undefined> {
  return findBehind(
    sql`select l.id, l.account_id, l.acting_by from accounts.session l
      where l.token_hash = ${tokenHash} and l.revoked_at is null and not l.awaits_totp
        and l.expires_at > ${now} and l.last_seen_at > ${now.subtract(sessionLimits.idle)}`,
    today,
  );
}

/** The person whose API token it is, as if in a session of their own: a program acts for nobody else. */
export function findBehindToken(tokenId: string, { today }: Moment): Promise<FoundSession | undefined> {
  return findBehind(
    sql`select k.id, k.account_id, null::uuid as acting_by from accounts.api_token k where k.id = ${tokenId}`,
    today,
  );
}

/**
 * What stands behind a session today, in one question: the person and their roles; whether such a role was given
 * away for the time; for whom the session acts and with what; and for whom it might.
 */
async function findBehind(
  session: RawBuilder<unknown>,
  today: Temporal.PlainDate,
): Promise<FoundSession | undefined> {
  const holds = holdsOn(today);
  const granted = sql`r.valid @> ${today}::date and r.withdrawn_at is null`;
  const found = await sql<Row>`
    select s.id as "sessionId", a.id as "accountId", a.name, a.locale,
      coalesce((
        select json_agg(json_build_object('role', r.role, 'bodyId', r.body_id, 'away', exists (
          select from accounts.delegated_role x join accounts.delegation d on d.id = x.delegation_id
          where x.held_role_id = r.id and not d.delegator_keeps and ${holds}
        )) order by r.granted_at, r.id)
        from accounts.held_role r where r.account_id = a.id and ${granted}
      ), '[]') as roles,
      (
        select json_build_object('delegationId', d.id, 'accountId', g.id, 'name', g.name, 'until', upper(d.valid),
          'roles', coalesce((
            select json_agg(json_build_object('role', r.role, 'bodyId', r.body_id, 'delegated', x.held_role_id is not null)
              order by r.granted_at, r.id)
            from accounts.held_role r
            left join accounts.delegated_role x on x.delegation_id = d.id and x.held_role_id = r.id
            where r.account_id = g.id and ${granted}
          ), '[]'))
        from accounts.delegation d join accounts.account g on g.id = d.delegator_id
        where d.id = s.acting_by and d.delegate_id = a.id and g.disabled_at is null and ${holds}
      ) as acting,
      coalesce((
        select json_agg(json_build_object('delegationId', d.id, 'name', g.name) order by d.given_at, d.id)
        from accounts.delegation d join accounts.account g on g.id = d.delegator_id
        where d.delegate_id = a.id and g.disabled_at is null and ${holds}
      ), '[]') as "mayActFor"
    from (${session}) s join accounts.account a on a.id = s.account_id where a.disabled_at is null
  `.execute(db());
  const row = found.rows[0];
  if (!row) return undefined;
  const { acting, ...person } = row;
  const until = acting && Temporal.PlainDate.from(acting.until);
  return { ...person, acting: acting && until && { ...acting, until } };
}
