import type { Ask } from '../../../kernel/http/index.ts';
import { StateBadge, type Tone } from '../../../ui/index.ts';
import type { Webhook } from '../webhook.ts';
import { webhookWords } from '../words.ts';

/** How a webhook stands, in words and by its tone. */
export function WebhookState({ ask, webhook }: { ask: Ask; webhook: Webhook }) {
  const words = webhookWords[ask.locale].form;
  const { state } = webhook;
  return (
    <StateBadge tone={toneOf(webhook)}>
      {state === 'on' && isFailing(webhook) ? words.failing : words.states[state]}
    </StateBadge>
  );
}

/** True while the other side has not answered well since the last try that failed. */
export function isFailing({ failures }: Webhook): boolean {
  return failures > 0;
}

function toneOf(webhook: Webhook): Tone {
  if (webhook.state === 'failed') return 'overdue';
  if (webhook.state !== 'on') return 'cancelled';
  return isFailing(webhook) ? 'near' : 'done';
}
