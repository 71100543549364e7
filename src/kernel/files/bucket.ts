import { AwsClient } from 'aws4fetch';
import { Parser } from 'htmlparser2';
import type { BucketConfig } from '../config/index.ts';
import { momentElsewhere } from '../time/index.ts';
import { fileFailures } from './failures.ts';

/** What a bucket answered that it could not do: its status, and its own word for why. */
export class BucketRefusal extends Error {
  override readonly name = 'BucketRefusal';
  readonly status: number;
  readonly why: string;
  constructor(status: number, why: string) {
    super(`the bucket answered ${status} ${why}`);
    this.status = status;
    this.why = why;
  }
}

/** One thing kept in a bucket; its size in bytes, and when it was last put there by the bucket's clock, in milliseconds. */
export interface Kept {
  readonly key: string;
  readonly size: number;
  readonly at: number;
}

/** What is asked of a bucket. Whatever it cannot do now is `files.storeAway`; what it said itself goes to the log. */
export interface Bucket {
  put(key: string, body: Blob, sha256: string): Promise<void>;
  /** The answer with the content as it streams in; nothing where there is none. */
  get(key: string): Promise<Response | undefined>;
  /** Nothing where there is none. */
  head(key: string): Promise<Kept | undefined>;
  drop(key: string): Promise<void>;
  list(): AsyncGenerator<Kept>;
  /** What time it is there; milliseconds. */
  clock(): Promise<number>;
}

/** How long a bucket is waited for before it begins to answer; milliseconds. */
const patience = 30_000;

/** The bucket that is set; nothing is asked of it yet. */
export function openBucket({ url, region, keyId, secret }: BucketConfig): Bucket {
  const signer = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 0,
  });
  const root = url.href.replace(/\/$/, '');
  const ask = async (path: string, init: RequestInit, tolerated: readonly number[] = []) => {
    try {
      const answer = await twice(async () => waitForHeaders(await signer.sign(root + path, init)));
      if (answer.ok || tolerated.includes(answer.status)) return answer;
      throw new BucketRefusal(answer.status, whyIn(await answer.text()));
    } catch (error) {
      throw fileFailures.storeAway({}, error);
    }
  };
  return {
    async put(key, body, sha256) {
      // The server compares the sum with what arrives.
      const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
      await ask(`/${key}`, { method: 'PUT', body, headers });
    },
    async get(key) {
      const answer = await ask(`/${key}`, { method: 'GET' }, [404]);
      if (answer.ok) return answer;
      // Read to its end, so that the connection can be used again.
      await answer.arrayBuffer();
      return undefined;
    },
    async head(key) {
      const { ok, headers } = await ask(`/${key}`, { method: 'HEAD' }, [404]);
      const size = Number(headers.get('content-length'));
      return ok ? { key, size, at: momentIn(headers, 'last-modified') } : undefined;
    },
    drop: async (key) => void (await ask(`/${key}`, { method: 'DELETE' }, [404])),
    async *list() {
      let token = '';
      do {
        const query = new URLSearchParams({
          'list-type': '2',
          ...(token ? { 'continuation-token': token } : {}),
        });
        const page = readList(await (await ask(`?${query}`, { method: 'GET' })).text());
        yield* page.kept;
        token = page.next;
      } while (token !== '');
    },
    clock: async () => momentIn((await ask('', { method: 'HEAD' })).headers, 'date'),
  };
}

/**
 * A connection that rested may be closed by the other side just as it is used again, so what failed to be asked is asked once
 * more: doing any of it a second time changes nothing.
 */
async function twice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    return ask();
  }
}

/** Waits for the beginning of an answer only so long; how long its bytes take is the reader's affair. */
async function waitForHeaders(request: Request): Promise<Response> {
  const patient = new AbortController();
  const timer = setTimeout(() => patient.abort(new Error('the bucket does not answer')), patience);
  try {
    return await fetch(request, { signal: patient.signal });
  } finally {
    clearTimeout(timer);
  }
}

function momentIn(headers: Headers, name: string): number {
  return momentElsewhere(headers.get(name) ?? '');
}

function whyIn(answered: string): string {
  return /<Code>([A-Za-z]{1,60})<\/Code>/.exec(answered)?.[1] ?? '';
}

/** Reads a page of a listing, and where the next one begins; empty where none does. */
function readList(xml: string): { readonly kept: Kept[]; readonly next: string } {
  const kept: Kept[] = [];
  let next = '';
  let text = '';
  let facts: Record<string, string> = {};
  const parser = new Parser(
    {
      onopentag: (name) => {
        text = '';
        if (name === 'Contents') facts = {};
      },
      ontext: (more) => {
        text += more;
      },
      onclosetag: (name) => {
        facts[name] = text;
        if (name === 'NextContinuationToken') next = text;
        if (name === 'Contents')
          kept.push({
            key: facts.Key ?? '',
            size: Number(facts.Size),
            at: momentElsewhere(facts.LastModified ?? ''),
          });
        text = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { kept, next };
}
