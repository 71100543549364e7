import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { apiFailures } from './words/failures.ts';

/** Tokens that are none, in a minute from one address. */
const strangers = 60;

/** Counts calls in memory, each minute anew. */
export interface CallCounter {
  /** Counts a call with a token; throws when there were too many. Gives how many are left. */
  count(
    tokenId: string,
  ): Promise<{ readonly limit: number; readonly left: number; readonly seconds: number }>;
  /** Counts a token that is none; throws when too many came from there. */
  countStranger(address: string): Promise<void>;
}

/** Opens a counter for so many calls in a minute with one token. */
export function openCounter(calls = 600): CallCounter {
  const known = new RateLimiterMemory({ points: calls, duration: 60 });
  const unknown = new RateLimiterMemory({ points: strangers, duration: 60 });
  return {
    async count(tokenId) {
      const { remainingPoints, msBeforeNext } = await taken(known, tokenId);
      return { limit: calls, left: remainingPoints, seconds: secondsIn(msBeforeNext) };
    },
    async countStranger(address) {
      await taken(unknown, address);
    },
  };
}

async function taken(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw apiFailures.tooOften({ seconds: secondsIn(refused.msBeforeNext) });
  }
}

const secondsIn = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000));
