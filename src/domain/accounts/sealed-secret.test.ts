import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { useSealKeys } from '../../kernel/seal/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { confirmSecret, lockCredentials, saveSecret } from './credentials.store.ts';
import { anActor } from './fixtures.ts';
import { openSecret, sealSecret, sealSecrets } from './sealed-secret.ts';

useFreshDatabase();

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const [key, next] = [randomBytes(32), randomBytes(32)];
const kept = async (id: string) => (await lockCredentials(id)).secret ?? '';

async function withSecret(): Promise<string> {
  const { accountId } = await anActor();
  await saveSecret(accountId, sealSecret(accountId, secret));
  await confirmSecret(accountId, readClock());
  return accountId;
}

/** As a row stood before there were seals. */
async function keptInClear(): Promise<string> {
  const { accountId } = await anActor();
  await asOwner('alter table accounts.account drop constraint account_totp_secret_sealed');
  await asOwner('update accounts.account set totp_secret = $2 where id = $1', [accountId, secret]);
  await asOwner(
    `alter table accounts.account add constraint account_totp_secret_sealed
     check (totp_secret is null or starts_with(totp_secret, 'v1.')) not valid`,
  );
  return accountId;
}

describe('the secret of a second factor', () => {
  beforeEach(async () => {
    useSealKeys([key]);
    await asOwner('update accounts.account set totp_secret = null');
  });

  it('is refused by the database when it is not sealed', async () => {
    const { accountId } = await anActor();
    await expect(saveSecret(accountId, secret)).rejects.toMatchObject({ code: '23514' });
  });

  it('opens for its own account and for no other', async () => {
    const id = await withSecret();
    const sealed = await kept(id);
    expect(sealed).not.toContain(secret);
    expect(openSecret(id, sealed)).toBe(secret);
    const other = await anActor();
    expect(() => openSecret(other.accountId, sealed)).toThrow('accounts.secretLost');
  });

  it('that was kept in clear is sealed when the program starts, once', async () => {
    const id = await keptInClear();
    expect(await kept(id)).toBe(secret);
    expect(await sealSecrets()).toEqual({ sealed: 1, lost: 0 });
    expect(openSecret(id, await kept(id))).toBe(secret);
    expect(await sealSecrets()).toEqual({ sealed: 0, lost: 0 });
  });

  it('passes to a new key at the next start, after which the old key is needed no more', async () => {
    const id = await withSecret();
    useSealKeys([next, key]);
    expect(await sealSecrets()).toEqual({ sealed: 1, lost: 0 });
    useSealKeys([next]);
    expect(openSecret(id, await kept(id))).toBe(secret);
  });

  it('whose key is gone stays as it is, and its owner is told so', async () => {
    const id = await withSecret();
    const sealed = await kept(id);
    useSealKeys([next]);
    expect(await sealSecrets()).toEqual({ sealed: 0, lost: 1 });
    expect(await kept(id)).toBe(sealed);
    expect(() => openSecret(id, sealed)).toThrow('accounts.secretLost');
  });
});
