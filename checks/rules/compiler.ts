import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { couldNotRun, runInstalled } from '../command.ts';
import type { Finding, Rule } from '../rule.ts';
import { listFiles } from '../tree.ts';

const browserConfig = 'src/ui/tsconfig.browser.json';

/** The server's TypeScript compiles under the strictest settings. */
export const types: Rule = {
  name: 'types',
  run: (root) => compile(root, 'tsconfig.json'),
};

/** What runs in the browser compiles against the browser's own types. */
export const browserTypes: Rule = {
  name: 'types in the browser',
  async run(root) {
    const hasSources = listFiles(root, /^src\/ui\/browser\/.*\.tsx?$/).length > 0;
    return hasSources && existsSync(join(root, browserConfig)) ? compile(root, browserConfig) : [];
  },
};

async function compile(root: string, config: string): Promise<Finding[]> {
  const outcome = await runInstalled('tsc', ['--noEmit', '--pretty', 'false', '-p', config], root);
  if (outcome.code === 0) return [];
  const findings = readErrors(outcome.out);
  return findings.length > 0 ? findings : [couldNotRun('tsc', outcome)];
}

function readErrors(out: string): Finding[] {
  return [...out.matchAll(/^(?:(.+?)\((\d+),\d+\): )?error (TS\d+: .*(?:\n +.*)*)/gm)].map(
    ([, file, line, says = '']) => ({ file: file ?? 'tsconfig.json', line: Number(line ?? 1), says }),
  );
}
