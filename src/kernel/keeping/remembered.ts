import type { Memory } from '../http/index.ts';
import { everything } from './kept-answers.ts';

interface Entry {
  readonly tags: readonly string[];
  readonly value: Promise<unknown>;
}

/** Parts of pages as they were read, each until one of its tags changes. */
export class Remembered implements Memory {
  readonly #entries = new Map<string, Entry>();
  readonly #hears: () => boolean;

  /** `hears`: whether changes are heard; while they are not, everything is read anew. */
  constructor(hears: () => boolean) {
    this.#hears = hears;
  }

  remembered<Value>(name: string, tags: readonly string[], read: () => Promise<Value>): Promise<Value> {
    if (!this.#hears()) return read();
    const found = this.#entries.get(name);
    if (found) return found.value as Promise<Value>;
    const value = read();
    const entry: Entry = { tags, value };
    this.#entries.set(name, entry);
    value.catch(() => {
      if (this.#entries.get(name) === entry) this.#entries.delete(name);
    });
    return value;
  }

  /** Forgets what depends on this; what is being read of it is given to those who wait for it, and to nobody after. */
  drop(tag: string): void {
    if (tag === everything) this.dropAll();
    for (const [name, { tags }] of this.#entries) if (tags.includes(tag)) this.#entries.delete(name);
  }

  dropAll(): void {
    this.#entries.clear();
  }
}
