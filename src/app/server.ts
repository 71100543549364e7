import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { countUnreadWith, recognise, recogniseToken } from '../domain/accounts/index.ts';
import { articlePhotoUser } from '../domain/articles/index.ts';
import { unreadOf } from '../domain/notices/index.ts';
import { usePhotoUsers } from '../domain/photos/index.ts';
import type { Actor } from '../kernel/access/index.ts';
import { serveApi } from '../kernel/api/index.ts';
import { isDatabaseReady } from '../kernel/db/index.ts';
import type { Failure } from '../kernel/failure/index.ts';
import { type Ask, behindProxies, openHouse, type Route, refused, seeOther } from '../kernel/http/index.ts';
import type { Keeping } from '../kernel/keeping/index.ts';
import type { Assets } from '../ui/index.ts';
import { apiTitle } from './api-paper.ts';
import { apiRoutes } from './api-routes.ts';
import { answerAsset } from './asset-answer.ts';
import { frameOf, gatesOf } from './frame.ts';
import type { Metrics } from './metrics.ts';
import { PaperRefusalView, RefusalView } from './refusal.view.tsx';
import { routes as productRoutes, signInAgain } from './routes.ts';
import { openTaskAnnexes } from './task-annexes.ts';

/** What the program logs of a request; never who asked, nor what was typed. */
export interface Logged {
  readonly requestId: string;
  readonly code: string;
  readonly error?: unknown;
}

/** What an application is made from. */
export interface AppParts {
  readonly assets: Assets;
  readonly demo: boolean;
  /** Proxies whose word about a visitor's address is taken; none unless named. */
  readonly trustedProxies?: readonly string[];
  /** Pages of other sites whose scripts may call the API; none unless named. */
  readonly apiOrigins?: readonly string[];
  /** Calls in a minute with one token, where it differs from the usual. */
  readonly apiPerMinute?: number;
  /** Routes that exist under `npm run dev` alone. */
  readonly devRoutes?: readonly Route[];
  log(event: Logged): void;
  /** Counts requests; nothing is counted without. */
  readonly metrics?: Metrics | undefined;
}

/** Builds the whole application: the routes behind their gates, the look, and the two signs of life. */
export function createApp(made: AppParts): Hono {
  const {
    assets,
    demo,
    trustedProxies = [],
    devRoutes = [],
    log,
    metrics,
    apiOrigins = [],
    apiPerMinute,
  } = made;
  openTaskAnnexes();
  usePhotoUsers([articlePhotoUser]);
  countUnreadWith(unreadOf);
  const routes = [...productRoutes, ...devRoutes];
  const parts = { assets: assets.links, gates: gatesOf(routes), demo };
  const addressOf = behindProxies(trustedProxies);
  const answered = metrics ? { answered: metrics.count } : {};
  const app = openHouse({
    routes,
    recognise,
    addressOf,
    log,
    frame: (ask) => frameOf(ask, parts),
    refuse: (ask, failure) => refused(refusalOf(ask, failure), failure),
    signIn: (ask) =>
      seeOther(`/dang-nhap?tiep=${encodeURIComponent(`${ask.url.pathname}${ask.url.search}`)}`),
    signInAgain,
    ...answered,
  });
  const origins = apiOrigins;
  serveApi(app, {
    routes: apiRoutes,
    origins,
    perMinute: apiPerMinute,
    title: apiTitle,
    recogniseToken,
    addressOf,
    log,
    ...answered,
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) =>
    (await isDatabaseReady()) ? c.text('ready') : c.text('database does not answer', 503),
  );
  if (metrics) app.get('/metrics', (c) => metrics.answer(c.req.header('authorization')));
  app.get('/assets/*', (c) => answerAsset(c.req.raw, assets) ?? c.notFound());
  return app;
}

/** Addresses of the paper that anybody reads; announcements that one received oneself are read at work. */
const ofPaper = /^\/(tin|thong-bao-chung(?!\/nhan)|cai-chinh(?!\/hoi))(\/|$)/;

/** A refusal in the look of the place where it is met. */
function refusalOf(ask: Ask<Actor | null>, failure: Failure) {
  const View = ofPaper.test(ask.url.pathname) ? PaperRefusalView : RefusalView;
  return View({ ask, failure });
}

/** Serves the application, what is kept of it before anything else is asked; resolves when the port is taken up. */
export function listen(
  app: Hono,
  at: { host: string; port: number },
  keeping?: Keeping,
): Promise<{ server: ServerType; port: number }> {
  const before = keeping && {
    createServer: ((options: ServerOptions, draws: RequestListener) =>
      createServer(options, (request, response) => {
        if (!keeping.answer(request, response)) draws(request, response);
      })) as typeof createServer,
  };
  const fetch = keeping ? keeping.keeping(app.fetch) : app.fetch;
  return new Promise((listening, failed) => {
    const server = serve({ fetch, hostname: at.host, port: at.port, ...before }, (info) =>
      listening({ server, port: info.port }),
    );
    server.once('error', failed);
  });
}
