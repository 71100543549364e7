/** One breach of a house rule: where, and what is wrong in one sentence. */
export interface Finding {
  /** Path from the root, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly says: string;
}

/** A house rule as code: it reads the tree under a root and says what breaches it. */
export interface Rule {
  readonly name: string;
  readonly run: (root: string) => Promise<Finding[]>;
}
