import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const locked = {
  '': { optionalDependencies: { runtime: '1.0.0' } },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/tool': { version: '2.0.0', integrity: 'sha512-tool', dev: true },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['no-such-system'] },
  'node_modules/maybe': { version: '1.0.0', optional: true },
  'node_modules/runtime': { version: '1.0.0', optional: true, os: [process.platform] },
};
type Packages = Partial<Record<keyof typeof locked, object>>;

const all: Packages = {
  'node_modules/a': locked['node_modules/a'],
  'node_modules/tool': locked['node_modules/tool'],
  'node_modules/runtime': locked['node_modules/runtime'],
};

/** Runs installed.mjs over a tree in which these packages are installed, with an npm that only says it was called. */
function run(installed: Packages, { event = 'pretest', npmEndsWith = 0 } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'banle-installed-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package-lock.json', JSON.stringify({ packages: locked }));
  write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
  for (const path of Object.keys(installed)) write(`${path}/package.json`, '{}');
  write('npm.js', `console.log('npm ' + process.argv.slice(2).join(' ')); process.exit(${npmEndsWith});`);
  write('checks/.keep', '');
  copyFileSync(join(import.meta.dirname, 'installed.mjs'), join(root, 'checks/installed.mjs'));
  const env = { ...process.env, npm_execpath: join(root, 'npm.js'), npm_lifecycle_event: event };
  return spawnSync(process.execPath, ['checks/installed.mjs'], { cwd: root, env, encoding: 'utf8' });
}

test('what is installed as locked is left alone', () => {
  expect(run(all)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test.each([
  ['is missing', { ...all, 'node_modules/a': undefined }],
  ['has another version', { ...all, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
  ['has other bytes', { ...all, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
  ['for developers is missing', { ...all, 'node_modules/tool': undefined }],
  ['that brings the runtime is missing', { ...all, 'node_modules/runtime': undefined }],
])('a package that %s is installed', (_, packages) => {
  const installed = Object.fromEntries(Object.entries(packages).filter(([, found]) => found));
  const { status, stdout } = run(installed);
  expect(stdout).toMatch(/^Installing .*\nnpm ci /);
  expect(status).toBe(0);
});

test('whoever only runs the program may leave out what developers need', () => {
  const { 'node_modules/tool': _, ...withoutTools } = all;
  expect(run(withoutTools, { event: 'prestart' })).toMatchObject({ status: 0, stdout: '' });
});

test('an install that fails is said in plain words', () => {
  const { status, stderr } = run({}, { npmEndsWith: 7 });
  expect(status).toBe(1);
  expect(stderr).toContain('The packages could not be installed; npm says why above.');
});
