import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';

/** A directive that anyone may see, as far as its list says. */
export interface PublishedDirective {
  readonly id: string;
  readonly typeName: Words<string>;
  readonly symbol: string;
  readonly title: string;
  readonly issuerName: string;
  readonly signedOn: Temporal.PlainDate | null;
  readonly publishedAt: Temporal.Instant;
}

/** A directive that anyone may see, whole. */
export interface PublishedWhole extends PublishedDirective {
  readonly signer: string;
  readonly signerOffice: string;
  readonly effectiveOn: Temporal.PlainDate | null;
  readonly expiresOn: Temporal.PlainDate | null;
  readonly text: string;
}
