import { hindranceOf } from './away.ts';
import { apart, standsAlone } from './index.ts';

/** One kind of deed that many may ask for at the same moment. */
export interface DoneInCompany<Deed> {
  /** Does in one transaction those that nothing stands against, waiting for nobody; gives those that it does. */
  atOnce(deeds: readonly Deed[]): Promise<ReadonlySet<Deed>>;
  /** Does one by itself: waits for whoever holds what it needs, and fails with what stands against it. */
  alone(deed: Deed): Promise<void>;
}

/** More than these would keep those who asked first waiting for those who asked last. */
const mostAtOnce = 32;
/** So many transactions of one kind at a time: while the database does one, the next is made ready. */
const runsAtOnce = 2;

interface Waiting<Deed> {
  readonly deed: Deed;
  done(): void;
  failed(error: unknown): void;
}

/**
 * Has deeds of one kind that are asked for at the same moment done in company: one transaction for all of them costs
 * hardly more than one for each. Whatever company it is done in, a deed is judged, recorded and answered by itself: where
 * something stands against it, or where the transaction fails, it is done alone and told why. Inside of a transaction it
 * is a part of that.
 */
export function inCompany<Deed>({ atOnce, alone }: DoneInCompany<Deed>): (deed: Deed) => Promise<void> {
  const waiting: Waiting<Deed>[] = [];
  let runs = 0;
  const begin = () => {
    while (runs < runsAtOnce && waiting.length > 0) {
      runs += 1;
      void run(waiting.splice(0, mostAtOnce));
    }
  };
  const run = async (company: readonly Waiting<Deed>[]) => {
    const outcome = await settled(atOnce(company.map(({ deed }) => deed)));
    for (const { deed, done, failed } of company) {
      if (outcome.lost) failed(outcome.lost);
      else if (outcome.done.has(deed)) done();
      else alone(deed).then(done, failed);
    }
    runs -= 1;
    // Whoever was just answered may ask again, and goes with those who wait.
    setImmediate(begin);
  };
  return (deed) =>
    standsAlone()
      ? new Promise((done, failed) => {
          waiting.push({ deed, done, failed });
          apart(() => setImmediate(begin));
        })
      : alone(deed);
}

interface Outcome<Deed> {
  readonly done: ReadonlySet<Deed>;
  /** Where nobody knows whether it was committed: a second attempt might do it twice. */
  readonly lost?: unknown;
}

async function settled<Deed>(work: Promise<ReadonlySet<Deed>>): Promise<Outcome<Deed>> {
  try {
    return { done: await work };
  } catch (error) {
    return { done: new Set(), ...(hindranceOf(error) === 'away' && { lost: error }) };
  }
}
