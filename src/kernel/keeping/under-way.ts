/** An answer that is being made, and how many wait for it besides the one for whom it is made. */
interface Making<Made> {
  readonly begun: number;
  readonly made: Promise<Made | undefined>;
  waiting: number;
}

/** What is being made for one is given to all who ask the same meanwhile: a page that many wait for is drawn once. */
export class UnderWay<Made> {
  readonly #making = new Map<string, Making<Made>>();

  /**
   * What comes of the making that is under way for a key; nothing where there is none, or where something has changed since
   * it began: whoever asks after a change is never given what was read before it.
   */
  join(key: string, now: number): Promise<Made | undefined> | undefined {
    const making = this.#making.get(key);
    if (!making || making.begun !== now) return undefined;
    making.waiting++;
    return making.made;
  }

  /** Makes an answer, which others may join; `make` is told to ask, when it is done, whether anybody has. */
  async lead<Answer extends { readonly shared: Made | undefined }>(
    key: string,
    begun: number,
    make: (isAwaited: () => boolean) => Promise<Answer>,
  ): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Made | undefined>();
    const making: Making<Made> = { begun, made: promise, waiting: 0 };
    this.#making.set(key, making);
    let shared: Made | undefined;
    try {
      const answer = await make(() => making.waiting > 0);
      shared = answer.shared;
      return answer;
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key);
      resolve(shared);
    }
  }
}
