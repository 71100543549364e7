import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory, theSystem } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { removePasskey } from './change-passkey.ts';
import { clearPasskeys } from './clear-passkeys.ts';
import { anActor } from './fixtures.ts';
import { identify } from './identify.ts';
import { newChallenge } from './key-question.ts';
import { insertPasskey, listPasskeys, sweepQuestions } from './passkeys.store.ts';
import { door } from './sign-in.ts';
import { signInByPasskey } from './sign-in-by-passkey.ts';

useFreshDatabase();

const now = readClock();
const party = { id: 'banle.example.vn', origin: 'https://banle.example.vn' };
const base64url = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');

/** A device as a browser would speak with it: its key, and what it counts. */
interface Authenticator {
  readonly credentialId: string;
  readonly privateKey: KeyObject;
}

let person: Actor;
let device: Authenticator;
beforeEach(async () => {
  person = await anActor({ name: 'Lý Thu Trang', password: 'sông dài cá lội biệt tăm' });
  device = await register(person);
});

async function register({ accountId }: Actor, counter = 5): Promise<Authenticator> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // A COSE key: EC2, ES256, P-256.
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
  const credentialId = base64url(randomBytes(16));
  const key = { accountId, name: 'Khóa', credentialId, publicKey: cose, counter, transports: [] };
  await insertPasskey({ ...key, synced: false, rpId: party.id }, now);
  return { credentialId, privateKey };
}

interface Said {
  readonly challenge: string;
  readonly counter?: number;
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  /** User present 1, user verified 4. */
  readonly flags?: number;
  readonly userHandle?: string;
  readonly by?: Authenticator;
}

function answer({ challenge, counter = 6, flags = 5, by = device, ...said }: Said): string {
  const clientData = JSON.stringify({
    type: said.type ?? 'webauthn.get',
    challenge,
    origin: said.origin ?? party.origin,
    crossOrigin: false,
  });
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const data = Buffer.concat([hash(said.rpId ?? party.id), Buffer.from([flags]), count]);
  const signature = sign('sha256', Buffer.concat([data, hash(clientData)]), by.privateKey);
  return JSON.stringify({
    id: device.credentialId,
    rawId: device.credentialId,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(data),
      signature: base64url(signature),
      ...(said.userHandle === undefined ? {} : { userHandle: base64url(said.userHandle) }),
    },
  });
}

function enter(sent: string, challenge: string, address = '192.0.2.1') {
  const until = now.add({ minutes: 60 });
  const given = { answer: sent, asked: { challenge, party, until }, address, browser: 'Firefox' };
  return signInByPasskey(given, now);
}

describe('a key at the door', () => {
  it('lets its person in, counts, and stands on the record by its name', async () => {
    const challenge = newChallenge();
    const { token, codeOwed } = await enter(answer({ challenge, userHandle: person.accountId }), challenge);
    expect(codeOwed).toBe(false);
    expect((await identify(token, { now, today: dayOf(now) }))?.accountId).toBe(person.accountId);
    const [key] = await listPasskeys(person.accountId);
    expect(key?.counter).toBe(6);
    expect(key?.lastUsedAt?.epochMilliseconds).toBe(now.epochMilliseconds);
    const entry = (await listHistory('account', person.accountId)).at(-1);
    expect(entry?.facts).toMatchObject({ by: 'passkey', passkey: 'Khóa' });
  });

  it('answers a question once, also when two answers come at once', async () => {
    const challenge = newChallenge();
    const both = await Promise.allSettled([
      enter(answer({ challenge, counter: 7 }), challenge),
      enter(answer({ challenge, counter: 8 }), challenge),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(enter(answer({ challenge, counter: 9 }), challenge)).rejects.toThrow('accounts.wrongAnswer');
  });

  it.each<[string, Partial<Said>]>([
    ['to another question', { challenge: newChallenge() }],
    ['given to another site', { origin: 'https://banle.example.com' }],
    ['given over http', { origin: 'http://banle.example.vn' }],
    ['for another domain', { rpId: 'example.com' }],
    ['without the person verified', { flags: 1 }],
    ['without the person present', { flags: 4 }],
    ['that was to make a key', { type: 'webauthn.create' }],
    ['for another account', { userHandle: '0190a000-0000-7000-8000-000000000000' }],
  ])('is refused with an answer %s', async (_, change) => {
    const challenge = newChallenge();
    await expect(enter(answer({ challenge, ...change }), challenge)).rejects.toThrow('accounts.wrongAnswer');
  });

  it('is refused with the signature of another key', async () => {
    const challenge = newChallenge();
    const by = await register(await anActor());
    await expect(enter(answer({ challenge, by }), challenge)).rejects.toThrow('accounts.wrongAnswer');
  });

  it.each(['', '{}', 'không phải JSON', '{"id":"x","rawId":"x","type":"public-key","response":{}}'])(
    'answers nonsense as a key that nobody has: %s',
    async (sent) => {
      await expect(enter(sent, newChallenge())).rejects.toThrow('accounts.unknownKey');
    },
  );

  it.each([5, 4, 0])('that counts %i after 5 is a copy: refused, and on the record', async (counter) => {
    const challenge = newChallenge();
    await expect(enter(answer({ challenge, counter }), challenge)).rejects.toThrow('accounts.copiedKey');
    const last = (await listHistory('account', person.accountId)).at(-1);
    expect([last?.action, last?.facts]).toEqual([
      'account.passkey_refused',
      expect.objectContaining({ kept: 5, told: counter }),
    ]);
    expect((await listPasskeys(person.accountId))[0]?.counter).toBe(5);
  });

  it('that does not count is let in each time', async () => {
    await asOwner('update accounts.passkey set counter = 0 where account_id = $1', [person.accountId]);
    for (let times = 0; times < 3; times++) {
      const challenge = newChallenge();
      expect((await enter(answer({ challenge, counter: 0 }), challenge)).token).toBeTruthy();
    }
  });

  it.each([
    ['locked', `locked_until = now() + interval '1 hour'`, 'closedForNow'],
    ['out of use', 'disabled_at = now()', 'disabledAccount'],
  ])('does not open an account that is %s', async (_, what, code) => {
    await asOwner(`update accounts.account set ${what} where id = $1`, [person.accountId]);
    const challenge = newChallenge();
    await expect(enter(answer({ challenge }), challenge)).rejects.toThrow(`accounts.${code}`);
  });

  it('may not be tried for ever from one place', async () => {
    const from = '198.51.100.77';
    for (let times = 0; times < 40; times++) await enter('', newChallenge(), from).catch(() => undefined);
    await expect(enter('', newChallenge(), from)).rejects.toThrow('accounts.tooManyAttempts');
    door.forgive(from);
  });

  it('is forgotten with the questions that are too old', async () => {
    const challenge = newChallenge();
    await enter(answer({ challenge }), challenge);
    await sweepQuestions(now.add({ hours: 2 }));
    expect(await asOwner('select from accounts.answered_question')).toEqual([]);
  });
});

describe('the keys of a person', () => {
  it('are taken away by an administrator, with every session', async () => {
    await clearPasskeys(theSystem, person.accountId, now);
    expect(await listPasskeys(person.accountId)).toEqual([]);
    await expect(clearPasskeys(theSystem, person.accountId, now)).rejects.toThrow('accounts.noneThere');
  });

  it('are given up one by one, but not the last way in', async () => {
    const [key] = await listPasskeys(person.accountId);
    await asOwner('update accounts.account set password_hash = null where id = $1', [person.accountId]);
    await expect(removePasskey(person, key?.id ?? '', now)).rejects.toThrow('accounts.lastWayIn');
    await register(person);
    await removePasskey(person, key?.id ?? '', now);
    expect((await listPasskeys(person.accountId)).map(({ id }) => id)).not.toContain(key?.id);
  });

  it('are nobody else’s to give up', async () => {
    const [key] = await listPasskeys(person.accountId);
    await expect(removePasskey(await anActor(), key?.id ?? '', now)).rejects.toThrow(
      'accounts.noSuchPasskey',
    );
  });
});
