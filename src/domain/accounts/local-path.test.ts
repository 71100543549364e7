import { describe, expect, it } from 'vitest';
import { browserName } from './browser-name.ts';
import { localPath } from './local-path.ts';

describe('where to go on after the door', () => {
  it.each([
    ['/nhiem-vu', '/nhiem-vu'],
    ['/to-chuc?ngay=2026-01-02#dau', '/to-chuc?ngay=2026-01-02#dau'],
    ['/a/../b', '/b'],
    [undefined, '/'],
    ['', '/'],
    ['nhiem-vu', '/'],
    ['//noi.khac/', '/'],
    ['/\\noi.khac', '/'],
    ['/\t/noi.khac', '/'],
    ['/.//noi.khac', '/'],
    ['https://noi.khac/', '/'],
    ['javascript:alert(1)', '/'],
    ['/nhiem-vu\r\nset-cookie: a=b', '/nhiem-vuset-cookie:%20a=b'],
  ])('%j leads to %s', (asked, path) => {
    expect(localPath(asked)).toBe(path);
  });
});

describe('a browser', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  it.each([
    [`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
    [
      `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
      'Microsoft Edge',
      'Windows',
    ],
    [`${windows} Gecko/20100101 Firefox/143.0`, 'Firefox', 'Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0 Chrome/124.0 Safari/537.36',
      'Cốc Cốc',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    ['curl/8.0', undefined, undefined],
    ['', undefined, undefined],
  ])('that says «%s» is %s on %s', (userAgent, browser, system) => {
    expect(browserName(userAgent)).toEqual({ browser, system });
  });
});
