import type { Ask } from '../../../kernel/http/index.ts';
import { hostOf } from '../../../kernel/outside/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { ButtonLink, type Column, DataTable, EmptyState, PageHead, writeNumber } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Sums, Webhook } from '../webhook.ts';
import { webhookWords } from '../words.ts';
import { listPath, webhookPath } from './webhook-paths.ts';
import { WebhookState } from './webhook-state.view.tsx';

type Row = Webhook & Sums;

/** One's webhooks, and how each does. */
export function WebhookListView({ ask, webhooks }: { ask: Ask; webhooks: readonly Row[] }) {
  const words = webhookWords[ask.locale].form;
  const add = (
    <ButtonLink href={`${listPath}/moi`} icon="plus" manner="primary">
      {words.add}
    </ButtonLink>
  );
  return (
    <Page ask={ask} title={words.title}>
      <PageHead title={words.title} lead={words.lead} actions={webhooks.length > 0 ? add : undefined} />
      {webhooks.length > 0 ? (
        <DataTable
          locale={ask.locale}
          caption={words.title}
          captionHidden
          columns={[nameColumn(ask), ...columnsOf(ask)]}
          rows={webhooks}
          rowHref={webhookPath}
        />
      ) : (
        <EmptyState title={words.empty} actions={add}>
          {words.emptyLead}
        </EmptyState>
      )}
    </Page>
  );
}

function nameColumn(ask: Ask): Column<Row> {
  return { key: 'name', label: webhookWords[ask.locale].form.name, primary: true, cell: ({ name }) => name };
}

/** What is told of a webhook in every list: the server, how it stands, what waits, when something last arrived. */
export function columnsOf(ask: Ask): Column<Row>[] {
  const { form, log } = webhookWords[ask.locale];
  return [
    { key: 'host', label: form.host, width: 'wide', cell: ({ address }) => hostOf(new URL(address)) },
    {
      key: 'state',
      label: form.state,
      width: 'fit',
      cell: (webhook) => <WebhookState ask={ask} webhook={webhook} />,
    },
    {
      key: 'waiting',
      label: log.waiting,
      align: 'end',
      cell: ({ waiting }) => writeNumber(waiting, ask.locale),
    },
    {
      key: 'delivered',
      label: log.lastDelivered,
      width: 'fit',
      cell: ({ deliveredAt }) => (deliveredAt ? writeMoment(deliveredAt) : log.never),
    },
  ];
}
