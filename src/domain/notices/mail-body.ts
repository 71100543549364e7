import type { Locale } from '../../kernel/words/index.ts';

/** What a mail says, before it is written down as text and as HTML. */
export interface MailBody {
  readonly locale: Locale;
  readonly subject: string;
  readonly greeting: string;
  readonly intro: string;
  readonly items: readonly MailItem[];
  /** Said after the items. */
  readonly closing: string;
  readonly wishesHref: string;
}

/** One thing that a mail tells, and where more is to be read. */
export interface MailItem {
  readonly text: string;
  readonly detail: string;
  /** Empty where it leads nowhere. */
  readonly href: string;
}
