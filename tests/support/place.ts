/** One page of the system as one of the made-up people sees it. */
export interface Place {
  /** Short, plain, fit for a file's name. */
  readonly name: string;
  /** The line of the route table that answers. */
  readonly route: string;
  readonly path: string;
  /** Username; null for a visitor. */
  readonly as: string | null;
  /** A session's token, where the person is not whole in yet. */
  readonly token?: string;
}
