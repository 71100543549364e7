import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { Temporal } from '../src/kernel/time/index.ts';

/** One figure: what was measured, beside what, and the bar it is held to. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly beside: string;
  readonly ratio: number;
  /** «at least» for throughput, «at most» for time. */
  readonly bar: { readonly kind: 'at least' | 'at most'; readonly value: number };
}

/** One figure as a line, so that a long run can be followed. */
export function printFigure({ what, ours, beside, ratio, bar }: Figure): void {
  const verdict = holds(ratio, bar) ? 'holds' : 'MISSES';
  console.log(`${what}: ${ours} | ${beside} | ${ratio.toFixed(2)}, ${bar.kind} ${bar.value}: ${verdict}`);
}

/** Writes the figures of a run with the machine they were taken on, and prints them. */
export async function writeResults(figures: readonly Figure[], seconds: number): Promise<void> {
  const lines = figures.map(
    ({ what, ours, beside, ratio, bar }) =>
      `| ${what} | ${ours} | ${beside} | ${ratio.toFixed(2)} | ${bar.kind} ${bar.value} | ${holds(ratio, bar) ? 'yes' : '**no**'} |`,
  );
  const text = `# Results of \`npm run bench\`

Taken on ${Temporal.Now.plainDateISO().toString()}, in one run of ${Math.round(seconds)} s, on ${await machine()}
The load, the server and the database share the machine. **Ratios hold, absolute figures do not**: the machine may be shared and of any speed.

| Work | Ours | Beside | Ratio | Bar | Holds |
|---|---|---|---|---|---|
${lines.join('\n')}
`;
  await writeFile(new URL('./RESULTS.md', import.meta.url), text);
  console.log(`\n${text}`);
}

function holds(ratio: number, bar: Figure['bar']): boolean {
  return bar.kind === 'at least' ? ratio >= bar.value : ratio <= bar.value;
}

async function machine(): Promise<string> {
  const [cpu] = cpus();
  const system =
    (await readFile('/etc/os-release', 'utf8').catch(() => '')).match(/^PRETTY_NAME="(.*)"/m)?.[1] ??
    process.platform;
  return `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${system}, Node ${process.version}, PostgreSQL 18.`;
}
