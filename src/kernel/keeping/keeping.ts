import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Listener } from '../db/hear.ts';
import type { Answered } from '../http/index.ts';
import { clockMilliseconds, stopwatch } from '../time/index.ts';
import { isKnown, keyOf } from './asked.ts';
import { drawnOnce, type Fetch } from './drawn-once.ts';
import { chosen, type KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { Remembered } from './remembered.ts';

/** How answers are kept. */
export interface KeepingParts {
  /** Bytes that all kept answers may take together. */
  readonly most: number;
  /** How long what was kept is given while the database is away; milliseconds. */
  readonly withoutDatabase: number;
  answered?(answer: Answered): void;
}

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
    keeping: (fetch) => drawnOnce(fetch, { kept, memory, hears: () => hears, answered: parts.answered }),
    size: () => kept.size,
  };
}

/** Writes a kept answer; `silent`: for how long nothing has been heard of changes, milliseconds. */
function give(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  answer: KeptAnswer,
  silent: number | undefined,
): number {
  const { headers, method } = request;
  const { body, head } = chosen(answer, headers['accept-encoding']);
  const aged =
    silent === undefined
      ? []
      : ['age', String(Math.ceil(silent / 1000)), 'warning', '110 - "Response is Stale"'];
  // Who was the first to ask holds another packing than is given now, of the same page.
  const held = Object.values(answer.encodings).find(({ etag }) =>
    isKnown(headers, { etag, modified: answer.modified }),
  );
  if (held) {
    response.writeHead(304, [...held.headAlone, ...aged]).end();
    return 304;
  }
  response.writeHead(200, aged.length === 0 ? (head as string[]) : [...head, ...aged]);
  if (method === 'HEAD') response.end();
  else response.end(body);
  return 200;
}
