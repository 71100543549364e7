import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib';
import type { KeepNote } from '../http/index.ts';
import type { Encoded, KeptAnswer } from './kept-answers.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzipCompress);

/** Below so many bytes the head of an answer weighs more than what is saved. */
const short = 600;

/** An answer ready to be given many times, and the same in every encoding, once somebody has the time to make it. */
export interface MadeAnswer {
  readonly answer: KeptAnswer;
  pack?(): Promise<KeptAnswer>;
}

/**
 * Makes an answer ready to be given many times: its bytes, what names them, its head. The first who asks waits for what is packed
 * quickly and not for what is packed best.
 */
export async function makeAnswer(response: Response, note: KeepNote): Promise<MadeAnswer> {
  const plain = Buffer.from(await response.arrayBuffer());
  const name = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const head = headOf(response);
  const identity = encoded(plain, head, { name });
  const { route, tags, from, until } = note;
  const modified = response.headers.get('last-modified');
  const kept = { route, tags, from, until, ...(modified === null ? {} : { modified }) };
  if (plain.length < short) return { answer: { ...kept, encodings: { identity } } };
  const gzip = encoded(await zip(plain, { level: 6 }), head, { name, encoding: 'gzip' });
  return {
    answer: { ...kept, encodings: { identity, gzip } },
    async pack() {
      const small = await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
      return { ...kept, encodings: { identity, gzip, br: encoded(small, head, { name, encoding: 'br' }) } };
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
