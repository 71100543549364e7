import { describe, expect, it } from 'vitest';
import { Remembered } from './remembered.ts';

/** A memory that hears, and a reading that says how often it was made. */
function aMemory() {
  let hears = true;
  let times = 0;
  const memory = new Remembered(() => hears);
  const read = () => memory.remembered('news', ['lists'], async () => ++times);
  return { memory, read, deafen: () => (hears = false) };
}

describe('what is remembered', () => {
  it('is read once until what it depends on changes', async () => {
    const { memory, read } = aMemory();
    expect([await read(), await read()]).toEqual([1, 1]);
    memory.drop('article:elsewhere');
    expect(await read()).toBe(1);
    memory.drop('lists');
    expect(await read()).toBe(2);
    memory.drop('*');
    expect(await read()).toBe(3);
  });

  it('is read each time while nothing is heard', async () => {
    const { read, deafen } = aMemory();
    await read();
    deafen();
    expect([await read(), await read()]).toEqual([2, 3]);
  });

  it('is not what was being read when it changed, for those who ask after', async () => {
    const { memory } = aMemory();
    const begun = Promise.withResolvers<string>();
    const before = memory.remembered('news', ['lists'], () => begun.promise);
    memory.drop('lists');
    const after = memory.remembered('news', ['lists'], async () => 'new');
    begun.resolve('old');
    expect([await before, await after]).toEqual(['old', 'new']);
    expect(await memory.remembered('news', ['lists'], async () => 'newer')).toBe('new');
  });

  it('is no failure: what could not be read is read again', async () => {
    const { memory, read } = aMemory();
    const failed = memory.remembered('news', ['lists'], () => Promise.reject(new Error('away')));
    await expect(failed).rejects.toThrow('away');
    expect(await read()).toBe(1);
  });
});
