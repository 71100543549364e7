import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Listener } from '../db/hear.ts';
import { type Answered, keepNoteOf } from '../http/index.ts';
import { clockMilliseconds, stopwatch } from '../time/index.ts';
import { asksOnly, encodingFor, isKnown, keyOf, localeOf } from './asked.ts';
import { type Encoded, type KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { makeAnswer } from './make-answer.ts';
import { Remembered } from './remembered.ts';
import { UnderWay } from './under-way.ts';

/** How answers are kept. */
export interface KeepingParts {
  /** Bytes that all kept answers may take together. */
  readonly most: number;
  /** How long what was kept is given while the database is away; milliseconds. */
  readonly withoutDatabase: number;
  answered?(answer: Answered): void;
}

/** Whoever answers a request, as the platform asks. */
export type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/** Keeps the answers of public pages and gives them before anybody else is asked. */
export interface Keeping {
  /** Told of what changes; before it hears for the first time, and while it hears nothing, nothing is kept. */
  readonly listener: Listener;
  /** Gives a kept answer; false where none may be given. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers by whoever draws pages, and keeps what may be kept. */
  keeping(fetch: Fetch): Fetch;
  /** How much is kept. */
  size(): { readonly answers: number; readonly bytes: number };
}

/** Opens the keeping of answers, with nothing kept. */
export function openKeeping(parts: KeepingParts): Keeping {
  const kept = new KeptAnswers(parts.most);
  let hears = false;
  /** Since when nothing is heard. */
  let silence: (() => number) | undefined;

  const memory = new Remembered(() => hears);
  const dropAll = () => {
    kept.dropAll();
    memory.dropAll();
  };

  const listener: Listener = {
    changed(tag) {
      kept.drop(tag);
      memory.drop(tag);
    },
    begun() {
      // What happened in between was not heard.
      dropAll();
      hears = true;
      silence = undefined;
    },
    lost({ away }) {
      hears = false;
      silence ??= stopwatch();
      // A database that lives can answer for itself: what was kept may be out of date.
      if (!away) dropAll();
    },
  };

  const underWay = new UnderWay<Share>();

  const find = (key: string): KeptAnswer | undefined => {
    if (!hears && silence && silence() >= parts.withoutDatabase) kept.dropAll();
    return kept.find(key, clockMilliseconds());
  };

  return {
    listener,
    answer(request, response) {
      const { method, url, headers } = request;
      const key = keyOf({ method, url, host: headers.host, cookie: headers.cookie });
      const found = key === undefined ? undefined : find(key);
      if (!found) return false;
      const status = give({ request, response }, found, hears ? undefined : silence?.());
      parts.answered?.({ requestId: '', method: 'GET', route: found.route, status, ms: 0 });
      return true;
    },
    keeping: (draws) => async (request, env) => {
      const bindings = env as { readonly incoming: IncomingMessage };
      const fetch = () => draws(request, { ...bindings, memory });
      const { method, url, headers } = bindings.incoming;
      const key =
        method === 'GET' ? keyOf({ method, url, host: headers.host, cookie: headers.cookie }) : undefined;
      if (key === undefined || !hears) return fetch();
      const begun = kept.mark();
      const joined = underWay.join(key, begun);
      if (joined) {
        const share = await joined;
        // What was for one alone is made for each.
        if (!share) return fetch();
        parts.answered?.({ requestId: '', method: 'GET', route: share.route, status: 200, ms: 0 });
        return share.give(headers['accept-encoding']);
      }
      const { response } = await underWay.lead(key, begun, async (isAwaited) => {
        const answer = await fetch();
        const note = hears ? keepNoteOf(answer) : undefined;
        if (!note || localeOf(key) !== note.locale) return { response: answer, shared: undefined };
        if (asksOnly(url ?? '', note.query)) {
          const made = await makeAnswer(answer, note);
          if (hears) kept.keep(key, made, begun);
          const give: Share['give'] = (accepted) => asResponse(chosen(made, accepted));
          return { response: give(headers['accept-encoding']), shared: { route: note.route, give } };
        }
        if (!isAwaited()) return { response: answer, shared: undefined };
        const give = await givenTo(answer);
        return { response: give(), shared: { route: note.route, give } };
      });
      return response;
    },
    size: () => kept.size,
  };
}

function chosen({ encodings }: KeptAnswer, accepted: string | string[] | undefined): Encoded {
  return encodings[encodingFor(String(accepted ?? ''))] ?? encodings.identity;
}

/** Writes a kept answer; `silent`: for how long nothing has been heard of changes, milliseconds. */
function give(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  answer: KeptAnswer,
  silent: number | undefined,
): number {
  const { headers, method } = request;
  const { body, head, headAlone, etag } = chosen(answer, headers['accept-encoding']);
  const aged =
    silent === undefined
      ? []
      : ['age', String(Math.ceil(silent / 1000)), 'warning', '110 - "Response is Stale"'];
  if (isKnown(headers, { etag, modified: answer.modified })) {
    response.writeHead(304, [...headAlone, ...aged]).end();
    return 304;
  }
  response.writeHead(200, aged.length === 0 ? (head as string[]) : [...head, ...aged]);
  if (method === 'HEAD') response.end();
  else response.end(body);
  return 200;
}

/** An answer for each of those who asked for it at once, by what encoding they take. */
interface Share {
  readonly route: string;
  give(accepted: string | string[] | undefined): Response;
}

/** An answer that is not kept, for many. */
async function givenTo(answer: Response): Promise<() => Response> {
  const { status, headers } = answer;
  const body = await answer.arrayBuffer();
  return () => new Response(body, { status, headers });
}

function asResponse({ body, head }: Encoded): Response {
  const headers = new Headers();
  for (let nth = 0; nth < head.length; nth += 2) headers.append(head[nth] ?? '', head[nth + 1] ?? '');
  return new Response(body as Buffer<ArrayBuffer>, { headers });
}
