import type { Temporal } from '../../kernel/time/index.ts';
import type { ArticleBody } from '../articles/index.ts';
import type { Attachment, Priority } from './announcement.ts';

/** An announcement as visitors see it in a list. */
export interface PublicAnnouncement {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly outAt: Temporal.Instant;
  readonly untilOn: Temporal.PlainDate | null;
  readonly priority: Pick<Priority, 'key' | 'name' | 'tone'>;
}

/** One announcement whole; without its text where it was taken back. */
export interface PublicWhole extends PublicAnnouncement {
  readonly body: ArticleBody | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnSaid: string | null;
  readonly attachments: readonly Attachment[];
}
