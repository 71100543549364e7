import type { Temporal } from '../../kernel/time/index.ts';
import type { Content } from './content.ts';
import type { State } from './transitions.ts';

/** A piece of news on its way to the public and after. */
export interface Article {
  readonly id: string;
  readonly newsroomId: string;
  readonly state: State;
  readonly content: Content;
  readonly slug: string | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly embargoUntil: Temporal.Instant | null;
  readonly publishAt: Temporal.Instant | null;
  readonly publishedAt: Temporal.Instant | null;
  /** The version that the public sees. */
  readonly publishedVersion: number | null;
  readonly claimedBy: string | null;
  readonly claimedUntil: Temporal.Instant | null;
  readonly writtenBy: string;
  /** Who kept the version that stands. */
  readonly savedBy: string;
  readonly touchedAt: Temporal.Instant;
  readonly version: number;
}

/** What a published article is about. */
export interface Tie {
  readonly kind: 'directive' | 'body' | 'person' | 'task';
  readonly id: string;
  readonly label: string;
}

/** A correction as readers see it: when, and what was wrong. */
export interface Correction {
  readonly at: Temporal.Instant;
  readonly text: string;
}

/** How a version came to be. */
export type How = 'written' | 'typing' | 'imported' | 'corrected' | 'restored';
