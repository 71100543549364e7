import { BrokenSeal, presentSeal, seal, unseal } from '../../kernel/seal/index.ts';
import { listSecretsToSeal, saveSealed } from './credentials.store.ts';
import { accountFailures } from './words.ts';

const aboutSecretOf = (accountId: string) => `totp of ${accountId}`;

/** The secret of a second factor as the database keeps it: sealed, and of no use beside another account. */
export function sealSecret(accountId: string, secret: string): string {
  return seal(secret, aboutSecretOf(accountId));
}

/** The secret itself; undefined where no key of ours opens it. */
export function findSecret(accountId: string, sealed: string): string | undefined {
  try {
    return unseal(sealed, aboutSecretOf(accountId));
  } catch (error) {
    if (error instanceof BrokenSeal) return undefined;
    throw error;
  }
}

/** The secret itself; throws the failure for its owner where no key of ours opens it. */
export function openSecret(accountId: string, sealed: string): string {
  const secret = findSecret(accountId, sealed);
  if (secret === undefined) throw accountFailures.secretLost();
  return secret;
}

/** What became of the secrets that the present key had not sealed. */
export interface Sealing {
  readonly sealed: number;
  /** Left as they are, for their key is gone: their owners are told at the door, an administrator takes them away. */
  readonly lost: number;
}

/** Seals, when the program starts, what was kept in clear before there were seals, and anew what an older key has sealed. */
export async function sealSecrets(): Promise<Sealing> {
  const found = await listSecretsToSeal(presentSeal());
  let sealed = 0;
  for (const { id, secret: was } of found) {
    const secret = was.startsWith('v1.') ? findSecret(id, was) : was;
    if (secret === undefined) continue;
    await saveSealed(id, { was, sealed: sealSecret(id, secret) });
    sealed += 1;
  }
  return { sealed, lost: found.length - sealed };
}
