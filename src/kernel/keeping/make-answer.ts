import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { KeepNote } from '../http/index.ts';
import type { Encoded, KeptAnswer } from './kept-answers.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below so many bytes the head of an answer weighs more than what is saved. */
const short = 600;

/** Makes an answer ready to be given many times: its bytes in each encoding once, what names them, its head. */
export async function makeAnswer(response: Response, note: KeepNote): Promise<KeptAnswer> {
  const plain = Buffer.from(await response.arrayBuffer());
  const name = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const head = headOf(response);
  const identity = encoded(plain, head, { name });
  const { route, tags, from, until } = note;
  const modified = response.headers.get('last-modified');
  const kept = { route, tags, from, until, ...(modified === null ? {} : { modified }) };
  if (plain.length < short) return { ...kept, encodings: { identity } };
  const [small, common] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    zip(plain, { level: 6 }),
  ]);
  return {
    ...kept,
    encodings: {
      identity,
      br: encoded(small, head, { name, encoding: 'br' }),
      gzip: encoded(common, head, { name, encoding: 'gzip' }),
    },
  };
}

/** What says that a browser may keep the page but must ask each time whether it still holds. */
const mayKeep = 'public, no-cache';

function headOf(response: Response): string[] {
  const own = new Set(['cache-control', 'content-length', 'etag', 'vary']);
  const head = [...response.headers].filter(([name]) => !own.has(name)).flat();
  return [...head, 'cache-control', mayKeep, 'vary', 'accept-encoding, cookie'];
}

function encoded(
  body: Buffer,
  head: readonly string[],
  { name, encoding }: { name: string; encoding?: string },
): Encoded {
  const etag = `"${name}${encoding ? `-${encoding}` : ''}"`;
  const headAlone = [...head, 'etag', etag];
  const speaksOf = [
    ...(encoding ? ['content-encoding', encoding] : []),
    'content-length',
    String(body.length),
  ];
  return { body, head: [...headAlone, ...speaksOf], headAlone, etag };
}
