import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, version } from '../reader/index.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const text =
  'Bí thư Thành ủy Minh Châu Lê Thị Ngọc Hân đề nghị Sở Nội vụ rà soát hồ sơ trước ngày 15/6/2031.';
const use = `import { read, readSymbol } from '@banle/reader';
const { assignments } = read(${JSON.stringify(text)});
const addressees: string[] | undefined = assignments[0]?.addressees;
console.log(JSON.stringify([addressees, readSymbol('14 KL TW')?.printed]));
`;
let folder = '';
let home = '';

/** The reader is packed from a copy, so that nothing built is left in the tree, and installed into an empty folder. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banle-reader-'));
  await cp(join(root, 'reader'), join(folder, 'reader'), { recursive: true });
  await cp(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: join(folder, 'reader') });
  home = await mkdtemp(join(tmpdir(), 'banle-reader-home-'));
  await writeFile(join(home, 'package.json'), '{ "type": "module", "private": true }');
  const packed = join(folder, `banle-reader-${version}.tgz`);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', packed], { cwd: home });
}, 120_000);

afterAll(async () => {
  for (const made of [folder, home]) await rm(made, { recursive: true, force: true });
});

describe('the reader as a package', () => {
  it('brings its readme and licence, and no dependency', async () => {
    const installed = join(home, 'node_modules/@banle/reader');
    expect(await readFile(join(installed, 'README.md'), 'utf8')).toContain('# @banle/reader');
    expect(await readFile(join(installed, 'LICENSE'), 'utf8')).toContain('Apache License');
    const about = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as object;
    expect(about).toMatchObject({ version });
    expect(about).not.toHaveProperty('dependencies');
  });

  it('reads from plain Node', async () => {
    await writeFile(join(home, 'use.js'), use.replace(': string[] | undefined', ''));
    const { stdout } = await run(process.execPath, ['use.js'], { cwd: home });
    expect(JSON.parse(stdout)).toEqual([['Sở Nội vụ'], '14-KL/TW']);
  });

  it('has types that a strict program accepts', async () => {
    await writeFile(join(home, 'use.ts'), use);
    const strict = { strict: true, noEmit: true, module: 'nodenext', lib: ['es2022', 'dom'], types: [] };
    await writeFile(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: strict, files: ['use.ts'] }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: home });
    expect(stdout).toBe('');
  });

  it('reads a file by its command', async () => {
    await mkdir(join(home, 'texts'));
    await writeFile(join(home, 'texts/a.txt'), text);
    const bin = join(home, 'node_modules/.bin/banle-reader');
    const { stdout } = await run(bin, ['texts/a.txt', '--json'], { cwd: home });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(read(text))));
  });
});
