import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { type Hindrance, hindranceOf, onPublicRole, transaction } from '../db/index.ts';
import { Failure } from '../failure/index.ts';
import { stopwatch } from '../time/index.ts';
import { isStreamed, seeOther } from './answer.ts';
import { claimForm, keepAnswer } from './answered-forms.store.ts';
import type { Ask } from './ask.ts';
import { noteKeeping } from './keep-note.ts';
import { paced } from './paced.ts';
import { readAsk } from './read-ask.ts';
import type { Host, RequestAsk } from './request-ask.ts';
import { atTheDoor, everyone, type Route } from './routes.ts';
import { httpFailures } from './words.ts';

/** What the roof supplies: the routes, who asks, what stands around a page, and how a refusal looks. */
export interface House extends Host {
  readonly routes: readonly Route[];
  refuse(ask: Ask<Actor | null>, failure: Failure): Response;
  /** The session ended while something was typed: sign in again and go on with it. */
  signInAgain(ask: Ask<Actor | null>): Response | Promise<Response>;
  signIn(ask: Ask<Actor | null>): Response;
  log(event: { requestId: string; code: string; error?: unknown }): void;
  /** Told of each request once it is answered; never who asked, nor for what thing. */
  answered?(answer: Answered): void;
}

/** What may be counted of a request: the line of the route table, not the address. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** Builds the application: every route behind its gate, every failure in words. */
export function openHouse(house: House): Hono {
  const app = new Hono();
  for (const route of house.routes) {
    app.on(route.method, route.path, async (c) => {
      const elapsed = stopwatch();
      const { ask, error, discard } = await readAsk(c, house, route.upload);
      const response = inTime(await settle(c, { house, route, ask, error }), house, ask.requestId);
      await discard();
      house.answered?.({
        requestId: ask.requestId,
        method: route.method,
        route: route.path,
        status: response.status,
        ms: elapsed(),
      });
      return response;
    });
  }
  app.notFound(async (c) => {
    const { ask, discard } = await readAsk(c, house);
    await discard();
    return house.refuse(ask, httpFailures.noSuchPage());
  });
  return app;
}

/** A request as it was read. */
interface Asked {
  readonly house: House;
  readonly route: Route;
  readonly ask: RequestAsk;
  /** Why it could not be read. */
  readonly error: unknown;
}

async function settle(c: Context, { house, route, ask, error }: Asked): Promise<Response> {
  try {
    if (error !== undefined) return refusal(house, ask, error);
    const response = clearSaid(c, await answer(route, ask, house));
    noteKeeping(response, route, ask);
    return response;
  } catch (failed) {
    return refusal(house, ask, failed);
  }
}

async function answer(route: Route, ask: Ask<Actor | null>, house: House): Promise<Response> {
  if (route.gate === everyone) return onPublicRole(async () => route.page(ask));
  if (route.gate === atTheDoor) return route.page(ask);
  const { actor } = ask;
  if (!actor) return route.method === 'GET' ? house.signIn(ask) : house.signInAgain(ask);
  if (!route.gate.allows(actor)) throw httpFailures.notForYou();
  return route.method === 'GET' ? route.page(ask) : answerForm(route, ask, actor);
}

/** A form's deed and the keeping of its key are one transaction; an answer that is no success undoes both. */
async function answerForm(route: Route, ask: Ask<Actor | null>, actor: Actor): Promise<Response> {
  const key = z.uuid().safeParse(ask.typed.formKey);
  if (!key.success) throw httpFailures.noFormKey();
  // In another window the person may have begun, or ceased, to act for someone: a page says in whose name it was opened.
  if ((ask.typed.onBehalf ?? '') !== (actor.onBehalf?.delegationId ?? '')) throw httpFailures.otherName();
  const rest = route.prepare ? await route.prepare(ask) : () => route.page(ask);
  try {
    return await transaction(async () => {
      const earlier = await claimForm(key.data, actor.accountId, ask.now);
      if (earlier) return seeOther(earlier.location);
      const response = await rest();
      if (response.status >= 400) throw new Undone(response);
      const location = response.headers.get('location');
      if (location) await keepAnswer(key.data, location);
      return response;
    });
  } catch (error) {
    if (error instanceof Undone) return error.response;
    throw error;
  }
}

class Undone extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super('undone');
    this.response = response;
  }
}

function refusal(house: House, ask: Ask<Actor | null>, error: unknown): Response {
  const failure = failureIn(error, ask.isForm);
  house.log({
    requestId: ask.requestId,
    code: failure.code,
    ...(failure.kind === 'unavailable'
      ? { error }
      : failure.logged === undefined
        ? {}
        : { error: failure.logged }),
  });
  return house.refuse(ask, failure);
}

const hindered: Readonly<Record<Hindrance, (isForm: boolean) => Failure>> = {
  // A connection may have been lost between a commit and its answer.
  away: (isForm) => (isForm ? httpFailures.notSure() : httpFailures.notNow()),
  busy: () => httpFailures.tooBusy(),
  full: () => httpFailures.diskFull(),
};

/** What is told of an error: itself where it is a failure; otherwise what hinders the database, or that the fault is ours. */
export function failureIn(error: unknown, isForm: boolean): Failure {
  if (error instanceof Failure) return error;
  const hindrance = hindranceOf(error);
  return hindrance ? hindered[hindrance](isForm) : httpFailures.ourFault();
}

/** A file that is fetched while it is taken does not wait for its reader for ever; that it was broken off is logged. */
export function inTime(response: Response, house: Pick<House, 'log'>, requestId: string): Response {
  if (!isStreamed(response) || !response.body) return response;
  const body = paced(response.body, (why) =>
    house.log({
      requestId,
      code: 'http.downloadBrokenOff',
      error: typeof why === 'object' ? why.failed : why,
    }),
  );
  return new Response(body, response);
}

/** What was to be said once has been said. */
function clearSaid(c: Context, response: Response): Response {
  if (getCookie(c, 'banle_said') && response.status === 200) {
    response.headers.append('set-cookie', 'banle_said=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
  }
  return response;
}
