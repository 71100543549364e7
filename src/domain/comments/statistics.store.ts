import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Month } from './statistics.ts';

/** The last two years, latest first. */
export async function listMonths(): Promise<Month[]> {
  const found = await sql<Month>`
    select month, received, published, refused, waiting, erased, by_reason as "byReason", median_minutes as "medianMinutes",
      p90_minutes as "p90Minutes", counted_at as "countedAt"
    from comments.month order by month desc limit 24
  `.execute(db());
  return found.rows;
}

/**
 * Counts the months from a day on anew, and those before that were never counted. What is older stands as it was counted:
 * words that were let go of later change no figure.
 */
export async function countMonths(since: Temporal.PlainDate, now: Temporal.Instant): Promise<void> {
  await sql`
    with told as (
      select date_trunc('month', c.at at time zone 'Asia/Ho_Chi_Minh')::date as month, c.state, c.reason,
        extract(epoch from c.first_decided_at - c.at) / 60 as minutes
      from comments.comment c
      where c.at >= ${since}::date::timestamp at time zone 'Asia/Ho_Chi_Minh' or not exists (select from comments.month)
    ),
    reasons as (
      select month, jsonb_object_agg(reason, n) as by_reason
      from (select month, reason, count(*)::int as n from told where state = 'refused' group by month, reason) as each group by month
    )
    insert into comments.month (month, received, published, refused, waiting, erased, by_reason, median_minutes, p90_minutes, counted_at)
    select t.month, count(*), count(*) filter (where t.state = 'published'), count(*) filter (where t.state = 'refused'),
      count(*) filter (where t.state = 'held'), count(*) filter (where t.state = 'erased'), coalesce(r.by_reason, '{}'),
      round(percentile_cont(0.5) within group (order by t.minutes)), round(percentile_cont(0.9) within group (order by t.minutes)), ${now}
    from told t left join reasons r using (month) group by t.month, r.by_reason
    on conflict (month) do update set received = excluded.received, published = excluded.published, refused = excluded.refused,
      waiting = excluded.waiting, erased = excluded.erased, by_reason = excluded.by_reason, median_minutes = excluded.median_minutes,
      p90_minutes = excluded.p90_minutes, counted_at = excluded.counted_at
  `.execute(db());
}
