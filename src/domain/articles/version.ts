import type { Temporal } from '../../kernel/time/index.ts';
import type { How } from './article.ts';
import type { Content } from './content.ts';

/** How a piece stood at one time. */
export interface Version {
  readonly number: number;
  readonly content: Content;
  readonly savedBy: string;
  readonly savedByName: string;
  readonly begunAt: Temporal.Instant;
  readonly savedAt: Temporal.Instant;
  readonly how: How;
}
