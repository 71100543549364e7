import { hash, parseOptions, verify } from '@node-rs/argon2';

/** argon2id with 46 MiB, one pass, one lane: the first of the settings that OWASP's Password Storage Cheat Sheet names. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

let nobodys: Promise<string> | undefined;

/** What is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Whether the password is the one that was kept. Where none was kept the same work is done, and the answer is no. */
export async function isPassword(kept: string | null, typed: string): Promise<boolean> {
  nobodys ??= hashPassword('');
  const right = await verify(kept ?? (await nobodys), typed.normalize('NFC'));
  return right && kept !== null;
}

/** True when a kept password was hashed at another cost than today's and should be hashed anew. */
export function isOutdated(kept: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(kept);
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism;
}
