import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { couldNotRun, runInstalled } from '../command.ts';
import type { Finding, Rule } from '../rule.ts';
import { listFiles } from '../tree.ts';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
  readonly comment?: string;
  readonly cycle?: readonly { readonly name: string }[];
}

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly Violation[] };
}

const roots = ['src', 'reader', 'database', 'tests', 'checks', 'bench'];
/** With a TypeScript it does not know, dependency-cruiser reads nothing and finds nothing wrong. */
const leastShareRead = 0.8;

/** Imports go downward and through front doors; the fences stand in dependency-cruiser.cjs. */
export const imports: Rule = {
  name: 'imports keep to the floors',
  async run(root) {
    const present = roots.filter((folder) => existsSync(join(root, folder)));
    const config = ['--config', 'checks/dependency-cruiser.cjs', '--output-type', 'json'];
    const outcome = await runInstalled('depcruise', [...config, ...present], root);
    if (!outcome.out.startsWith('{')) return [couldNotRun('dependency-cruiser', outcome)];
    const cruise = JSON.parse(outcome.out) as Cruise;
    return [...readTooLittle(root, cruise), ...cruise.summary.violations.map(describe)];
  },
};

function readTooLittle(root: string, cruise: Cruise): Finding[] {
  const written = listFiles(root, /^(src|reader|database|tests|checks|bench)\/.*\.tsx?$/).length;
  const read = cruise.modules.filter(
    ({ source }) => /\.tsx?$/.test(source) && existsSync(join(root, source)),
  ).length;
  if (read > 0 && read >= written * leastShareRead) return [];
  return [
    { file: 'checks/dependency-cruiser.cjs', says: `read only ${read} of ${written} TypeScript files` },
  ];
}

function describe({ from, to, rule, comment, cycle }: Violation): Finding {
  const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return { file: from, says: `→ ${way} [${rule.name}${comment ? `: ${comment}` : ''}]` };
}
