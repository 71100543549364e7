import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { type Temporal, writeHttpMoment } from '../../../kernel/time/index.ts';

interface Told {
  readonly type: string;
  readonly body: string;
  /** When what it tells was last changed, where that is known. */
  readonly changedAt?: Temporal.Instant | undefined;
}

/** A text for programs, that is not sent again to those who have it; whatever is taken back is gone with the next question. */
export function tellPrograms(ask: Ask<Actor | null>, { type, body, changedAt }: Told): Response {
  const bytes = Buffer.from(body);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const modified = changedAt && writeHttpMoment(changedAt);
  const headers = {
    etag,
    'cache-control': 'public, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    ...(modified ? { 'last-modified': modified } : {}),
  };
  if (isKnown(ask, etag, modified)) return new Response(null, { status: 304, headers });
  const length = String(bytes.byteLength);
  return new Response(bytes, { headers: { ...headers, 'content-type': type, 'content-length': length } });
}

/** Whoever names what they have is asked by that alone (RFC 9110, 13.2.2); a moment is compared as it was given out. */
function isKnown(ask: Ask<Actor | null>, etag: string, modified: string | undefined): boolean {
  const names = ask.header('if-none-match');
  if (names !== undefined)
    return names.split(',').some((name) => ['*', etag].includes(name.trim().replace(/^W\//, '')));
  return modified !== undefined && ask.header('if-modified-since') === modified;
}
