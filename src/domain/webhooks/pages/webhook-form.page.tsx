import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  judged,
  optionalId,
  seeOther,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { eventKinds } from '../event.ts';
import { changeWebhook, setUpWebhook } from '../keep-webhook.ts';
import type { Webhook } from '../webhook.ts';
import { getWebhook } from '../webhooks.store.ts';
import { webhookFailures, webhookWords } from '../words.ts';
import { withSecret } from './new-secret.ts';
import { getOwn } from './own-webhook.ts';
import { WebhookFormView } from './webhook-form.view.tsx';
import { webhookPath } from './webhook-paths.ts';

const { vi, en } = webhookWords;
const atLeastOne = { params: { words: { vi: vi.form.kindsMissing, en: en.form.kindsMissing } } };
const facts = {
  name: text(100),
  address: text(500),
  kinds: z
    .array(z.enum(eventKinds))
    .default([])
    .refine((kinds) => kinds.length > 0, atLeastOne),
  bodyId: optionalId(),
};
const setting = z.object(facts);
const change = z.object({ ...facts, version: whole(1, 1_000_000) });

/** The form for a webhook that is new. */
export function newWebhookPage(ask: Ask): Promise<Response> {
  if (ask.actor.onBehalf) throw webhookFailures.ownOnly();
  return show(ask, { typed: {} });
}

/** Sets up the webhook; its page shows the secret, once. */
export async function setUpWebhookPage(ask: Ask): Promise<Response> {
  const read = ask.form(setting);
  if (!read.ok) return show(ask, { typed: ask.typed, errors: read.errors });
  const { bodyId = null, ...rest } = read.value;
  return attempt(ask, undefined, async () => {
    const made = await setUpWebhook(ask.actor, { ...rest, bodyId }, ask.now);
    return withSecret(seeOther(webhookPath(made), webhookWords[ask.locale].form.made), made.secret);
  });
}

/** The form of a webhook of one's own. */
export async function changeWebhookFormPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  const { name, address, kinds, bodyId } = webhook;
  return show(ask, { webhook, typed: { name, address, kinds, bodyId: bodyId ?? '' } });
}

/** Changes the webhook; where it was changed elsewhere meanwhile, both versions are shown. */
export async function changeWebhookPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  const read = ask.form(change);
  if (!read.ok) return show(ask, { webhook, typed: ask.typed, errors: read.errors });
  const { bodyId = null, ...rest } = read.value;
  return attempt(ask, webhook, async () => {
    await changeWebhook(ask.actor, { ...rest, id: webhook.id, bodyId }, ask.now);
    return seeOther(webhookPath(webhook), webhookWords[ask.locale].form.saved);
  });
}

/** The fields of which a failure speaks; the others are said above the form. */
const fieldOf: Readonly<Record<string, string>> = {
  [webhookFailures.badAddress().code]: 'address',
  [webhookFailures.forbiddenAddress().code]: 'address',
  [webhookFailures.noSuchBody().code]: 'bodyId',
};

/** What can be mended is said in the form, with all that was typed; the rest goes its way. */
async function attempt(
  ask: Ask,
  webhook: Webhook | undefined,
  deed: () => Promise<Response>,
): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Failure) || !['invalid', 'conflict'].includes(error.kind)) throw error;
    const present = webhook && (await getWebhook(webhook.id));
    const field = fieldOf[error.code];
    const found = field ? { errors: { [field]: error.sentence(ask.locale) } } : { failure: error };
    return show(ask, { webhook: present, typed: ask.typed, ...found });
  }
}

interface Shown {
  readonly webhook?: Webhook | undefined;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { webhook, typed, errors, failure }: Shown): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  return judged(
    <WebhookFormView
      ask={ask}
      webhook={webhook}
      tree={tree}
      typed={typed}
      errors={errors ?? {}}
      failure={failure}
    />,
    { ...(errors ? { errors } : {}), failure },
  );
}
