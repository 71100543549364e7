import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import {
  callThisMachine,
  type Received,
  type Receiver,
  startReceiver,
} from '../../../tests/support/receiver.ts';
import { callWith } from '../../kernel/outside/index.ts';
import { useSealKeys } from '../../kernel/seal/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { deliverTo } from './deliver.ts';
import { aWebhook } from './fixtures.ts';
import { renewSecret } from './keep-webhook.ts';
import { resealSecrets } from './reseal-secrets.ts';
import { signedHeaders } from './secret.ts';
import { tryOut } from './send-by-hand.ts';

useFreshDatabase();

const now = readClock();
const hours = (count: number) => now.add({ hours: count });
let city: City;
let receiver: Receiver;
/** The sample that docs/webhooks.md gives to whoever is sent something. */
let isOurs: (headers: object, body: string, secret: string, secondsNow: number) => boolean;

beforeAll(async () => {
  city = await foundCity();
  receiver = await startReceiver();
  callThisMachine();
  const doc = await readFile(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
  const [, sample = ''] = /```js verify\n([\s\S]*?)```/.exec(doc) ?? [];
  const module = await import(`data:text/javascript,${encodeURIComponent(sample)}`);
  isOurs = module.isOurs;
});
afterAll(async () => {
  callWith({});
  await receiver.stop();
});

const seconds = Math.floor(now.epochMilliseconds / 1000);

async function sent(id: string, at = now): Promise<Received> {
  await tryOut(city.actors.officer, id, at);
  await deliverTo(id, at);
  const one = receiver.received.at(-1);
  if (!one) throw new Error('nothing was sent');
  return one;
}

describe('what is sent', () => {
  it('is signed so that the sample of the document knows it, and nothing that was changed', async () => {
    const { id, secret } = await aWebhook(city.actors.officer, { address: receiver.address }, now);
    const { headers, text } = await sent(id);
    expect(isOurs(headers, text, secret, seconds)).toBe(true);
    expect(isOurs(headers, `${text} `, secret, seconds)).toBe(false);
    expect(isOurs({ ...headers, 'webhook-id': 'another' }, text, secret, seconds)).toBe(false);
    expect(isOurs({ ...headers, 'webhook-timestamp': String(seconds + 1) }, text, secret, seconds)).toBe(
      false,
    );
    expect(isOurs(headers, text, secret, seconds + 301)).toBe(false);
    expect(isOurs(headers, text, `whsec_${'A'.repeat(43)}=`, seconds)).toBe(false);
  });

  it('is signed with the former secret, too, for a day after a new one was made', async () => {
    const { officer } = city.actors;
    const { id, secret: former } = await aWebhook(officer, { address: receiver.address }, now);
    const secret = await renewSecret(officer, id, now);
    const soon = await sent(id, hours(23));
    const then = Math.floor(hours(23).epochMilliseconds / 1000);
    expect([former, secret].map((one) => isOurs(soon.headers, soon.text, one, then))).toEqual([true, true]);
    const late = await sent(id, hours(25));
    const after = Math.floor(hours(25).epochMilliseconds / 1000);
    expect([former, secret].map((one) => isOurs(late.headers, late.text, one, after))).toEqual([false, true]);
  });

  it('has the very signature that the specification gives as its example', () => {
    const signed = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    };
    expect(signedHeaders(signed, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
      'webhook-id': signed.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });
});

describe('the secret', () => {
  it('is sealed anew with the present key when the program starts, and goes on signing without the older one', async () => {
    const [older, newer] = [randomBytes(32), randomBytes(32)];
    try {
      useSealKeys([older]);
      const { id, secret: former } = await aWebhook(city.actors.officer, { address: receiver.address }, now);
      const secret = await renewSecret(city.actors.officer, id, now);
      useSealKeys([newer, older]);
      await resealSecrets();
      useSealKeys([newer]);
      const { headers, text } = await sent(id);
      expect([former, secret].map((one) => isOurs(headers, text, one, seconds))).toEqual([true, true]);
      useSealKeys([randomBytes(32)]);
      expect(await resealSecrets()).toBeGreaterThan(0);
    } finally {
      useSealKeys([newer]);
    }
  });

  it('stands nowhere in the database but sealed, and is of no use beside another webhook', async () => {
    const { officer } = city.actors;
    const one = await aWebhook(officer, { address: receiver.address }, now);
    const other = await aWebhook(officer, { address: receiver.address }, now);
    const rows = await asOwner<{ secret: string }>('select secret from webhooks.webhook');
    const facts = await asOwner<{ facts: string }>(
      `select facts from record.entry where subject_kind = 'webhook'`,
    );
    for (const { secret } of rows) expect(secret).toMatch(/^v1\./);
    expect(JSON.stringify([rows, facts])).not.toContain('whsec_');
    await asOwner(
      'update webhooks.webhook w set secret = o.secret from webhooks.webhook o where w.id = $1 and o.id = $2',
      [one.id, other.id],
    );
    const before = receiver.received.length;
    await tryOut(officer, one.id, now);
    await deliverTo(one.id, now);
    expect(receiver.received).toHaveLength(before);
    const [last] = await asOwner('select fault from webhooks.attempt order by id desc limit 1');
    expect(last).toEqual({ fault: 'secret_lost' });
  });
});
