import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf, read } from '../reader/index.ts';
import { startChromium } from './support/chromium.ts';

const reader = join(import.meta.dirname, '../reader');
let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(() => browser.close());

describe('the reader in a browser', () => {
  it('reads a document as it does in Node, without anything of Node', async () => {
    const text = await readFile(join(reader, 'corpus/cong-van.txt'), 'utf8');
    const bundle = await build({
      entryPoints: [join(reader, 'index.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'reader',
      platform: 'browser',
      target: 'es2022',
    });
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const told = await page.evaluate(
      (given) =>
        JSON.stringify(
          (globalThis as unknown as { reader: { read: (text: string) => unknown } }).reader.read(given),
        ),
      text,
    );
    expect(JSON.parse(told)).toEqual(JSON.parse(JSON.stringify(read(text))));
    await page.close();
  });

  it('shows a reading as a page that needs no script, fits a phone, and leads from each finding to its place', async () => {
    const text = await readFile(join(reader, 'corpus/bai-bao.txt'), 'utf8');
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.setContent(pageOf(text, read(text)));
    expect(await page.locator('.text').textContent()).toContain('rõ việc, rõ người, rõ kết quả');
    expect((await page.locator('body').boundingBox())!.width).toBeLessThanOrEqual(390);
    const lost = `[...document.querySelectorAll('.found a, .legend a')]
      .filter((link) => !document.getElementById(link.getAttribute('href').slice(1))).length`;
    expect(await page.evaluate(lost)).toBe(0);
    await context.close();
  });
});
