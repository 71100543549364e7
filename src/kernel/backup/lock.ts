import { Decrypter, Encrypter } from 'age-encryption';
import { BackupRefused } from './refused.ts';

/** How a backup is locked and opened: with a passphrase, or with a pair of keys of the program `age`. */
export interface Lock {
  readonly passphrase?: string | undefined;
  /** `age1…`: whoever has the secret key to it can open the backup. */
  readonly recipient?: string | undefined;
  /** `AGE-SECRET-KEY-1…` */
  readonly identity?: string | undefined;
}

const magic = 'age-encryption.org/';

/** True when a file that begins like this is locked. */
export function isLocked(beginning: Uint8Array): boolean {
  return Buffer.from(beginning).subarray(0, magic.length).toString('latin1') === magic;
}

/** Locks a stream of bytes so that `age` itself could open it. Throws BackupRefused for a recipient that is none. */
export async function lockStream(
  lock: Lock,
  bytes: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  try {
    if (lock.passphrase !== undefined) encrypter.setPassphrase(lock.passphrase);
    else if (lock.recipient !== undefined) encrypter.addRecipient(lock.recipient);
    return await encrypter.encrypt(bytes);
  } catch (error) {
    throw new BackupRefused('That is no recipient of age; it must look like age1…', { cause: error });
  }
}

/** Opens a locked stream. Throws BackupRefused when the key does not fit. */
export async function unlockStream(
  lock: Lock,
  bytes: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  try {
    if (lock.passphrase !== undefined) decrypter.addPassphrase(lock.passphrase);
    if (lock.identity !== undefined) decrypter.addIdentity(lock.identity);
    return await decrypter.decrypt(bytes);
  } catch (error) {
    throw new BackupRefused('This backup is locked, and what was given does not open it.', { cause: error });
  }
}
