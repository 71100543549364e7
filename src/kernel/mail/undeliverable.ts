/** The mail server will never take this letter. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  /** True when it says that there is no such address; else it does not want the letter. */
  readonly noSuchReader: boolean;

  constructor(message: string, { noSuchReader, cause }: { noSuchReader: boolean; cause: unknown }) {
    super(message, { cause });
    this.noSuchReader = noSuchReader;
  }
}
