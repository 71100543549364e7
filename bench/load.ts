import autocannon from 'autocannon';

/** What one run of load saw. */
export interface Load {
  /** Requests a second, averaged over the run. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p95: number;
}

/** What is loaded. */
export interface Target {
  readonly url: string;
  /** Each connection asks at an address of its own, with another word in the query. */
  readonly apart?: boolean;
  readonly cookie?: string;
  readonly seconds?: number;
  readonly connections?: number;
}

/** Loads one address for some seconds; an answer that is no success ends the benchmark. */
async function load({ url, apart, cookie, seconds = 5, connections = 16 }: Target): Promise<Load> {
  const result = await autocannon({
    url,
    ...(apart ? { setupClient: (client) => askApart(client, new URL(url)) } : {}),
    connections,
    duration: seconds,
    ...(cookie ? { headers: { cookie } } : {}),
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} answers of ${url} were no success`);
  return { rate: result.requests.average, p95: result.latency.p97_5 };
}

let asking = 0;

function askApart(client: autocannon.Client, { pathname, search }: URL): void {
  client.setRequests([{ path: `${pathname}${search}${search ? '&' : '?'}rieng=${++asking}` }]);
}

/** Loads two addresses in turn, so that a change of the machine's speed meets both; gives the medians of the rounds. */
export async function loadInTurn(first: Target, second: Target, rounds = 3): Promise<[Load, Load]> {
  await load({ ...first, seconds: 3 });
  await load({ ...second, seconds: 2 });
  const runs: [Load, Load][] = [];
  for (let round = 0; round < rounds; round++) runs.push([await load(first), await load(second)]);
  const medianOf = (pick: (run: [Load, Load]) => Load): Load => ({
    rate: median(runs.map((run) => pick(run).rate)),
    p95: median(runs.map((run) => pick(run).p95)),
  });
  return [medianOf(([one]) => one), medianOf(([, two]) => two)];
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The number below which the given share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
