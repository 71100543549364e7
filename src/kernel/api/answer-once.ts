import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { transaction } from '../db/index.ts';
import { claimCall, keepCall } from './answered-calls.store.ts';
import type { ApiAsk, Endpoint, Given } from './endpoint.ts';
import type { ReadCall } from './read-call.ts';
import { apiFailures } from './words/failures.ts';

/** What stands in a header as a quoted string or bare. */
const bare = (value: string) => /^"(.*)"$/.exec(value)?.[1] ?? value;

/** A call that came with an old version: how the thing stands now is told with the refusal. */
export class OldVersion extends Error {
  readonly failure;
  readonly current: Given;
  constructor(yours: string, current: Given) {
    super('old version');
    this.failure = apiFailures.otherVersion({ yours, current: current.version ?? 0 });
    this.current = current;
  }
}

/** An answer ready to be sent: given now, or as it was given when the same call came first. */
export interface Answer {
  readonly status: number;
  readonly json: string;
  readonly version: number | null;
  readonly location: string | null;
  readonly again: boolean;
}

/** Does what a call asks and keeps the answer under its key, in one transaction: a failure undoes both. */
export async function answerOnce(
  c: Context,
  { endpoint, ask, call }: { endpoint: Endpoint; ask: ApiAsk; call: ReadCall },
): Promise<Answer> {
  const claim = claimOf(c, ask, call);
  return transaction(async () => {
    const earlier = await claimCall(claim, ask.now);
    if (earlier === 'other') throw apiFailures.otherCall();
    if (earlier) return { ...earlier, json: earlier.answer, again: true };
    if (endpoint.matching) await refuseOldVersion(c, endpoint, ask);
    const answer = answerOf(endpoint, await endpoint.handle(ask));
    await keepCall(claim.key, { ...answer, answer: answer.json });
    return answer;
  });
}

/** What an endpoint gave, written as its own schema says. */
export function answerOf({ status, answer }: Endpoint, { body, version, location }: Given): Answer {
  const json = JSON.stringify(answer.parse(body));
  return { status, json, version: version ?? null, location: location ?? null, again: false };
}

/** A key belongs to a person: the same one in another's hand is another key. */
function claimOf(c: Context, { actor: { accountId } }: ApiAsk, { sent }: ReadCall) {
  const typed = bare(c.req.header('idempotency-key') ?? '');
  if (!/^[\x21-\x7e]{1,200}$/.test(typed)) throw apiFailures.noKey();
  const hash = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest();
  const digits = hash('api', accountId, typed).toString('hex');
  const key = digits.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
  const { pathname, search } = new URL(c.req.url);
  return { key, accountId, fingerprint: hash(c.req.method, `${pathname}${search}`, sent) };
}

async function refuseOldVersion(c: Context, endpoint: Endpoint, ask: ApiAsk): Promise<void> {
  const brought = c.req.header('if-match');
  if (brought === undefined && endpoint.matching === 'may') return;
  const current = await endpoint.hold(ask);
  if (brought === undefined) throw apiFailures.noVersion();
  const known = brought.split(',').map((one) => bare(one.trim()));
  if (known.includes('*') || known.includes(String(current.version))) return;
  throw new OldVersion(known.join(', ').slice(0, 80), current);
}
