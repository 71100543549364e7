import { once } from 'node:events';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { CallFault, faultOf } from './fault.ts';
import { isCallable, type Reach, resolveName, settle } from './place.ts';

/** How this program calls others. */
interface Calling extends Reach {
  /** Within so many milliseconds a call is over, whatever the other side does. */
  readonly patience: number;
  /** What links back to this system begin with; empty where nobody has set it. */
  readonly origin: string;
}

const usual: Calling = { networks: [], resolve: resolveName, patience: 10_000, origin: '' };
let calling: Calling = usual;

/** Says once, when the program starts, where calls may go besides public addresses; what is left out is as usual. */
export function callWith(set: Partial<Calling>): void {
  calling = { ...usual, ...set };
}

/** True for an address that this program may try to call; where a name leads is seen when it is called. */
export function mayCall(target: URL): boolean {
  return isCallable(target, calling.networks);
}

/** A link back to a page of ours, for whoever is called; only its path where nobody has set our address. */
export function linkBack(path: string): string {
  return calling.origin + path;
}

/** What is said to another system, and where. */
export interface Call {
  readonly target: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the other system said; of a long answer only the beginning is read. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** When it asks to be called again, in its own words; empty where it does not. */
  readonly retryAfter: string;
}

/** So many bytes of an answer are read. */
const mostRead = 2_000;

/**
 * Posts to another system and gives its answer, whatever the status; a redirect is an answer and is not followed.
 * Throws CallFault where there is none. The connection goes to the very address that was looked at.
 */
export async function callOut(call: Call): Promise<Answer> {
  const { patience } = calling;
  const over = AbortSignal.timeout(patience);
  try {
    const address = await Promise.race([settle(call.target, calling), tooLong(over)]);
    return await post(call, address, over);
  } catch (error) {
    throw faultOf(error);
  }
}

async function tooLong(over: AbortSignal): Promise<never> {
  await once(over, 'abort');
  throw new CallFault('too_slow');
}

async function post({ target, headers, body }: Call, address: string, over: AbortSignal): Promise<Answer> {
  const family = isIP(address);
  const pinned: LookupFunction = (_, options, found) =>
    options.all ? found(null, [{ address, family }]) : found(null, address, family);
  const ask = target.protocol === 'https:' ? requestSecure : requestPlain;
  const length = String(Buffer.byteLength(body));
  const request = ask(target, {
    method: 'POST',
    headers: { ...headers, 'content-length': length, connection: 'close' },
    agent: false,
    lookup: pinned,
    signal: over,
  });
  try {
    request.end(body);
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    const retryAfter = answer.headers['retry-after'] ?? '';
    return { status: answer.statusCode ?? 0, text: await beginningOf(answer), retryAfter };
  } finally {
    // What is thrown after the answer was had concerns nobody.
    request.on('error', () => undefined).destroy();
  }
}

/** The beginning of an answer. That it breaks off or takes too long changes nothing: its status is known. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= mostRead) break;
    }
  } catch {
    // Kept as far as it came.
  }
  const text = Buffer.concat(parts).subarray(0, mostRead).toString('utf8');
  return text.replace(/(?![\t\n])\p{Cc}/gu, '').trim();
}
