import { afterEach, describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { transaction } from '../db/index.ts';
import { record, theSystem } from '../record/index.ts';
import { readClock } from '../time/index.ts';
import { closeLive, countLive, openLive, type Watch } from './live.ts';

useFreshDatabase();
afterEach(closeLive);

const note = (id: string) =>
  transaction(async () =>
    record(theSystem, { action: 'thing.noted', subject: { kind: 'thing', id } }, readClock()),
  );

/** What a page hears, event by event, until it is closed; first that from now on nothing is missed. */
async function* hear(answer: Response): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts.filter((one) => one.startsWith('event: ') || one === ': ready')) yield part;
  }
}

/** A page that listens. */
async function listen(watch: Watch): Promise<AsyncGenerator<string>> {
  const heard = hear(openLive(watch));
  expect((await heard.next()).value).toBe(': ready');
  return heard;
}

/** A page that is told which things were noted. */
const aWatch = (accountId: string, more: Partial<Watch> = {}): Watch => ({
  accountId,
  look: async (occasion) =>
    occasion.kind === 'recorded'
      ? { name: 'noted', data: { things: occasion.entries.map(({ subjectId }) => subjectId).join() } }
      : undefined,
  ...more,
});

describe('an open page', () => {
  it('is told of what is recorded after it was opened, in one line each', async () => {
    await note('before');
    const heard = await listen(aWatch('a1'));
    await note('after');
    expect((await heard.next()).value).toBe('event: noted\ndata: {"things":"after"}');
    await heard.return(undefined);
  });

  it('shares one look at the record with all others', async () => {
    let looks = 0;
    const look: Watch['look'] = async (occasion, round) => {
      if (occasion.kind !== 'recorded') return undefined;
      if (!round.has('shared')) {
        looks += 1;
        round.set('shared', Promise.resolve());
      }
      return { name: 'noted', data: {} };
    };
    const pages = await Promise.all(
      Array.from({ length: 60 }, (_, nth) => listen(aWatch(`p${nth}`, { look }))),
    );
    await note('once');
    const first = await Promise.all(pages.map((page) => page.next()));
    expect(first.every(({ value }) => String(value).startsWith('event: noted'))).toBe(true);
    expect(looks).toBe(1);
  });

  it('is let go when its reader may look no longer', async () => {
    const heard = await listen(aWatch('a1', { look: async () => 'over' }));
    expect((await heard.next()).value).toContain('event: over');
    expect((await heard.next()).done).toBe(true);
    expect(countLive()).toBe(0);
  });

  it('makes room: of too many of one person the oldest is let go, and says why', async () => {
    const pages = [];
    for (let nth = 0; nth < 9; nth++) pages.push(await listen(aWatch('a1')));
    const other = await listen(aWatch('b2'));
    expect((await pages[0]?.next())?.value).toContain('event: elsewhere');
    expect((await pages[0]?.next())?.done).toBe(true);
    expect(countLive()).toBe(9);
    closeLive();
    expect((await other.next()).done).toBe(true);
  });

  it('stays open when its question cannot be answered, for the database may be away', async () => {
    let asked = 0;
    const look: Watch['look'] = async (occasion) => {
      asked += 1;
      if (asked < 2) throw new Error('away');
      return occasion.kind === 'recorded' ? { name: 'noted', data: {} } : undefined;
    };
    const heard = await listen(aWatch('a1', { look }));
    await note('again');
    expect((await heard.next()).value).toContain('event: noted');
  });

  it('ends when the program ends', async () => {
    const heard = await listen(aWatch('a1'));
    closeLive();
    expect((await heard.next()).done).toBe(true);
  });

  it('says that it must not be kept nor gathered on its way', () => {
    const { headers } = openLive(aWatch('a1'));
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
  });
});
