import { once } from 'node:events';
import type { ServerType } from '@hono/node-server';
import { inviteFirstAdministrator } from '../domain/accounts/index.ts';
import type { Config } from '../kernel/config/index.ts';
import { hearChanges } from '../kernel/db/hear.ts';
import { findOrigin, insertOrigin } from '../kernel/db/origin.store.ts';
import { closeLive, hastenDownloads } from '../kernel/http/index.ts';
import { startWork } from '../kernel/jobs/index.ts';
import { openKeeping } from '../kernel/keeping/index.ts';
import { mailServer, postWith } from '../kernel/mail/index.ts';
import { callWith } from '../kernel/outside/index.ts';
import { useProvider } from '../kernel/provider/index.ts';
import { readClock, stopwatch } from '../kernel/time/index.ts';
import { loadAssets } from '../ui/index.ts';
import { jobs, sweeps } from './jobs.ts';
import { openLog } from './log.ts';
import type { Metrics } from './metrics.ts';
import { createApp, listen } from './server.ts';
import { startData } from './start.ts';
import { printWelcome } from './welcome.ts';

/** How a start was asked for. */
export interface StartOptions {
  /** Start without the made-up city. */
  readonly empty: boolean;
  /** Actors to choose from, a movable clock. */
  readonly dev: boolean;
}

/** Brings the whole system up, and ends in good order when it is told to. */
export async function serve(config: Config, options: StartOptions): Promise<void> {
  const elapsed = stopwatch();
  // Told to end while it is still starting, it starts to the end and then ends in good order.
  const told = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const log = openLog(config);
  const [data, assets] = await Promise.all([startData(config), loadAssets()]);
  if (data.lostSecrets > 0) log.error({ code: 'seal.lost', secrets: data.lostSecrets });
  if (!data.filesAnswer) log.error({ code: 'files.storeAway' });
  try {
    const demo = await beginDatabase(options);
    const invitation = demo ? undefined : await inviteFirstAdministrator(readClock());
    postWith(config.mail && mailServer(config.mail));
    callWith({ networks: config.webhookNetworks, origin: config.publicUrl?.origin ?? '' });
    useProvider(config.provider, (fault) => log.error({ code: `provider.${fault.fault}`, err: fault }));
    const devRoutes = options.dev ? (await import('./dev/routes.ts')).openWorkbench(originOf(config)) : [];
    const metrics = await metricsFor(config);
    const app = createApp({
      assets,
      demo,
      trustedProxies: config.trustedProxies,
      apiOrigins: config.api.origins,
      apiPerMinute: config.api.perMinute,
      devRoutes,
      metrics,
      log: ({ error, ...event }) =>
        error === undefined ? log.debug(event) : log.error({ ...event, err: error }),
    });
    const { keeping, stopHearing } = keepAnswers({ config, ownerUrl: data.ownerUrl, metrics });
    const { server, port } = await listen(app, config, keeping);
    const tell = ({ work, error }: { work: string; error: unknown }) => log.error({ work, err: error });
    const stopWork = await startWork(data.ownerUrl, { jobs, sweeps, tell });
    printWelcome({ port, config, invitation, demo, dev: options.dev, startedInMs: Math.round(elapsed()) });
    await told;
    closeLive();
    hastenDownloads();
    await close(server);
    await stopHearing();
    await stopWork();
  } finally {
    await data.stop();
  }
}

/** The address people type; on the machine of whoever builds the system, its own. */
function originOf({ publicUrl, port }: Config): string {
  return publicUrl?.origin ?? `http://localhost:${port}`;
}

/** A new database begins with the made-up city, or empty when asked; an old one stays as it is. True: made-up data. */
async function beginDatabase(options: StartOptions): Promise<boolean> {
  const origin = await findOrigin();
  if (origin) return origin.demo;
  if (options.empty) {
    await insertOrigin({ demo: false }, readClock());
    return false;
  }
  const { fillDemo } = await import('../../database/seed/index.ts');
  await fillDemo(readClock());
  return true;
}

/** Counters are opened only where somebody may read them. */
async function metricsFor({ metricsToken }: Config) {
  return metricsToken === undefined ? undefined : (await import('./metrics.ts')).openMetrics(metricsToken);
}

/** Keeps the answers of public pages for as long as it is heard what changes. */
function keepAnswers({
  config,
  ownerUrl,
  metrics,
}: {
  config: Config;
  ownerUrl: string;
  metrics: Metrics | undefined;
}) {
  const keeping = openKeeping({ ...config.kept, ...(metrics ? { answered: metrics.count } : {}) });
  metrics?.watchKept(keeping.size);
  return { keeping, stopHearing: hearChanges(ownerUrl, keeping.listener) };
}

/** Takes no new requests and waits for those under way; a connection goes as soon as its last answer is given. */
function close(server: ServerType): Promise<void> {
  return new Promise((closed) => {
    const letGo = () => 'closeIdleConnections' in server && server.closeIdleConnections();
    const sweeping = setInterval(letGo, 50);
    server.close(() => {
      clearInterval(sweeping);
      closed();
    });
    letGo();
  });
}
