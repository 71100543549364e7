import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, type Judgement, judged, seeOther, text } from '../../../kernel/http/index.ts';
import { getAccount } from '../accounts.store.ts';
import { addPasskey } from '../add-passkey.ts';
import { removePasskey, renamePasskey } from '../change-passkey.ts';
import { confirmOneself } from '../confirm-oneself.ts';
import { askForNewKey, newChallenge } from '../key-question.ts';
import { listPasskeys } from '../passkeys.store.ts';
import { passkeyFailures, passkeyWords } from '../words/passkey.ts';
import { accountFailures } from '../words.ts';
import { failureOf } from './door.ts';
import { hindranceOf, keyPlaceOf, partyOf } from './key-place.ts';
import { MakePasskeyView } from './make-passkey.view.tsx';
import { PasskeysView } from './passkeys.view.tsx';
import { dropSealed, findSealed, keepSealed, type SealedCookie } from './sealed-cookie.ts';

const path = '/tai-khoan/khoa-truy-cap';
const making = `${path}/tao`;

const keyName = () => text(60).transform((typed) => typed.replace(/\s+/g, ' '));
const begin = z.object({ name: keyName(), password: z.string().max(1000).default('') });
const made = z.object({ answer: z.string().max(100_000) });
const renaming = z.object({ name: keyName() });

const begun = z.object({ accountId: z.string(), name: z.string(), challenge: z.string() });
const cookie: SealedCookie<typeof begun> = {
  name: 'banle_new_passkey',
  path,
  minutes: 10,
  sameSite: 'Strict',
  holds: begun,
};

/** A person's keys, and the way to another. */
export function passkeysPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Begins to make a key: its name, and the password first. */
export async function beginPasskeyPage(ask: Ask): Promise<Response> {
  const read = ask.form(begin);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { name, password } = read.value;
  try {
    partyOf(ask);
    await confirmOneself(ask.actor, password, ask.now);
  } catch (error) {
    const failure = failureOf(error);
    const isPassword = failure.code === accountFailures.notThePassword().code;
    return show(ask, isPassword ? { errors: { password: failure.sentence(ask.locale) } } : { failure });
  }
  const value = { accountId: ask.actor.accountId, name, challenge: newChallenge() };
  return keepSealed(seeOther(making), { cookie, value }, ask.now);
}

/** Asks the device for the key. */
export function makePasskeyPage(ask: Ask): Promise<Response> {
  return begunBy(ask) ? showMaking(ask, {}) : Promise.resolve(seeOther(path));
}

/** Keeps the key that the device has made. */
export async function addPasskeyPage(ask: Ask): Promise<Response> {
  const kept = begunBy(ask);
  if (!kept) return show(ask, { failure: passkeyFailures.askAgain() });
  const read = ask.form(made);
  if (!read.ok) return showMaking(ask, { failure: passkeyFailures.notMade() });
  const { name, challenge } = kept;
  try {
    const asked = { challenge, party: partyOf(ask) };
    await addPasskey(ask.actor, { name, answer: read.value.answer, asked }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return showMaking(ask, { failure: error });
  }
  return dropSealed(seeOther(path, passkeyWords[ask.locale].added(name)), cookie);
}

/** Calls a key by another name. */
export async function renamePasskeyPage(ask: Ask): Promise<Response> {
  const read = ask.form(renaming);
  const passkeyId = ask.id('passkey');
  if (!read.ok) return show(ask, { errors: { [`ten-${passkeyId}`]: read.errors.name ?? '' } });
  await renamePasskey(ask.actor, { passkeyId, name: read.value.name }, ask.now);
  return seeOther(path, passkeyWords[ask.locale].renamed);
}

/** Gives a key up. */
export async function removePasskeyPage(ask: Ask): Promise<Response> {
  try {
    await removePasskey(ask.actor, ask.id('passkey'), ask.now);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'missing') throw failure;
    return show(ask, { failure });
  }
  return seeOther(path, passkeyWords[ask.locale].removed);
}

/** What this person began, in this browser, not too long ago. */
function begunBy(ask: Ask): z.output<typeof begun> | undefined {
  const kept = findSealed(ask, cookie)?.value;
  return kept?.accountId === ask.actor.accountId ? kept : undefined;
}

async function show(ask: Ask, found: Judgement): Promise<Response> {
  const { errors = {}, failure } = found;
  const [account, passkeys] = await Promise.all([
    getAccount(ask.actor.accountId),
    listPasskeys(ask.actor.accountId),
  ]);
  const place = keyPlaceOf(ask);
  return judged(
    <PasskeysView
      ask={ask}
      account={account}
      passkeys={passkeys}
      domain={place.kind === 'here' ? place.party.id : undefined}
      hindrance={hindranceOf(ask)}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />,
    found,
  );
}

async function showMaking(ask: Ask, found: Judgement): Promise<Response> {
  const kept = begunBy(ask);
  if (!kept) return show(ask, { failure: passkeyFailures.askAgain() });
  const [account, known] = await Promise.all([
    getAccount(ask.actor.accountId),
    listPasskeys(ask.actor.accountId),
  ]);
  const party = partyOf(ask);
  const question = await askForNewKey(account, { party, challenge: kept.challenge, known });
  const { failure } = found;
  return judged(
    <MakePasskeyView
      ask={ask}
      name={kept.name}
      origin={party.origin}
      question={JSON.stringify(question)}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />,
    found,
  );
}
