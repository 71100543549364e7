import { sql } from 'kysely';
import { composeEvent } from '../../src/domain/webhooks/compose-event.ts';
import { insertDeliveries, listDeliveries } from '../../src/domain/webhooks/deliveries.store.ts';
import type { LoggedDelivery, Outcome } from '../../src/domain/webhooks/delivery.ts';
import { type Event, eventOf } from '../../src/domain/webhooks/event.ts';
import { followEvents, setUpWebhook } from '../../src/domain/webhooks/index.ts';
import { switchOff } from '../../src/domain/webhooks/switch-webhook.ts';
import { endDelivery, insertAttempt, saveBody } from '../../src/domain/webhooks/turn.store.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { db, transaction } from '../../src/kernel/db/index.ts';
import { listRecentEntries } from '../../src/kernel/record/index.ts';
import type { Temporal } from '../../src/kernel/time/index.ts';

const taken: Outcome = { status: 202, fault: null, answer: '{"nhan":true}' };
const busy: Outcome = { status: 503, fault: null, answer: 'Hệ thống đang bảo trì đến 6 giờ.' };

/** What happened last, and how it went: nearly everything at the first try. */
const shown = 8;

/** The city's own operations centre is told of results; an archive was, until it was closed. */
export async function seedWebhooks(owner: Actor, now: Temporal.Instant): Promise<void> {
  // What happened before there was a webhook is told to nobody.
  await followEvents(now);
  const day = { hours: 24 };
  await transaction(async () => {
    const { id } = await setUpWebhook(
      owner,
      {
        name: 'Trung tâm điều hành thông minh',
        address: 'https://dieuhanh.minhchau.example/nhan-su-kien',
        kinds: ['task.result_submitted', 'task.accepted', 'task.returned', 'task.extension_granted'],
        bodyId: null,
      },
      now.subtract({ hours: 24 * 90 }),
    );
    await sendLately(id, owner, now);
    const archive = await setUpWebhook(
      owner,
      {
        name: 'Kho lưu trữ điện tử (thử nghiệm)',
        address: 'https://luutru.minhchau.example/van-ban',
        kinds: ['directive.registered', 'directive.published'],
        bodyId: null,
      },
      now.subtract({ hours: 24 * 60 }),
    );
    await switchOff(owner, archive.id, now.subtract(day));
  });
}

async function sendLately(webhookId: string, owner: Actor, now: Temporal.Instant): Promise<void> {
  const events = (await lately()).slice(0, shown).reverse();
  await insertDeliveries(
    events.map(({ kind, subject, entry: { lane, place, at } }) => ({
      webhookId,
      lane,
      place,
      kind,
      subject,
      happenedAt: at,
    })),
    now,
  );
  const { deliveries } = await listDeliveries(webhookId, { before: undefined, size: shown });
  for (const [nth, delivery] of deliveries.entries()) await bring(delivery, nth, { owner, now });
}

async function bring(
  delivery: LoggedDelivery,
  nth: number,
  { owner, now }: { readonly owner: Actor; readonly now: Temporal.Instant },
): Promise<void> {
  const { id, happenedAt } = delivery;
  const body = await composeEvent(delivery, owner, now);
  if (body === undefined) return endDelivery(id, 'withheld', happenedAt);
  await saveBody(id, body);
  const tries = nth === 2 ? [busy, busy, taken] : [taken];
  for (const [minutes, outcome] of tries.entries()) {
    const at = happenedAt.add({ seconds: 2 + minutes * 70 });
    await insertAttempt(id, outcome, { at, tookMs: 84 + 31 * nth });
  }
  await sql`update webhooks.delivery set tries = ${tries.length} where id = ${id}`.execute(db());
  await endDelivery(id, 'delivered', happenedAt.add({ seconds: 3 }));
}

/** The latest events that the operations centre is told of. */
async function lately(): Promise<Event[]> {
  const kinds = ['task.result_submitted', 'task.accepted', 'task.returned', 'task.extension_granted'];
  return (await listRecentEntries(undefined, 400))
    .flatMap(eventOf)
    .filter(({ kind }) => kinds.includes(kind));
}
