import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const notOurs = new Set(['node_modules', 'coverage', 'dist']);

/** Every file of the project, as paths from the root; what is hidden or installed is left out, `.ci` is not. */
export function listFiles(root: string, endings: RegExp = /./): string[] {
  const found: string[] = [];
  const enter = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (isOurs(entry.name)) enter(path);
      } else if (entry.isFile() && endings.test(path)) found.push(path);
    }
  };
  enter('');
  return found.sort();
}

function isOurs(folder: string): boolean {
  return folder === '.ci' || !(folder.startsWith('.') || notOurs.has(folder));
}

/** The text of one file of the tree. */
export function readText(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The names of the folders directly in a folder; none when it does not exist. */
export function listFolders(root: string, folder: string): string[] {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** The slices of a tree, lowest first, from its `checks/floors.cjs`. */
export function listFloors(root: string): string[] {
  return createRequire(join(root, 'checks', 'floors.cjs'))('./floors.cjs') as string[];
}

const tests = /\.test\.tsx?$|^tests\//;
const examples = /(^|\/)fixtures(\.|\/)|\.cases\.ts$/;
const generated = /^database\/schema\//;

/** True for a test and for what only tests use. */
export function isTest(path: string): boolean {
  return tests.test(path);
}

/** True for made-up rows: fixtures and tables of cases. */
export function isExample(path: string): boolean {
  return examples.test(path);
}

/** True for what a command writes and a test compares. */
export function isGenerated(path: string): boolean {
  return generated.test(path);
}
