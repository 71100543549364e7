import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  DataTable,
  DefinitionList,
  Form,
  PageHead,
  Section,
  Stack,
  safeHref,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { taskPath } from '../../tasks/index.ts';
import type { Attempt, Delivery } from '../delivery.ts';
import type { Webhook } from '../webhook.ts';
import { webhookWords } from '../words.ts';
import { answerInWords, DeliveryBadge } from './delivery-log.view.tsx';
import { deliveryPath, listPath, webhookPath } from './webhook-paths.ts';

interface DeliveryViewProps {
  ask: Ask;
  webhook: Webhook;
  delivery: Delivery & { readonly body: string | null };
  attempts: readonly Attempt[];
  /** False where its owner may no longer read what it is about. */
  readable: boolean;
}

/** One delivery of a webhook of one's own. */
export function DeliveryView(props: DeliveryViewProps) {
  const { ask, webhook, delivery, attempts } = props;
  const { log, events, form } = webhookWords[ask.locale];
  const title = log.deliveryTitle(events.kinds[delivery.kind]);
  const mayRepeat = webhook.state === 'on' && ['delivered', 'given_up'].includes(delivery.state);
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[
        { label: form.title, href: listPath },
        { label: webhook.name, href: webhookPath(webhook) },
      ]}
    >
      <PageHead
        title={title}
        meta={<DeliveryBadge ask={ask} delivery={delivery} />}
        actions={
          <>
            {mayRepeat ? (
              <Form ask={ask} action={`${deliveryPath(delivery)}/gui-lai`} class="inline">
                <Button manner="secondary">{log.again}</Button>
              </Form>
            ) : null}
            <ButtonLink href={webhookPath(webhook)} manner="quiet">
              {log.back}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="wide">
        <Facts {...props} />
        <Section title={log.attempts}>
          <DataTable
            locale={ask.locale}
            caption={log.attempts}
            captionHidden
            columns={columnsOf(ask)}
            rows={attempts}
            empty={log.noAttempts}
          />
        </Section>
        <Section title={log.body}>
          <Sent {...props} />
        </Section>
      </Stack>
    </Page>
  );
}

function Facts({ ask, delivery, readable }: DeliveryViewProps) {
  const words = webhookWords[ask.locale].log;
  const { id, subject, happenedAt, tries, state, nextTryAt } = delivery;
  return (
    <Card>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.eventId, <code>{id}</code>],
          [words.happened, writeMoment(happenedAt)],
          subject !== null &&
            readable && [
              words.about,
              <a href={safeHref(subject.kind === 'task' ? taskPath(subject.id) : `/van-ban/${subject.id}`)}>
                {subject.kind === 'task' ? words.aboutTask : words.aboutDirective}
              </a>,
            ],
          [words.tries, String(tries)],
          state === 'waiting' && [words.nextTry, writeMoment(nextTryAt)],
        ]}
      />
      <p class="quiet">{words.eventIdHint}</p>
    </Card>
  );
}

function Sent({ ask, delivery, readable }: DeliveryViewProps) {
  const words = webhookWords[ask.locale].log;
  if (!readable) return <p>{words.bodyHidden}</p>;
  if (delivery.body === null) return <p>{words.bodyNone}</p>;
  return (
    <pre>
      <code>{JSON.stringify(JSON.parse(delivery.body), undefined, 2)}</code>
    </pre>
  );
}

function columnsOf(ask: Ask): Column<Attempt>[] {
  const words = webhookWords[ask.locale].log;
  return [
    { key: 'at', label: words.at, primary: true, width: 'fit', cell: ({ at }) => writeMoment(at) },
    { key: 'outcome', label: words.state, width: 'fit', cell: (attempt) => answerInWords(attempt, ask) },
    {
      key: 'answer',
      label: words.answer,
      width: 'wide',
      cell: ({ answer }) =>
        answer === '' ? <span class="quiet">{words.noWords}</span> : <code>{answer}</code>,
    },
    { key: 'took', label: words.took, align: 'end', width: 'fit', cell: ({ tookMs }) => words.ms(tookMs) },
  ];
}
