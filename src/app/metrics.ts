import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { readDeliveryFigures } from '../domain/webhooks/index.ts';
import { listPoolStates } from '../kernel/db/index.ts';
import type { Answered } from '../kernel/http/index.ts';
import { listQueueStates, listSweepStates } from '../kernel/jobs/index.ts';
import { recordedSince } from '../kernel/record/index.ts';
import { readClock } from '../kernel/time/index.ts';
import { programVersion } from './version.ts';

/** What this program counts of itself, for Prometheus: figures and lines of the route table, no person and no thing. */
export interface Metrics {
  count(answer: Answered): void;
  /** Tells from now on how much is kept of public pages. */
  watchKept(size: () => { readonly answers: number; readonly bytes: number }): void;
  /** All figures, for whoever brings the token; to others there is no such page. */
  answer(authorization: string | undefined): Promise<Response>;
}

/** Opens the counters; whoever names the token may read them. */
export async function openMetrics(token: string): Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'banle_' });
  const answers = new Histogram({
    name: 'banle_request_seconds',
    help: 'Time to answer a request, by line of the route table',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'banle_build_info',
    help: 'The version that runs',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version: await programVersion() }, 1);
  watchConnections(registry);
  watchWork(registry);
  watchRecord(registry);
  watchWebhooks(registry);
  return {
    count: ({ method, route, status, ms }) => answers.observe({ method, route, status }, ms / 1000),
    watchKept: (size) => watchKept(registry, size),
    answer: async (authorization) =>
      isSame(authorization ?? '', `Bearer ${token}`)
        ? figuresOf(registry)
        : new Response(null, { status: 404 }),
  };
}

function watchKept(registry: Registry, size: Parameters<Metrics['watchKept']>[0]): void {
  new Gauge({
    name: 'banle_kept_answers',
    help: 'Answers of public pages that are kept',
    registers: [registry],
    collect() {
      this.set(size().answers);
    },
  });
  new Gauge({
    name: 'banle_kept_bytes',
    help: 'Bytes that the kept answers take',
    registers: [registry],
    collect() {
      this.set(size().bytes);
    },
  });
}

function watchConnections(registry: Registry): void {
  new Gauge({
    name: 'banle_database_connections',
    help: 'Connections of the pool, by role and state',
    labelNames: ['role', 'state'],
    registers: [registry],
    collect() {
      for (const { role, open, idle, waiting } of listPoolStates()) {
        this.set({ role, state: 'used' }, open - idle);
        this.set({ role, state: 'idle' }, idle);
        this.set({ role, state: 'waiting' }, waiting);
      }
    },
  });
}

function watchWork(registry: Registry): void {
  const oldest = new Gauge({
    name: 'banle_oldest_job_seconds',
    help: 'How long the oldest job of a queue has waited',
    labelNames: ['queue', 'state'],
    registers: [registry],
  });
  new Gauge({
    name: 'banle_jobs',
    help: 'Jobs that are not done, by queue and state',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      oldest.reset();
      for (const { name, state, jobs, oldestSeconds } of await listQueueStates(readClock())) {
        this.set({ queue: name, state }, jobs);
        oldest.set({ queue: name, state }, oldestSeconds);
      }
    },
  });
  new Gauge({
    name: 'banle_sweep_failures',
    help: 'How often a sweep has failed in a row',
    labelNames: ['sweep'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { name, failures } of await listSweepStates()) this.set({ sweep: name }, failures);
    },
  });
}

function watchRecord(registry: Registry): void {
  new Gauge({
    name: 'banle_record_entries',
    help: 'Entries of the record',
    registers: [registry],
    async collect() {
      const { positions } = await recordedSince();
      this.set(positions.reduce((sum, place) => sum + place, 0));
    },
  });
}

function watchWebhooks(registry: Registry): void {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `banle_webhook${name}`, help, labelNames, registers: [registry] });
  const failing = gauge('s_failing', 'Webhooks that are on and whose last try failed');
  const waiting = gauge('_deliveries_waiting', 'Events that wait to be told to another system');
  const oldest = gauge('_oldest_waiting_seconds', 'How long the oldest of them has waited');
  const ended = gauge('_deliveries_last_hour', 'What ended within the last hour, by how it ended', 'state');
  new Gauge({
    name: 'banle_webhooks',
    help: 'Webhooks, by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const figures = await readDeliveryFigures(readClock());
      this.reset();
      for (const { state, n } of figures.webhooks) this.set({ state }, n);
      failing.set(figures.failing);
      waiting.set(figures.waiting);
      oldest.set(figures.oldestSeconds);
      for (const state of ['delivered', 'given_up', 'withheld'] as const) {
        ended.set({ state }, figures.lastHour.find((one) => one.state === state)?.n ?? 0);
      }
    },
  });
}

async function figuresOf(registry: Registry): Promise<Response> {
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}

/** Compared by their hashes, so that the time it takes tells nothing of the token. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
