import { Temporal } from '../../kernel/time/index.ts';

interface Seen {
  readonly since: Temporal.Instant;
  wrong: number;
}

interface Limits {
  /** So many wrong answers may come from one place … */
  readonly wrong: number;
  /** … within this time. */
  readonly within: Temporal.Duration;
  /** So many places are remembered at once. */
  readonly remembered: number;
}

/** Counts attempts by whom they come from, in memory and within bounds; the oldest are forgotten first. */
export class DoorLimit {
  static readonly usual: Limits = {
    wrong: 40,
    within: Temporal.Duration.from({ minutes: 15 }),
    remembered: 10_000,
  };
  readonly #seen = new Map<string, Seen>();
  readonly #limits: Limits;

  constructor(limits: Limits = DoorLimit.usual) {
    this.#limits = limits;
  }

  /** Counts an attempt before it is judged; false when there were too many. */
  take(from: string, now: Temporal.Instant): boolean {
    const key = neighbourhood(from);
    const seen = this.#current(key, now);
    if (seen.wrong >= this.#limits.wrong) return false;
    seen.wrong += 1;
    return true;
  }

  /** After how many seconds another attempt from there is taken; at least one. */
  secondsLeft(from: string, now: Temporal.Instant): number {
    const { since } = this.#current(neighbourhood(from), now);
    return Math.max(1, Math.ceil(now.until(since.add(this.#limits.within)).total('seconds')));
  }

  /** The attempt was right: it does not count. */
  forgive(from: string): void {
    const seen = this.#seen.get(neighbourhood(from));
    if (seen && seen.wrong > 0) seen.wrong -= 1;
  }

  #current(key: string, now: Temporal.Instant): Seen {
    const known = this.#seen.get(key);
    if (known && Temporal.Instant.compare(known.since.add(this.#limits.within), now) > 0) return known;
    this.#seen.delete(key);
    const oldest = this.#seen.keys().next();
    if (this.#seen.size >= this.#limits.remembered && !oldest.done) this.#seen.delete(oldest.value);
    const fresh: Seen = { since: now, wrong: 0 };
    this.#seen.set(key, fresh);
    return fresh;
  }
}

/** One household has a whole /64 of IPv6 addresses; it counts as one. */
function neighbourhood(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0')].slice(0, 4).join(':');
}
