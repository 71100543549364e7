/** One command of `npm run banle`. */
export interface Command {
  readonly name: string;
  /** One line for the list. */
  readonly about: string;
  /** What `--help` prints. */
  readonly usage: string;
  /** Does it; returns the exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** A command was called in a way it does not know; its usage is printed. */
export class Misused extends Error {
  override readonly name = 'Misused';
}
