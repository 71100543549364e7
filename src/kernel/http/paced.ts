/** How long a download waits for its reader; milliseconds. */
export interface Patience {
  /** Without a piece being taken. */
  readonly still: number;
  /** From its beginning to its end. */
  readonly whole: number;
}

/** A reader who takes less than a piece in two minutes has gone; in an hour one at 10 kB/s has 36 MB. */
const usual: Patience = { still: 120_000, whole: 3_600_000 };
/** When the program ends, what is under way may still come to its end for so long; milliseconds. */
const grace = 10_000;
/** Bytes. Small, so that who reads slowly still takes a piece now and then. */
const piece = 16 * 1024;

/** Why a download was broken off before its end. */
export type BrokenOff = 'nothing taken' | 'too long' | 'program ends' | { readonly failed: unknown };

const underWay = new Set<(after: number) => void>();

/** A download as its reader takes it: fetched no faster, and broken off when that takes too long. */
export function paced(
  body: ReadableStream<Uint8Array>,
  tell: (why: BrokenOff) => void,
  patience: Patience = usual,
): ReadableStream<Uint8Array> {
  const source = body.getReader();
  let rest = new Uint8Array(0);
  let still: NodeJS.Timeout | undefined;
  let whole: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(still);
    clearTimeout(whole);
    underWay.delete(hasten);
  };
  let breakOff: (why: BrokenOff) => void = settle;
  const hasten = (after: number) => {
    clearTimeout(whole);
    whole = setTimeout(() => breakOff('program ends'), after);
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        breakOff = (why) => {
          settle();
          tell(why);
          // The connection is cut, so that the browser does not take a part for the whole.
          controller.error(new Error('a download was broken off'));
          source.cancel().catch(() => undefined);
        };
        whole = setTimeout(() => breakOff('too long'), patience.whole);
        still = setTimeout(() => breakOff('nothing taken'), patience.still);
        underWay.add(hasten);
      },
      async pull(controller) {
        clearTimeout(still);
        try {
          if (rest.byteLength === 0) {
            const next = await source.read();
            if (next.done) {
              settle();
              controller.close();
              return;
            }
            rest = new Uint8Array(next.value);
          }
        } catch (failed) {
          breakOff({ failed });
          return;
        }
        controller.enqueue(rest.subarray(0, piece));
        rest = rest.subarray(piece);
        still = setTimeout(() => breakOff('nothing taken'), patience.still);
      },
      cancel(reason) {
        settle();
        return source.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Gives the downloads that are under way a short time to come to their end. */
export function hastenDownloads(): void {
  for (const hasten of underWay) hasten(grace);
}
