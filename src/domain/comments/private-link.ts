import { createHmac } from 'node:crypto';
import { keyFor } from '../../kernel/seal/index.ts';
import { hashToken } from '../accounts/index.ts';

/**
 * The secret of an author's link: found from the form and its proof, so that a form that was sent twice leads to the same
 * link; what the database keeps of it is a hash.
 */
export function secretOf(formKey: string, proof: Buffer): { readonly secret: string; readonly hash: Buffer } {
  const secret = createHmac('sha256', keyFor('comments.link'))
    .update(formKey)
    .update(proof)
    .digest('base64url');
  return { secret, hash: hashToken(secret) };
}

/** What stands in the address of the link. */
export function writeLink(id: string, secret: string): string {
  return `${id}.${secret}`;
}

/** The parts of such an address; nothing where it is none. */
export function readLink(token: string): { readonly id: string; readonly hash: Buffer } | undefined {
  const read = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token);
  const [, id, secret] = read ?? [];
  return id && secret ? { id, hash: hashToken(secret) } : undefined;
}
