import type { IncomingMessage } from 'node:http';
import { type Answered, keepNoteOf } from '../http/index.ts';
import { asksOnly, keyOf, localeOf } from './asked.ts';
import { chosen, type Encoded, type KeptAnswer, type KeptAnswers } from './kept-answers.ts';
import { makeAnswer } from './make-answer.ts';
import type { Remembered } from './remembered.ts';
import { UnderWay } from './under-way.ts';

/** Whoever answers a request, as the platform asks. */
export type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/** Where what is drawn is kept. */
interface Places {
  readonly kept: KeptAnswers;
  readonly memory: Remembered;
  /** Whether changes are heard; while they are not, nothing is kept. */
  hears(): boolean;
  readonly answered: ((answer: Answered) => void) | undefined;
}

/** Answers by whoever draws pages: once for all who ask the same meanwhile; keeps what may be kept. */
export function drawnOnce(draws: Fetch, { kept, memory, hears, answered }: Places): Fetch {
  const underWay = new UnderWay<Share>();
  return async (request, env) => {
    const bindings = env as { readonly incoming: IncomingMessage };
    const fetch = () => draws(request, { ...bindings, memory });
    const { method, url, headers } = bindings.incoming;
    const key =
      method === 'GET' ? keyOf({ method, url, host: headers.host, cookie: headers.cookie }) : undefined;
    if (key === undefined || !hears()) return fetch();
    const begun = kept.mark();
    const joined = underWay.join(key, begun);
    if (joined) {
      const share = await joined;
      // What was for one alone is made for each.
      if (!share) return fetch();
      answered?.({ requestId: '', method: 'GET', route: share.route, status: 200, ms: 0 });
      return share.give(headers['accept-encoding']);
    }
    const { response } = await underWay.lead(key, begun, async (isAwaited) => {
      const answer = await fetch();
      const note = hears() ? keepNoteOf(answer) : undefined;
      if (!note || localeOf(key) !== note.locale) return { response: answer, shared: undefined };
      if (asksOnly(url ?? '', note.query)) {
        const { answer: made, pack } = await makeAnswer(answer, note);
        const keep = (one: KeptAnswer) => void (hears() && kept.keep(key, one, begun));
        keep(made);
        pack?.().then(keep, () => undefined);
        const give: Share['give'] = (accepted) => asResponse(chosen(made, accepted));
        return { response: give(headers['accept-encoding']), shared: { route: note.route, give } };
      }
      if (!isAwaited()) return { response: answer, shared: undefined };
      const give = await givenTo(answer);
      return { response: give(), shared: { route: note.route, give } };
    });
    return response;
  };
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
