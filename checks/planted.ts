import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Rule } from './rule.ts';
import { tidyTree } from './tidy-tree.ts';

const home = join(import.meta.dirname, '..');
const ownSettings = [
  'checks/dependency-cruiser.cjs',
  'biome.json',
  'knip.jsonc',
  'tsconfig.json',
  '.gitignore',
];

/** Files to put into the tidy tree; `undefined` takes one out. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Grows a small tree that keeps every house rule, with the changes planted in it; gone after the test. */
export function plant(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'banle-planted-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files: Changes = { ...tidyTree, ...changes };
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of ownSettings) {
    if (!(path in files)) copyFileSync(join(home, path), join(root, path));
  }
  const hasPackages = Object.keys(changes).some((path) => path.startsWith('node_modules/'));
  if (!hasPackages) symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}

/** What a rule says of the tidy tree with the changes planted in it: one line for each finding. */
export async function breaches(rule: Rule, changes: Changes): Promise<string[]> {
  const findings = await rule.run(plant(changes));
  return findings.map(({ file, line, says }) => `${file}${line === undefined ? '' : `:${line}`} ${says}`);
}
