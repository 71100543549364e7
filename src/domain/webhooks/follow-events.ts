import type { Actor } from '../../kernel/access/index.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import { type Entry, followRecord } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { canReadDirective } from '../documents/index.ts';
import { type ConcernedTask, listConcerned } from '../notices/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canReadTask } from '../tasks/index.ts';
import { deliverJob } from './deliver.ts';
import { insertDeliveries, type NewDelivery } from './deliveries.store.ts';
import { type Event, eventOf } from './event.ts';
import { readersOf } from './reader.ts';
import { type KnownDirective, listKnownDirectives } from './subjects.store.ts';
import type { Webhook } from './webhook.ts';
import { listOpenWebhooks } from './webhooks.store.ts';

/** Lays out for every webhook what has happened since, once, and has it sent. */
export function followEvents(now: Temporal.Instant): Promise<number> {
  return followRecord('webhooks', layOut, { now });
}

async function layOut(entries: readonly Entry[], now: Temporal.Instant): Promise<void> {
  const events = entries.flatMap(eventOf);
  if (events.length === 0) return;
  const webhooks = await listOpenWebhooks();
  const wanted = events.filter(({ kind }) => webhooks.some(({ kinds }) => kinds.includes(kind)));
  if (wanted.length === 0) return;
  const around = await aroundOf(wanted, now);
  const readers = await readersOf(
    webhooks.map(({ accountId }) => accountId),
    now,
  );
  const made = webhooks.flatMap((webhook) => {
    const reader = readers.get(webhook.accountId);
    return reader
      ? wanted.filter((event) => isFor(webhook, event, { ...around, reader })).map(deliveryTo(webhook))
      : [];
  });
  if (made.length === 0) return;
  await insertDeliveries(made, now);
  for (const webhook of new Set(made.map(({ webhookId }) => webhookId))) {
    await enqueue(deliverJob, { webhook });
  }
}

/** What is asked about events: the bodies of today and what the events are about. */
interface Around {
  readonly tree: BodyTree;
  readonly tasks: ReadonlyMap<string, ConcernedTask>;
  readonly directives: ReadonlyMap<string, KnownDirective>;
}

async function aroundOf(events: readonly Event[], now: Temporal.Instant): Promise<Around> {
  const ids = (kind: Event['subject']['kind']) => [
    ...new Set(events.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id)),
  ];
  const [tree, tasks, directives] = await Promise.all([
    bodyTreeOn(dayOf(now)),
    listConcerned(ids('task')),
    listKnownDirectives(ids('directive')),
  ]);
  return { tree, tasks, directives };
}

/**
 * True when the webhook asks for such events and its owner may read what this one is about. What its owner may not know
 * leaves no trace with the webhook, not even that something was kept back.
 */
function isFor(
  { kinds, bodyId }: Webhook,
  { kind, subject }: Event,
  { tree, tasks, directives, reader }: Around & { readonly reader: Actor },
): boolean {
  if (!kinds.includes(kind)) return false;
  const scope = bodyId === null ? undefined : tree.under([bodyId]);
  const concerns = (bodies: readonly string[]) => !scope || bodies.some((id) => scope.has(id));
  if (subject.kind === 'task') {
    const task = tasks.get(subject.id);
    if (!task || !canReadTask(reader, task, tree)) return false;
    return concerns([task.giverId, task.leadId, ...task.coordinatingIds]);
  }
  const directive = directives.get(subject.id);
  if (!directive || !canReadDirective(reader, directive, tree)) return false;
  return concerns([directive.registeredIn, ...directive.involved]);
}

function deliveryTo({ id: webhookId }: Webhook) {
  return ({ kind, subject, entry }: Event): NewDelivery => ({
    webhookId,
    lane: entry.lane,
    place: entry.place,
    kind,
    subject,
    happenedAt: entry.at,
  });
}
