import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { html, type Route } from '../http/index.ts';
import { noteKeeping } from '../http/keep-note.ts';
import type { RequestAsk } from '../http/request-ask.ts';
import { dayOf, readClock } from '../time/index.ts';
import { openKeeping } from './keeping.ts';

const path = '/tin/bai';
const forAll = {
  locale: 'vi',
  actor: null,
  isForOne: false,
  dependencies: [],
  end: Number.POSITIVE_INFINITY,
};

/** A keeping that hears, before a page that says how often it was drawn, each time once it is let go on. */
function aPage({ isForOne = false } = {}) {
  const keeping = openKeeping({ most: 1_000_000, withoutDatabase: 1_000 });
  keeping.listener.begun();
  let drawn = 0;
  let goOn = Promise.withResolvers<void>();
  const answer = keeping.keeping(async () => {
    const nth = ++drawn;
    await goOn.promise;
    const response = html({ toString: () => `<p>Lần ${nth}</p>` });
    const route = { path, keeping: { tags: () => ['article:bai'] } } as unknown as Route;
    noteKeeping(response, route, { ...forAll, isForOne, today: dayOf(readClock()) } as unknown as RequestAsk);
    return response;
  });
  const read = async (url = path) => {
    const incoming = { method: 'GET', url, headers: { host: 'h' } } as unknown as IncomingMessage;
    return (await answer(new Request(`http://h${url}`), { incoming })).text();
  };
  const finish = () => {
    goOn.resolve();
    goOn = Promise.withResolvers();
  };
  return { keeping, read, finish, times: () => drawn };
}

describe('what many ask for at once', () => {
  it('is drawn once and given to all of them', async () => {
    const { keeping, read, finish, times } = aPage();
    const asked = [read(), read(), read()];
    finish();
    expect(await Promise.all(asked)).toEqual(Array(3).fill('<p>Lần 1</p>'));
    expect([times(), keeping.size().answers]).toEqual([1, 1]);
  });

  it('is drawn once also at an address that is not kept', async () => {
    const { keeping, read, finish, times } = aPage();
    const asked = [read(`${path}?x=1`), read(`${path}?x=1`)];
    finish();
    expect(await Promise.all(asked)).toEqual(Array(2).fill('<p>Lần 1</p>'));
    expect([times(), keeping.size().answers]).toEqual([1, 0]);
  });

  it('is drawn anew for whoever asks after something has changed', async () => {
    const { keeping, read, finish, times } = aPage();
    const before = read();
    keeping.listener.changed('lists');
    const after = read();
    finish();
    expect(await Promise.all([before, after])).toEqual(['<p>Lần 1</p>', '<p>Lần 2</p>']);
    expect(times()).toBe(2);
  });

  it('is never the page of one alone', async () => {
    const { read, finish, times } = aPage({ isForOne: true });
    const first = read();
    const second = read();
    finish();
    await first;
    await new Promise(setImmediate);
    finish();
    expect([await first, await second]).toEqual(['<p>Lần 1</p>', '<p>Lần 2</p>']);
    expect(times()).toBe(2);
  });
});
