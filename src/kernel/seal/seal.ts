import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** So many bytes make a key. */
export const keyLength = 32;

/** Something sealed that cannot be opened: by another key, changed, or taken from elsewhere. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

let keys: readonly Buffer[] = [];

/** Names the keys of this program, once, when it starts: the first seals, all of them open. */
export function useSealKeys(named: readonly Buffer[]): void {
  keys = named;
}

/**
 * Seals a text with AES-256-GCM. `about` says what it belongs to (`totp of <account>`): moved to another place, it does
 * not open. Gives `v1.<key>.<nonce>.<text and tag>`, of which the key is named by eight hex digits of its hash.
 */
export function seal(text: string, about: string): string {
  const key = sealingKey();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${sealedBy(key)}${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
}

/** Opens what was sealed about the same thing; throws BrokenSeal where it cannot. */
export function unseal(sealed: string, about: string): string {
  const key = keys.find((one) => sealed.startsWith(sealedBy(one)));
  const [, , nonce = '', body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  const tagAt = bytes.length - 16;
  if (!key || tagAt < 0) throw new BrokenSeal('sealed by a key that is not here');
  try {
    const opener = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'));
    opener.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(tagAt));
    return Buffer.concat([opener.update(bytes.subarray(0, tagAt)), opener.final()]).toString('utf8');
  } catch (error) {
    throw new BrokenSeal('it was changed or belongs elsewhere', { cause: error });
  }
}

/** How everything begins that the first key has sealed. */
export function presentSeal(): string {
  return sealedBy(sealingKey());
}

function sealedBy(key: Buffer): string {
  return `v1.${createHash('sha256').update(key).digest('hex').slice(0, 8)}.`;
}

function sealingKey(): Buffer {
  const [first] = keys;
  if (!first) throw new Error('no key to seal with was named');
  return first;
}

/** A key of its own for one purpose, from the one that seals: what it signed holds until that is changed. 32 bytes. */
export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sealingKey(), '', purpose, keyLength));
}
