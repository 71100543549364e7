import { type Drawing, encodeDrawing } from './encode.ts';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ');

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A page of HTML, drawn by a view. */
export function html(view: Drawing, status = 200): Response {
  // Encoded here, once: left to the socket, a string is measured, copied and encoded apart from its headers.
  const body = encodeDrawing(view);
  return new Response(body, {
    status,
    headers: { ...pageHeaders, 'content-length': String(body.byteLength) },
  });
}

/** Data for a script on one of our own pages. */
export function json(value: unknown): Response {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return new Response(JSON.stringify(value), { headers });
}

/** Sends the browser on after a deed, and says once what was done. */
export function seeOther(location: string, said?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  if (said)
    headers.append(
      'set-cookie',
      `banle_said=${encodeURIComponent(said)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`,
    );
  return new Response(null, { status: 303, headers });
}

/** A file to keep: never shown inside our own pages, so that nothing in it can act there. */
export function download(
  body: ReadableStream | Uint8Array<ArrayBuffer> | string,
  file: { name: string; type: string; size?: number },
): Response {
  const plain =
    file.name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\]/g, '') || 'file';
  const headers: Record<string, string> = {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
  if (file.size !== undefined) headers['content-length'] = String(file.size);
  const response = new Response(body, { headers });
  if (body instanceof ReadableStream) streamed.add(response);
  return response;
}

/** For how long, and by whom, a picture may be kept. */
export type Keeping = keyof typeof keepings;
const keepings = {
  'public for ever': 'public, max-age=31536000, immutable',
  'private for an hour': 'private, max-age=3600',
} as const;

/** A picture to be shown within a page; opened by itself, nothing in it can act. */
export function picture(
  body: Uint8Array<ArrayBuffer>,
  { type, keeping }: { readonly type: string; readonly keeping: Keeping },
): Response {
  const headers = {
    'content-type': type,
    'content-length': String(body.byteLength),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': keepings[keeping],
  };
  return new Response(body, { headers });
}

const streamed = new WeakSet<Response>();

/** True for a file that is fetched while it is taken. */
export function isStreamed(response: Response): boolean {
  return streamed.has(response);
}
