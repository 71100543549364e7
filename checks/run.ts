import type { Finding, Rule } from './rule.ts';
import { rulesByPrograms, rulesByReading } from './rules.ts';

/** What one rule found, and how long it looked. */
export interface Result {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
  readonly seconds: number;
}

/** Two programs at a time, one for each core of a small machine. */
const atOnce = 2;

/** Runs every house rule over a tree and tells each result as it comes. */
export async function runRules(root: string, tell: (result: Result) => void): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...rulesByPrograms];
  const look = async (rule: Rule) => {
    const result = await runRule(rule, root);
    results.push(result);
    tell(result);
  };
  const worker = async () => {
    for (let rule = waiting.shift(); rule; rule = waiting.shift()) await look(rule);
  };
  const workers = Array.from({ length: atOnce }, worker);
  for (const rule of rulesByReading) await look(rule);
  await Promise.all(workers);
  return results;
}

async function runRule(rule: Rule, root: string): Promise<Result> {
  const started = performance.now();
  const findings = await rule.run(root).catch((error: unknown) => [couldNotLook(error)]);
  return { rule, findings, seconds: (performance.now() - started) / 1000 };
}

function couldNotLook(error: unknown): Finding {
  return { file: '.', says: `could not be checked: ${error instanceof Error ? error.stack : String(error)}` };
}

/** One line for one rule: whether the tree keeps it, and the time it took. */
export function lineOf({ rule, findings, seconds }: Result): string {
  const verdict = findings.length === 0 ? '✓' : '✗';
  const count = findings.length === 0 ? '' : `  ${findings.length} found`;
  return `${verdict} ${rule.name.padEnd(42)} ${seconds.toFixed(1).padStart(5)} s${count}`;
}

/** The breaches, gathered under their rules, each with the place to open. */
export function describeFindings(results: readonly Result[]): string {
  return results
    .filter(({ findings }) => findings.length > 0)
    .map(({ rule, findings }) => `\n${rule.name}\n${findings.map(describe).join('\n')}`)
    .join('\n');
}

function describe({ file, line, says }: Finding): string {
  return `  ${file}${line === undefined ? '' : `:${line}`}  ${says}`;
}
