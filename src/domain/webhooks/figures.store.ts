import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DeliveryState } from './delivery.ts';
import type { Webhook } from './webhook.ts';

/** How the telling of other systems stands as a whole. */
export interface DeliveryFigures {
  readonly webhooks: readonly { readonly state: Webhook['state']; readonly n: number }[];
  /** Those that are on and whose last try failed. */
  readonly failing: number;
  readonly waiting: number;
  readonly oldestSeconds: number;
  /** What ended within the last hour. */
  readonly lastHour: readonly { readonly state: DeliveryState; readonly n: number }[];
}

/** Counts webhooks and what waits or ended there; nothing tells whose they are or where they lead. */
export async function readDeliveryFigures(now: Temporal.Instant): Promise<DeliveryFigures> {
  const found = await sql<DeliveryFigures>`
    select
      (select coalesce(json_agg(counted), '[]') from (
        select state, count(*)::int as n from webhooks.webhook where state <> 'removed' group by state) counted) as webhooks,
      (select count(*)::int from webhooks.webhook where state = 'on' and failures > 0) as failing,
      (select count(*)::int from webhooks.delivery where state = 'waiting') as waiting,
      (select coalesce(greatest(extract(epoch from ${now}::timestamptz - min(made_at)), 0), 0)::float8
        from webhooks.delivery where state = 'waiting') as "oldestSeconds",
      (select coalesce(json_agg(ended), '[]') from (
        select state, count(*)::int as n from webhooks.delivery
        where ended_at > ${now.subtract({ hours: 1 })}::timestamptz group by state) ended) as "lastHour"
  `.execute(db());
  const [figures] = found.rows;
  if (!figures) throw new Error('nothing was counted');
  return figures;
}
