import { randomUUID } from 'node:crypto';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Actor } from '../access/index.ts';
import type { Failure } from '../failure/index.ts';
import { type Answered, addressIn, download, failureIn, type House, inTime } from '../http/index.ts';
import { dayOf, readClock, stopwatch, type Temporal } from '../time/index.ts';
import type { Locale } from '../words/index.ts';
import { type Answer, answerOf, answerOnce, OldVersion } from './answer-once.ts';
import { openDescription, type Title } from './describe.ts';
import type { ApiAsk, GivenFile } from './endpoint.ts';
import { type CallCounter, openCounter } from './limit.ts';
import { problemAnswer, type Told } from './problem.ts';
import { isMultipart, languageOf, readCall, Unusable } from './read-call.ts';
import type { ApiRoute } from './routes.ts';
import { apiFailures } from './words/failures.ts';

/** A token as it was recognised: whose it is, and what it is good for. */
export interface Holder {
  readonly tokenId: string;
  readonly actor: Actor;
  readonly scopes: readonly string[];
}

/** What the roof supplies: the addresses, who holds a token, and the bounds. */
export interface ApiParts extends Pick<House, 'log' | 'answered' | 'addressOf'> {
  readonly routes: readonly ApiRoute[];
  /** Pages of other sites whose scripts may call; none unless named. */
  readonly origins: readonly string[];
  /** Calls in a minute with one token; 600 unless told otherwise. */
  readonly perMinute?: number | undefined;
  readonly title: Title;
  recogniseToken(
    token: string,
    at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
  ): Promise<Holder | null>;
}

const mostBytes = 20 * 1024 * 1024;

/** Opens the addresses of programs below `/api/`. No cookie is read or set there: whoever calls shows a token. */
export function serveApi(app: Hono, parts: ApiParts): void {
  const counter = openCounter(parts.perMinute);
  if (parts.origins.length > 0) app.use('/api/*', crossing(parts.origins));
  for (const route of parts.routes) {
    const limit = route.endpoint.files ? limitUnlessFiles : limitBody;
    app.on(route.method, route.path, limit, (c) => answerCall(c, { route, parts, counter }));
  }
  app.get('/api/openapi.json', (c) => describe(c, parts));
  app.all('/api/*', (c) => refuse(around(c), { failure: apiFailures.noSuchAddress() }));
}

const crossing = (origins: readonly string[]) =>
  cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Accept-Language'],
    exposeHeaders: ['ETag', 'Location', 'Idempotency-Replayed', 'RateLimit-Remaining', 'Retry-After'],
    maxAge: 600,
  });

const limitBody = bodyLimit({
  maxSize: mostBytes,
  onError: (c) => refuse(around(c), { failure: apiFailures.tooLarge() }),
});

/** Files are bounded while they are read, one by one and together. */
const limitUnlessFiles: MiddlewareHandler = (c, next) => (isMultipart(c) ? next() : limitBody(c, next));

/** The description is for everyone: it tells how to call, and nothing of what is kept. */
function describe(c: Context, { routes, title }: ApiParts): Response {
  const { locale } = around(c);
  const description = openDescription(routes, title, locale);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-language': locale,
    ...sealed,
  };
  return new Response(JSON.stringify(description), { headers });
}

interface Around {
  readonly locale: Locale;
  readonly requestId: string;
}

const around = (c: Context): Around => ({
  locale: languageOf(c.req.header('accept-language'), 'vi'),
  requestId: randomUUID(),
});

interface Call {
  readonly route: ApiRoute;
  readonly parts: ApiParts;
  readonly counter: CallCounter;
}

async function answerCall(c: Context, call: Call): Promise<Response> {
  const elapsed = stopwatch();
  const asked = around(c);
  const response = await settle(c, call, asked);
  const { method, path } = call.route;
  const told: Answered = {
    requestId: asked.requestId,
    method,
    route: path,
    status: response.status,
    ms: elapsed(),
  };
  call.parts.answered?.(told);
  return response;
}

async function settle(c: Context, call: Call, asked: Around): Promise<Response> {
  let locale = asked.locale;
  try {
    const now = readClock();
    const at = { now, today: dayOf(now) };
    const holder = await findHolder(c, call, at);
    const { actor } = holder;
    locale = languageOf(c.req.header('accept-language'), actor.locale);
    const left = await call.counter.count(holder.tokenId);
    refuseStranger(call.route, holder);
    const answer = await answerRoute(c, call.route, { ...at, actor, locale });
    return inTime(respond(answer, { locale, left: left.left }), call.parts, asked.requestId);
  } catch (error) {
    return refuse({ ...asked, locale }, failedBy(error, call.route), call.parts);
  }
}

/** The one who calls; throws where no token was shown, or one that is none. */
async function findHolder(
  c: Context,
  { parts, counter }: Call,
  at: Pick<ApiAsk, 'now' | 'today'>,
): Promise<Holder> {
  const token = /^Bearer +([\w~+/.-]+=*)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) throw apiFailures.noToken();
  const holder = await parts.recogniseToken(token, at);
  if (holder) return holder;
  await counter.countStranger(addressIn(c, parts.addressOf));
  throw apiFailures.strangeToken();
}

/** The one gate: the token's scope, and the rule that also stands before the pages. */
function refuseStranger({ scope, gate }: ApiRoute, { scopes, actor }: Holder): void {
  if (!scopes.includes(scope)) throw apiFailures.noScope({ scope });
  if (!gate.allows(actor)) throw apiFailures.notForYou();
}

type Caller = Pick<ApiAsk, 'actor' | 'locale' | 'now' | 'today'>;

async function answerRoute(
  c: Context,
  { endpoint, changes }: ApiRoute,
  caller: Caller,
): Promise<Answer | GivenFile> {
  const call = await readCall(c, endpoint, caller.locale);
  try {
    const { params, query, body, files } = call;
    const ask: ApiAsk = { ...caller, params, query, body, files };
    if (changes) return await answerOnce(c, { endpoint, ask, call });
    const given = await endpoint.handle(ask);
    return given.file ?? answerOf(endpoint, given);
  } finally {
    await call.discard();
  }
}

interface Shared {
  readonly locale: Locale;
  readonly left: number;
}

function respond(answer: Answer | GivenFile, shared: Shared): Response {
  return 'content' in answer ? respondFile(answer, shared) : respondJson(answer, shared);
}

function respondFile({ content, ...file }: GivenFile, { left }: Shared): Response {
  const answer = download(content, file);
  answer.headers.set('ratelimit-remaining', String(left));
  for (const [name, value] of Object.entries(sealed)) answer.headers.set(name, value);
  return answer;
}

function respondJson(answer: Answer, { locale, left }: Shared): Response {
  const { status, json, version, location, again } = answer;
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'content-language': locale,
    'ratelimit-remaining': String(left),
    ...sealed,
  });
  if (version !== null) headers.set('etag', `"${version}"`);
  if (location !== null) headers.set('location', location);
  if (again) headers.set('idempotency-replayed', 'true');
  return new Response(json, { status, headers });
}

const sealed = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  vary: 'Accept-Language, Authorization',
} as const;

interface Refused extends Told {
  readonly failure: Failure;
  readonly error?: unknown;
}

function failedBy(error: unknown, { changes }: ApiRoute): Refused {
  if (error instanceof Unusable) return { failure: error.failure, errors: error.errors };
  if (error instanceof OldVersion) return { failure: error.failure, current: error.current };
  return { failure: failureIn(error, changes), error };
}

function refuse(asked: Around, { failure, error, ...told }: Refused, parts?: ApiParts): Response {
  const { requestId } = asked;
  const hidden = failure.kind === 'unavailable' ? error : failure.logged;
  parts?.log({ requestId, code: failure.code, ...(hidden === undefined ? {} : { error: hidden }) });
  const answer = problemAnswer(failure, asked, told);
  for (const [name, value] of Object.entries(sealed)) answer.headers.set(name, value);
  return answer;
}
