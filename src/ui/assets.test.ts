import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assets, loadAssets } from './assets.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets();
});

const textOf = (path: string) => new TextDecoder().decode(assets.find(path)?.body);

describe('the bundled look', () => {
  it('names its files by their content, and the same content by the same name', async () => {
    expect(assets.links.css).toMatch(/^\/assets\/app-[A-Z0-9]{8}\.css$/);
    expect((await loadAssets()).links).toEqual(assets.links);
  });

  it('answers every address that a page names', () => {
    const { css, js, favicon, fonts } = assets.links;
    for (const path of [css, js, favicon, ...fonts]) expect(assets.find(path), path).toBeDefined();
  });

  it('answers every font that the stylesheet names, and names nothing elsewhere', () => {
    const css = textOf(assets.links.css);
    const named = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(8);
    for (const path of named) expect(assets.find(path)?.type, path).toBe('font/woff2');
    expect(css).not.toMatch(/https?:|\/\/|@import/);
  });

  it('keeps the stylesheet within 52 kB before compression and 10 kB after', () => {
    const css = assets.find(assets.links.css);
    expect(css?.body.length).toBeLessThanOrEqual(53_248);
    expect(css?.encodings.br?.length).toBeLessThanOrEqual(10_240);
  });

  it('holds the same bytes compressed as plain', () => {
    for (const path of [assets.links.css, assets.links.js, assets.links.favicon]) {
      const asset = assets.find(path);
      expect(brotliDecompressSync(asset?.encodings.br ?? '').equals(asset?.body ?? new Uint8Array())).toBe(
        true,
      );
      expect(gunzipSync(asset?.encodings.gzip ?? '').equals(asset?.body ?? new Uint8Array())).toBe(true);
    }
  });

  it('finds nothing where nothing is', () => {
    expect(assets.find('/assets/../main.ts')).toBeUndefined();
    expect(() => assets.path('missing.css')).toThrow('missing.css');
  });
});
