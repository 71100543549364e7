import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  Pagination,
  Section,
  StateBadge,
  type Tone,
} from '../../../ui/index.ts';
import type { Attempt, Delivery, DeliveryState, LoggedDelivery } from '../delivery.ts';
import type { Webhook } from '../webhook.ts';
import { webhookWords } from '../words.ts';
import { deliveryPath, webhookPath } from './webhook-paths.ts';

export interface LogProps {
  ask: Ask;
  webhook: Webhook;
  log: { readonly deliveries: readonly LoggedDelivery[]; readonly hasMore: boolean };
  /** The delivery behind which the page begins. */
  before: string | undefined;
}

/** What was sent, latest first, and how it went. */
export function DeliveryLog({ ask, webhook, log, before }: LogProps) {
  const words = webhookWords[ask.locale].log;
  const path = webhookPath(webhook);
  const last = log.deliveries.at(-1);
  return (
    <Section title={words.title}>
      <p class="quiet">{words.lead}</p>
      {last ? (
        <DataTable
          locale={ask.locale}
          caption={words.title}
          captionHidden
          columns={columnsOf(ask)}
          rows={log.deliveries}
          rowHref={deliveryPath}
        />
      ) : (
        <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
      )}
      {before || log.hasMore ? (
        <Pagination
          locale={ask.locale}
          previousHref={before ? path : undefined}
          nextHref={log.hasMore && last ? `${path}?truoc=${last.id}` : undefined}
        />
      ) : null}
    </Section>
  );
}

function columnsOf(ask: Ask): Column<LoggedDelivery>[] {
  const { log, events } = webhookWords[ask.locale];
  return [
    { key: 'event', label: log.event, primary: true, width: 'wide', cell: ({ kind }) => events.kinds[kind] },
    {
      key: 'happened',
      label: log.happened,
      width: 'fit',
      cell: ({ happenedAt }) => writeMoment(happenedAt),
    },
    { key: 'state', label: log.state, cell: (delivery) => <DeliveryBadge ask={ask} delivery={delivery} /> },
    {
      key: 'answer',
      label: log.lastAnswer,
      cell: ({ lastStatus, lastFault }) => answerInWords({ status: lastStatus, fault: lastFault }, ask),
    },
  ];
}

const tones: Readonly<Record<DeliveryState, Tone>> = {
  waiting: 'waiting',
  delivered: 'done',
  withheld: 'cancelled',
  given_up: 'overdue',
};

/** How a delivery stands, in words and by its tone. */
export function DeliveryBadge({ ask, delivery }: { ask: Ask; delivery: Pick<Delivery, 'state'> }) {
  const { state } = delivery;
  return <StateBadge tone={tones[state]}>{webhookWords[ask.locale].log.states[state]}</StateBadge>;
}

/** What came of a try: the status, or why there was no answer; nothing before the first. */
export function answerInWords({ status, fault }: Pick<Attempt, 'status' | 'fault'>, ask: Ask): string {
  const words = webhookWords[ask.locale].log;
  if (status !== null) return words.status(status);
  return fault === null ? '' : words.faults[fault];
}
