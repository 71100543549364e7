import type { Ask } from '../../../kernel/http/index.ts';
import { dayOf, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  Confirm,
  CopyLine,
  DefinitionList,
  Form,
  Notice,
  PageHead,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import type { Webhook } from '../webhook.ts';
import { webhookWords } from '../words.ts';
import { DeliveryLog, type LogProps } from './delivery-log.view.tsx';
import { listPath, webhookPath } from './webhook-paths.ts';
import { isFailing, WebhookState } from './webhook-state.view.tsx';

interface WebhookViewProps extends LogProps {
  tree: BodyTree;
  /** Made just now. */
  secret: string | undefined;
}

/** A webhook of one's own: what it tells, how the other side does, and what was sent. */
export function WebhookView(props: WebhookViewProps) {
  const { ask, webhook, secret } = props;
  const words = webhookWords[ask.locale].form;
  const path = webhookPath(webhook);
  return (
    <Page ask={ask} title={webhook.name} breadcrumb={[{ label: words.title, href: listPath }]}>
      <PageHead
        title={webhook.name}
        meta={<WebhookState ask={ask} webhook={webhook} />}
        actions={
          <>
            <Form ask={ask} action={`${path}/gui-thu`} class="inline">
              <Button manner="secondary">{words.tryOut}</Button>
            </Form>
            <ButtonLink href={`${path}/sua`} manner="quiet">
              {words.change}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="wide">
        {secret ? <NewSecret ask={ask} secret={secret} /> : null}
        <Health ask={ask} webhook={webhook} />
        <Columns count="main">
          <DeliveryLog {...props} />
          <Stack>
            <Told {...props} />
            <Secret ask={ask} webhook={webhook} />
            <Switches ask={ask} webhook={webhook} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function NewSecret({ ask, secret }: { ask: Ask; secret: string }) {
  const words = webhookWords[ask.locale].form;
  return (
    <Notice tone="success" locale={ask.locale} title={words.secret}>
      <Stack>
        <p>{words.secretLead}</p>
        <CopyLine locale={ask.locale} text={secret} />
      </Stack>
    </Notice>
  );
}

function Health({ ask, webhook }: { ask: Ask; webhook: Webhook }) {
  const words = webhookWords[ask.locale].log;
  const { state, failures, failingSince } = webhook;
  if (state === 'failed') {
    return (
      <Notice tone="danger" locale={ask.locale}>
        {words.failed}
      </Notice>
    );
  }
  if (state !== 'on' || !isFailing(webhook) || !failingSince) return null;
  return (
    <Notice tone="warning" locale={ask.locale}>
      {words.failing(failures, writeMoment(failingSince))}
    </Notice>
  );
}

function Told({ ask, webhook, tree }: WebhookViewProps) {
  const { form, events } = webhookWords[ask.locale];
  const { address, bodyId, kinds, madeAt } = webhook;
  return (
    <Card>
      <DefinitionList
        locale={ask.locale}
        items={[
          [form.address, <code>{address}</code>],
          [form.body, bodyId === null ? form.anyBody : tree.nameOf(bodyId)],
          [
            form.kinds,
            <ul>
              {kinds.map((kind) => (
                <li>{events.kinds[kind]}</li>
              ))}
            </ul>,
          ],
          [form.since, writeDay(dayOf(madeAt))],
        ]}
      />
    </Card>
  );
}

function Secret({ ask, webhook }: { ask: Ask; webhook: Webhook }) {
  const words = webhookWords[ask.locale].form;
  return (
    <Card title={words.secret}>
      <Stack>
        <p class="quiet">{words.secretKept}</p>
        <Confirm
          ask={ask}
          id="tao-khoa"
          action={`${webhookPath(webhook)}/khoa`}
          label={words.renew}
          consequence={words.renewFollows}
          submit={words.renew}
          manner="secondary"
        />
      </Stack>
    </Card>
  );
}

function Switches({ ask, webhook }: { ask: Ask; webhook: Webhook }) {
  const words = webhookWords[ask.locale].form;
  const path = webhookPath(webhook);
  return (
    <Card title={words.switches}>
      <Stack>
        {webhook.state === 'on' ? (
          <Confirm
            ask={ask}
            id="tat"
            action={`${path}/tat`}
            label={words.off}
            consequence={words.offFollows}
            submit={words.off}
            manner="secondary"
          />
        ) : (
          <Form ask={ask} action={`${path}/bat`}>
            <ButtonRow>
              <Button manner="secondary">{words.on}</Button>
            </ButtonRow>
          </Form>
        )}
        <Confirm
          ask={ask}
          id="xoa"
          action={`${path}/xoa`}
          label={words.remove}
          consequence={words.removeFollows}
          submit={words.remove}
        />
      </Stack>
    </Card>
  );
}
