import { spanOf } from '../time/index.ts';
import type { RequestAsk } from './request-ask.ts';
import type { Route } from './routes.ts';

/** That an answer is the same for all who ask the same, and what it depends on. */
export interface KeepNote {
  readonly route: string;
  readonly locale: string;
  /** When one of these changes, the answer is no longer right. */
  readonly tags: readonly string[];
  /** What the page reads of the query; an address that asks for more is answered anew each time. */
  readonly query: readonly string[];
  /** Milliseconds: the day that the page was drawn for, or as much of it as the page holds. */
  readonly from: number;
  readonly until: number;
}

const notes = new WeakMap<Response, KeepNote>();

/** Notes that an answer may be kept, where its route says so and the page was drawn for nobody in particular. */
export function noteKeeping(response: Response, { keeping, path }: Route, ask: RequestAsk): void {
  if (!keeping || response.status !== 200 || ask.actor || ask.isForOne) return;
  const { from, until } = spanOf(ask.today);
  notes.set(response, {
    route: path,
    locale: ask.locale,
    tags: [...keeping.tags((name) => ask.param(name)), ...ask.dependencies],
    query: keeping.query ?? [],
    from,
    until: Math.min(ask.end, until),
  });
}

/** What was noted of an answer; nothing where it is for one alone. */
export function keepNoteOf(response: Response): KeepNote | undefined {
  return notes.get(response);
}
