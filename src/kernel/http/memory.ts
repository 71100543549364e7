import type { Context } from 'hono';

/** Holds in memory what was read of public rows, until it is told that they changed. */
export interface Memory {
  /** What was read under a name, or read now; forgotten when one of the tags changes. */
  remembered<Value>(name: string, tags: readonly string[], read: () => Promise<Value>): Promise<Value>;
}

/** Where nothing is heard of changes, everything is read anew. */
const forgetful: Memory = { remembered: (_name, _tags, read) => read() };

/** The memory that whoever passed the request on lends to its page. */
export function memoryIn({ env }: Context): Memory {
  return (env as { memory?: Memory } | undefined)?.memory ?? forgetful;
}
