import type { Period } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** A kind of body; kinds are data. */
export interface BodyKind {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly rank: number;
  readonly actsForParent: boolean;
}

/** A body as it stood on one day: its identity and the version that held then. */
export interface Body {
  readonly id: string;
  readonly versionId: string;
  readonly name: string;
  readonly shortName: string;
  /** As it stands after the slash of a number: `TU`, `BTCTU`. */
  readonly symbol: string;
  readonly kind: string;
  readonly parentId: string | null;
  /** True for an office or commission that may act in the name of the body above it. */
  readonly actsForParent: boolean;
  readonly valid: Period;
  /** The document that ordered this version, as printed; empty when unknown. */
  readonly decidedBy: string;
  /** 0 at the root. */
  readonly depth: number;
}

/** One version of a body, with when it was written down. */
export interface BodyVersion {
  readonly id: string;
  readonly bodyId: string;
  readonly valid: Period;
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly decidedBy: string;
  readonly recordedAt: Temporal.Instant;
  readonly replacedBy: string | null;
}
