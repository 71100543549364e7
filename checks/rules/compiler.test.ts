import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { browserTypes, types } from './compiler.ts';

test('a value of the wrong type is reported', async () => {
  const planted = { 'src/kernel/words/index.ts': `export const locale: number = 'vi';\n` };
  expect(await breaches(types, planted)).toEqual([
    expect.stringMatching(/^src\/kernel\/words\/index\.ts:1 TS2322/),
  ]);
});

test('browser code is compiled with the types of the browser, and only with those', async () => {
  const config = readFileSync(join(import.meta.dirname, '../../src/ui/tsconfig.browser.json'), 'utf8');
  const planted = {
    'src/ui/tsconfig.browser.json': config,
    'src/ui/browser/main.ts': `document.title = process.title;\n`,
  };
  expect(await breaches(types, planted)).toEqual([]);
  expect(await breaches(browserTypes, planted)).toEqual([expect.stringContaining(`name 'process'`)]);
});
