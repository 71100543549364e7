import type { Assets } from '../ui/index.ts';

/** A file of the look, compressed as the browser takes it, kept by it for ever; nothing when there is no such file. */
export function answerAsset(request: Request, assets: Assets): Response | undefined {
  const asset = assets.find(new URL(request.url).pathname);
  if (!asset) return undefined;
  const accepted = request.headers.get('accept-encoding') ?? '';
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  });
  for (const encoding of ['br', 'gzip'] as const) {
    const body = asset.encodings[encoding];
    if (!body || !accepted.includes(encoding)) continue;
    headers.set('content-encoding', encoding);
    return new Response(body, { headers });
  }
  return new Response(asset.body, { headers });
}
