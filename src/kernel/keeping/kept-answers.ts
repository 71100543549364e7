import { encodingsFor } from './asked.ts';

/** Bytes as they are sent, in one encoding, with the head that belongs to them. */
export interface Encoded {
  readonly body: Buffer;
  /** Names and values in turn, as they are written. */
  readonly head: readonly string[];
  /** The same without what speaks of a body. */
  readonly headAlone: readonly string[];
  readonly etag: string;
}

/** One answer that is given to all who ask the same. */
export interface KeptAnswer {
  readonly route: string;
  /** What it depends on: when one of these changes, it goes. */
  readonly tags: readonly string[];
  /** When it begins and ceases to be right by itself; milliseconds. */
  readonly from: number;
  readonly until: number;
  /** When what it tells was last changed, as it is said to those who ask for nothing older. */
  readonly modified?: string;
  readonly encodings: { readonly identity: Encoded; readonly br?: Encoded; readonly gzip?: Encoded };
}

/** A kept answer in the shortest encoding that the one who asks takes. */
export function chosen({ encodings }: KeptAnswer, accepted: string | string[] | undefined): Encoded {
  const taken = encodingsFor(String(accepted ?? '')).find((one) => encodings[one]);
  return (taken && encodings[taken]) ?? encodings.identity;
}

/** The tag of what concerns every page. */
export const everything = '*';

/** Above so many tags that were dropped, the oldest are forgotten as if all had been. */
const mostRemembered = 10_000;
/** What an answer takes besides its bytes. */
const overhead = 2_000;

/** Keeps whole answers in memory, the latest used longest, and forgets what depends on something that changed. */
export class KeptAnswers {
  readonly #most: number;
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #byTag = new Map<string, Set<string>>();
  readonly #droppedAt = new Map<string, number>();
  #allDroppedAt = 0;
  #turn = 0;
  #bytes = 0;

  /** `most`: how many bytes are kept together. */
  constructor(most: number) {
    this.#most = most;
  }

  /** How much is kept. */
  get size(): { readonly answers: number; readonly bytes: number } {
    return { answers: this.#answers.size, bytes: this.#bytes };
  }

  /** The moment before an answer is made: what changes after it is not in the answer for certain. */
  mark(): number {
    return this.#turn;
  }

  /** The answer kept under a key, where it is right at a moment. */
  find(key: string, now: number): KeptAnswer | undefined {
    const found = this.#answers.get(key);
    if (!found) return undefined;
    if (now < found.from || now >= found.until) {
      this.#forget(key, found);
      return undefined;
    }
    // Last in the order of the map: the first is forgotten first.
    this.#answers.delete(key);
    this.#answers.set(key, found);
    return found;
  }

  /** Keeps an answer whose making began at a mark; not where something it depends on has changed since. */
  keep(key: string, answer: KeptAnswer, begun: number): boolean {
    if (this.#allDroppedAt > begun) return false;
    if (answer.tags.some((tag) => (this.#droppedAt.get(tag) ?? 0) > begun)) return false;
    const bytes = bytesOf(key, answer);
    if (bytes > this.#most / 10) return false;
    const before = this.#answers.get(key);
    if (before) this.#forget(key, before);
    this.#answers.set(key, answer);
    this.#bytes += bytes;
    for (const tag of answer.tags) {
      const keys = this.#byTag.get(tag);
      if (keys) keys.add(key);
      else this.#byTag.set(tag, new Set([key]));
    }
    for (const [oldest, kept] of this.#answers) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest, kept);
    }
    return true;
  }

  /** Forgets what depends on this, and what is being made of it. */
  drop(tag: string): void {
    if (tag === everything || this.#droppedAt.size >= mostRemembered) {
      this.dropAll();
      return;
    }
    this.#turn++;
    this.#droppedAt.set(tag, this.#turn);
    for (const key of this.#byTag.get(tag) ?? []) {
      const found = this.#answers.get(key);
      if (found) this.#forget(key, found);
    }
  }

  /** Forgets everything, and what is being made. */
  dropAll(): void {
    this.#turn++;
    this.#allDroppedAt = this.#turn;
    this.#droppedAt.clear();
    this.#answers.clear();
    this.#byTag.clear();
    this.#bytes = 0;
  }

  #forget(key: string, answer: KeptAnswer): void {
    this.#answers.delete(key);
    this.#bytes -= bytesOf(key, answer);
    for (const tag of answer.tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }
}

function bytesOf(key: string, { encodings }: KeptAnswer): number {
  const { identity, br, gzip } = encodings;
  return overhead + 2 * key.length + identity.body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0);
}
