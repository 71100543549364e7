import { presentSeal } from '../../kernel/seal/index.ts';
import { openSecret, sealSecret } from './secret.ts';
import { listSealedBefore, saveResealed } from './webhooks.store.ts';

/**
 * Seals anew, when the program starts, what an older key has sealed, so that the older key can be taken away. Returns
 * how many are left as they are, for their key is gone: nothing is sent there until their owners make a new secret.
 */
export async function resealSecrets(): Promise<number> {
  let lost = 0;
  for (const { id, secret: was, former } of await listSealedBefore(presentSeal())) {
    const secret = openSecret(id, was);
    const stillOpened = former === null ? undefined : openSecret(id, former);
    if (secret === undefined) lost += 1;
    await saveResealed(id, {
      was,
      secret: secret === undefined ? was : sealSecret(id, secret),
      former: stillOpened === undefined ? null : sealSecret(id, stillOpened),
    });
  }
  return lost;
}
