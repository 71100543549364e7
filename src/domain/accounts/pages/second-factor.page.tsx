import QRCode from 'qrcode';
import { z } from 'zod';
import { type Ask, type Judgement, judged, seeOther, text } from '../../../kernel/http/index.ts';
import { getAccount } from '../accounts.store.ts';
import { confirmSecondFactor } from '../confirm-second-factor.ts';
import { findWaitingSecret } from '../credentials.store.ts';
import { findSecret } from '../sealed-secret.ts';
import { addressOfSecret, writeSecret } from '../second-factor.ts';
import { startSecondFactor } from '../start-second-factor.ts';
import { stopSecondFactor } from '../stop-second-factor.ts';
import { accountWords } from '../words.ts';
import { failureOf } from './door.ts';
import { password } from './password-piece.ts';
import { SecondFactorView } from './second-factor.view.tsx';

const path = '/tai-khoan/hai-buoc';
const byPassword = z.object({ password: password() });
const byCode = z.object({ code: text(20) });

/** Where a person sets up, confirms or gives up their second factor. */
export function secondFactorPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Begins to set it up: the password first. */
export async function startSecondFactorPage(ask: Ask): Promise<Response> {
  const read = ask.form(byPassword);
  if (!read.ok) return show(ask, { errors: read.errors });
  return attempt(ask, 'password', async () => {
    await startSecondFactor(ask.actor, read.value.password, ask.now);
    return seeOther(path);
  });
}

/** Confirms it with a first code. */
export async function confirmSecondFactorPage(ask: Ask): Promise<Response> {
  const read = ask.form(byCode);
  if (!read.ok) return show(ask, { errors: read.errors });
  return attempt(ask, 'code', async () => {
    await confirmSecondFactor(ask.actor, read.value.code, ask.now);
    return seeOther('/tai-khoan', accountWords[ask.locale].own.factorSet);
  });
}

/** Gives it up: the password first. */
export async function stopSecondFactorPage(ask: Ask): Promise<Response> {
  const read = ask.form(byPassword);
  if (!read.ok) return show(ask, { errors: read.errors });
  return attempt(ask, 'password', async () => {
    await stopSecondFactor(ask.actor, read.value.password, ask.now);
    return seeOther('/tai-khoan', accountWords[ask.locale].own.factorStopped);
  });
}

async function attempt(ask: Ask, field: string, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    const failure = failureOf(error);
    return show(ask, { errors: { [field]: failure.sentence(ask.locale) }, failure });
  }
}

async function show(ask: Ask, found: Judgement): Promise<Response> {
  const account = await getAccount(ask.actor.accountId);
  const sealed = await findWaitingSecret(account.id);
  const secret = sealed && findSecret(account.id, sealed);
  const waiting = secret
    ? { picture: await draw(addressOfSecret(secret, account.username)), written: writeSecret(secret) }
    : undefined;
  const { errors = {} } = found;
  return judged(<SecondFactorView ask={ask} account={account} waiting={waiting} errors={errors} />, found);
}

/** The address of the secret as a picture that a device can read, inside the page itself. */
async function draw(address: string): Promise<string> {
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
