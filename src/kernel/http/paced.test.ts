import { describe, expect, it } from 'vitest';
import { type BrokenOff, hastenDownloads, paced } from './paced.ts';

const patient = { still: 60_000, whole: 60_000 };

/** A source that counts what is fetched from it, and whether it was let go. */
function aSource(pieces: number) {
  const seen = { fetched: 0, letGo: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.fetched === pieces) return controller.close();
        seen.fetched += 1;
        controller.enqueue(new Uint8Array(40_000).fill(seen.fetched));
      },
      cancel() {
        seen.letGo = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, body };
}

const toldOf = () => {
  const { promise, resolve } = Promise.withResolvers<BrokenOff>();
  return { why: promise, tell: resolve };
};

describe('a download', () => {
  it('comes whole to who takes it, in small pieces', async () => {
    const { body } = aSource(3);
    const sizes: number[] = [];
    for await (const piece of paced(body, () => undefined, patient)) sizes.push(piece.byteLength);
    expect(sizes.reduce((all, size) => all + size, 0)).toBe(120_000);
    expect(Math.max(...sizes)).toBe(16_384);
  });

  it('is fetched no faster than it is taken', async () => {
    const { seen, body } = aSource(1_000);
    const reader = paced(body, () => undefined, patient).getReader();
    for (let nth = 0; nth < 4; nth++) await reader.read();
    expect(seen.fetched).toBe(2);
    await reader.cancel();
    expect(seen.letGo).toBe(true);
  });

  it('of which nothing is taken is broken off: its source is let go and its reader does not get an end', async () => {
    const { seen, body } = aSource(1_000);
    const { why, tell } = toldOf();
    const reader = paced(body, tell, { ...patient, still: 20 }).getReader();
    await reader.read();
    expect(await why).toBe('nothing taken');
    await expect(reader.read()).rejects.toThrow('broken off');
    expect(seen.letGo).toBe(true);
  });

  it('that lasts too long is broken off though something is taken', async () => {
    const { body } = aSource(1_000_000);
    const { why, tell } = toldOf();
    const reader = paced(body, tell, { ...patient, whole: 20 }).getReader();
    const taking = (async () => {
      while (!(await reader.read()).done) await new Promise((later) => setTimeout(later, 1));
    })();
    await expect(taking).rejects.toThrow('broken off');
    expect(await why).toBe('too long');
  });

  it('whose source fails is told with the reason, which its reader does not learn', async () => {
    const failing = ReadableStream.from(
      (async function* () {
        yield new Uint8Array(1);
        throw new Error('the database is away');
      })(),
    );
    const { why, tell } = toldOf();
    const reader = paced(failing, tell, patient).getReader();
    await reader.read();
    await expect(reader.read()).rejects.toThrow('broken off');
    expect(await why).toMatchObject({ failed: new Error('the database is away') });
  });

  it('that is under way when the program ends gets a short time', async () => {
    const { body } = aSource(2);
    const reader = paced(body, () => undefined, patient).getReader();
    await reader.read();
    hastenDownloads();
    expect((await reader.read()).done).toBe(false);
    await reader.cancel();
  });
});
