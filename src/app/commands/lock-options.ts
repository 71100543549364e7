import { readFile } from 'node:fs/promises';
import type { Lock } from '../../kernel/backup/index.ts';
import { Misused } from '../command.ts';

/** How a lock is named on the command line. Secrets come from files: a command line is seen by everyone on the machine. */
export const lockOptions = {
  'passphrase-file': { type: 'string' },
  recipient: { type: 'string' },
  'identity-file': { type: 'string' },
} as const;

/** The lock that was named; nothing where none was. Throws Misused for two at once. */
export async function readLock(named: {
  'passphrase-file'?: string | undefined;
  recipient?: string | undefined;
  'identity-file'?: string | undefined;
}): Promise<Lock | undefined> {
  const { 'passphrase-file': passphraseFile, recipient, 'identity-file': identityFile } = named;
  if ([passphraseFile, recipient, identityFile].filter((one) => one !== undefined).length > 1)
    throw new Misused('Name one lock: a passphrase, a recipient or an identity.');
  if (passphraseFile !== undefined) return { passphrase: await readSecret(passphraseFile) };
  if (identityFile !== undefined) return { identity: await readSecret(identityFile) };
  return recipient === undefined ? undefined : { recipient };
}

/** The first line that is no remark, as `age-keygen` writes its files. */
async function readSecret(path: string): Promise<string> {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/).map((line) => line.trim());
  const secret = lines.find((line) => line !== '' && !line.startsWith('#'));
  if (secret === undefined) throw new Misused(`${path} holds nothing.`);
  return secret;
}
