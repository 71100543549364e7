import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { exactVersions, licences } from './packages.ts';

const declared = (version: string) => JSON.stringify({ dependencies: { pg: version } });
const locked = (version: string, asked = version) =>
  JSON.stringify({
    packages: { '': { dependencies: { pg: asked } }, 'node_modules/pg': { version } },
  });

test.each(['^1.0.3', '~1.0.3', '1.x', '*', 'latest', '>=1.0.3', 'github:someone/pg'])(
  'a version that may drift is reported: %s',
  async (version) => {
    const planted = { 'package.json': declared(version), 'package-lock.json': locked('1.0.3', version) };
    expect(await breaches(exactVersions, planted)).toEqual([
      `package.json asks for pg ${version}; name one exact version`,
    ]);
  },
);

test('a lockfile that holds another version is reported', async () => {
  const planted = { 'package.json': declared('1.0.3'), 'package-lock.json': locked('1.0.2', '1.0.3') };
  expect(await breaches(exactVersions, planted)).toEqual([
    'package.json asks for pg 1.0.3, which package-lock.json does not hold',
  ]);
});

test('a lockfile made for another package.json is reported', async () => {
  const planted = { 'package.json': declared('1.0.3'), 'package-lock.json': locked('1.0.3', '1.0.1') };
  expect(await breaches(exactVersions, planted)).toEqual([
    'package.json and package-lock.json disagree on pg; run npm install',
  ]);
});

test('a lockfile that leaves out a package for another platform is reported', async () => {
  const packages = {
    '': { dependencies: { pg: '1.0.3' } },
    'node_modules/pg': { version: '1.0.3', optionalDependencies: { 'pg-mac': '1.0.0', 'pg-linux': '1.0.0' } },
    'node_modules/pg/node_modules/pg-linux': { version: '1.0.0', optional: true },
  };
  const planted = { 'package.json': declared('1.0.3'), 'package-lock.json': JSON.stringify({ packages }) };
  expect(await breaches(exactVersions, planted)).toEqual([
    'package-lock.json leaves out pg-mac, which node_modules/pg may need',
  ]);
});

test.each([
  ['MIT', []],
  ['(MIT OR GPL-3.0-or-later)', []],
  ['(MIT AND Zlib)', []],
  ['GPL-3.0-only', [expect.stringContaining('is under «GPL-3.0-only»')]],
  ['(MIT AND CC-BY-NC-4.0)', [expect.stringContaining('is under')]],
  ['SEE LICENSE IN LICENSE', [expect.stringContaining('is under')]],
  [undefined, [expect.stringContaining('is under «no licence»')]],
])('what may be shipped under %s', async (license, said) => {
  const manifest = JSON.stringify({ name: 'pg', license });
  const planted = { 'package-lock.json': locked('1.0.3'), 'node_modules/pg/package.json': manifest };
  expect(await breaches(licences, planted)).toEqual(said);
});

test.each([
  ['@img/sharp-libvips-linux-x64', []],
  ['pg', ['node_modules/pg/package.json is under «LGPL-3.0-or-later», which is not on the allowed list']],
])('a library under the LGPL that stands by itself may be shipped, no other: %s', async (name, said) => {
  const lock = JSON.stringify({ packages: { '': {}, [`node_modules/${name}`]: { version: '1.0.3' } } });
  const manifest = JSON.stringify({ name, license: 'LGPL-3.0-or-later' });
  const planted = { 'package-lock.json': lock, [`node_modules/${name}/package.json`]: manifest };
  expect(await breaches(licences, planted)).toEqual(said);
});

test('what only developers install may be under any licence', async () => {
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/pg': { version: '1.0.3', dev: true } } });
  const manifest = JSON.stringify({ name: 'pg', license: 'MPL-2.0' });
  expect(
    await breaches(licences, { 'package-lock.json': lock, 'node_modules/pg/package.json': manifest }),
  ).toEqual([]);
});
