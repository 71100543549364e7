import type { Ask } from '../../../kernel/http/index.ts';
import { Button, type Column, DataTable, EmptyState, Form, PageHead } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Sums, Webhook } from '../webhook.ts';
import { webhookWords } from '../words.ts';
import { columnsOf } from './webhook-list.view.tsx';
import { allPath } from './webhook-paths.ts';

type Row = Webhook & Sums & { readonly ownerName: string };

/** Whose webhooks tell which servers; neither what was sent, nor the address behind the server's name. */
export function AllWebhooksView({ ask, webhooks }: { ask: Ask; webhooks: readonly Row[] }) {
  const words = webhookWords[ask.locale].form;
  const owner: Column<Row> = {
    key: 'owner',
    label: words.owner,
    primary: true,
    cell: ({ ownerName }) => ownerName,
  };
  const off: Column<Row> = {
    key: 'off',
    label: words.off,
    labelHidden: true,
    width: 'fit',
    cell: ({ id, state }) =>
      state === 'off' ? null : (
        <Form ask={ask} action={`${allPath}/${id}/tat`} class="inline">
          <Button manner="secondary" small>
            {words.offShort}
          </Button>
        </Form>
      ),
  };
  return (
    <Page ask={ask} title={words.allTitle}>
      <PageHead title={words.allTitle} lead={words.allLead} />
      {webhooks.length > 0 ? (
        <DataTable
          locale={ask.locale}
          caption={words.allTitle}
          captionHidden
          columns={[owner, ...columnsOf(ask), off]}
          rows={webhooks}
        />
      ) : (
        <EmptyState title={words.allEmpty} />
      )}
    </Page>
  );
}
