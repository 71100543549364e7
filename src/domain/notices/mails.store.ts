import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** What kind of mail it is: notices at once, the notices of a day, a code. */
export type MailKind = 'at_once' | 'digest' | 'code';

/** A mail whose turn it is. */
export interface DueMail {
  readonly id: string;
  readonly accountId: string;
  readonly kind: MailKind;
  readonly digestOn: Temporal.PlainDate | null;
  readonly madeAt: Temporal.Instant;
  readonly tries: number;
  /** Where it goes; null where there is no address any more. */
  readonly address: string | null;
  readonly confirmed: boolean;
}

/** A code is to be sent to someone; one that was still on its way is left behind. */
export async function insertCodeMail(accountId: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update notices.mail set dropped_at = ${now}
    where account_id = ${accountId} and kind = 'code' and sent_at is null and dropped_at is null and failed_at is null
  `.execute(db());
  await sql`
    insert into notices.mail (account_id, kind, made_at, next_try_at) values (${accountId}, 'code', ${now}, ${now})
  `.execute(db());
}

/** Puts every notice that wants to go at once into a mail, one mail a person. Of several runs each takes what no other has. */
export async function gatherAtOnce(now: Temporal.Instant): Promise<void> {
  await sql`
    with waiting as (
      select n.id, n.account_id from notices.notice n
      where n.post = 'at_once' and n.mail_id is null
      order by n.account_id, n.at limit 2000 for update skip locked
    ), made as (
      insert into notices.mail (account_id, kind, made_at, next_try_at)
      select distinct account_id, 'at_once', ${now}::timestamptz, ${now}::timestamptz from waiting
      returning id, account_id
    )
    update notices.notice n set mail_id = made.id
    from waiting w join made on made.account_id = w.account_id where n.id = w.id
  `.execute(db());
}

/** Makes the digest of a day for everyone whose hour has come and who has something waiting; one a person and day. */
export async function gatherDigests(
  today: Temporal.PlainDate,
  hour: number,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    with made as (
      insert into notices.mail (account_id, kind, digest_on, made_at, next_try_at)
      select b.account_id, 'digest', ${today}::date, ${now}::timestamptz, ${now}::timestamptz from notices.mailbox b
      where b.confirmed_at is not null and b.digest_hour <= ${hour}
        and exists (select from notices.notice n where n.account_id = b.account_id and n.post = 'digest' and n.mail_id is null)
      on conflict (account_id, digest_on) do nothing
      returning id, account_id
    )
    update notices.notice n set mail_id = made.id
    from made where n.account_id = made.account_id and n.post = 'digest' and n.mail_id is null
  `.execute(db());
}

/** The mail whose turn it is, held until the transaction ends; one that another run holds is passed over. */
export async function lockDueMail(now: Temporal.Instant): Promise<DueMail | undefined> {
  const found = await sql<DueMail>`
    select m.id, m.account_id as "accountId", m.kind, m.digest_on as "digestOn", m.made_at as "madeAt", m.tries,
      b.address, b.confirmed_at is not null as confirmed
    from notices.mail m left join notices.mailbox b on b.account_id = m.account_id
    where m.sent_at is null and m.dropped_at is null and m.failed_at is null and m.next_try_at <= ${now}
    order by m.next_try_at, m.id limit 1 for update of m skip locked
  `.execute(db());
  return found.rows[0];
}

/** The mail server has taken the mail. */
export async function markSent(id: string, now: Temporal.Instant): Promise<void> {
  await sql`update notices.mail set sent_at = ${now}, tries = tries + 1, error = null where id = ${id}`.execute(
    db(),
  );
}

/** Nothing was left to be said, or nobody to say it to. */
export async function markDropped(id: string, now: Temporal.Instant): Promise<void> {
  await sql`update notices.mail set dropped_at = ${now} where id = ${id}`.execute(db());
}

/** It will not be tried again, and why. */
export async function markFailed(id: string, error: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update notices.mail set failed_at = ${now}, tries = tries + 1, error = ${error} where id = ${id}
  `.execute(db());
}

/** It is tried again later, and why it was not sent now. */
export async function postponeMail(id: string, error: string, until: Temporal.Instant): Promise<void> {
  await sql`
    update notices.mail set tries = tries + 1, error = ${error}, next_try_at = ${until} where id = ${id}
  `.execute(db());
}

/** A mail that could not be sent. */
export interface FailedMail {
  readonly id: string;
  readonly name: string;
  readonly kind: MailKind;
  readonly failedAt: Temporal.Instant;
  readonly tries: number;
  readonly error: string;
}

/** How mail stands, for whoever keeps the system. */
export interface MailStanding {
  readonly waiting: number;
  readonly oldest: Temporal.Instant | null;
  readonly failed: readonly FailedMail[];
}

/** How many mails wait and since when, and the last that could not be sent. */
export async function readMailStanding(limit: number): Promise<MailStanding> {
  const [counted, failed] = await Promise.all([
    sql<{ waiting: number; oldest: Temporal.Instant | null }>`
      select count(*)::int as waiting, min(made_at) as oldest from notices.mail
      where sent_at is null and dropped_at is null and failed_at is null
    `.execute(db()),
    sql<FailedMail>`
      select m.id, a.name, m.kind, m.failed_at as "failedAt", m.tries, coalesce(m.error, '') as error
      from notices.mail m join accounts.account a on a.id = m.account_id
      where m.failed_at is not null order by m.failed_at desc limit ${limit}
    `.execute(db()),
  ]);
  const { waiting = 0, oldest = null } = counted.rows[0] ?? {};
  return { waiting, oldest, failed: failed.rows };
}

/** A mail that could not be sent is tried once more from the beginning; false where it is none. */
export async function reviveMail(id: string, now: Temporal.Instant): Promise<boolean> {
  const revived = await sql`
    update notices.mail set failed_at = null, tries = 0, error = null, next_try_at = ${now}
    where id = ${id} and failed_at is not null returning id
  `.execute(db());
  return revived.rows.length > 0;
}
