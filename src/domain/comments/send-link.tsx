import { z } from 'zod';
import { defineJob, enqueue } from '../../kernel/jobs/index.ts';
import { findPost, type Letter, Undeliverable } from '../../kernel/mail/index.ts';
import { seal, unseal } from '../../kernel/seal/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { findMailbox } from './comments.store.ts';
import { keepLink } from './kept-links.store.ts';
import { LinkMailView } from './link-mail.view.tsx';
import { ownPath } from './pages/paths.ts';
import { mailWords } from './words/mail.ts';

const about = (comment: string) => `the private link of comment ${comment}`;

/** Brings the private link to the mailbox that was given with a comment; the words of the comment are not in it. */
export const linkJob = defineJob({
  name: 'comments.link',
  data: z.object({ comment: z.uuid(), token: z.string(), locale: z.enum(['vi', 'en']) }),
  tries: 6,
  run: sendLink,
});

interface Sending {
  readonly comment: string;
  /** Sealed while it waits. */
  readonly token: string;
  readonly locale: Locale;
}

async function sendLink({ comment, token, locale }: Sending, now: Temporal.Instant): Promise<void> {
  const post = findPost();
  const mailbox = await findMailbox(comment);
  // Erased meanwhile, or let go of: then there is nobody to write to.
  if (!post || !mailbox) return;
  const href = post.origin + ownPath(openLink(comment, token));
  try {
    await post.send({
      ...compose(mailbox.headline, { locale, href }),
      to: mailbox.email,
      id: comment,
      unsubscribe: href,
      at: now,
    });
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
  }
}

function compose(
  headline: string,
  { locale, href }: { readonly locale: Locale; readonly href: string },
): Pick<Letter, 'subject' | 'text' | 'html'> {
  const { subject, received, follow, keep, notYours } = mailWords[locale];
  const before = [received(headline), follow];
  const after = [keep, notYours];
  const text = [...before, href, ...after].join('\n\n');
  const drawn = <LinkMailView locale={locale} subject={subject} before={before} after={after} href={href} />;
  return { subject, text, html: `<!doctype html>${drawn}` };
}

/** Has the link sent, where mail is sent at all, and keeps it sealed for the mail about the decision; put in with the comment itself. */
export async function mailLink(comment: string, token: string, locale: Locale): Promise<void> {
  if (!findPost()) return;
  const link = seal(token, about(comment));
  await keepLink(comment, { link, locale });
  await enqueue(linkJob, { comment, token: link, locale });
}

/** What stands in the address of a link that was sealed about a comment. */
export function openLink(comment: string, sealed: string): string {
  return unseal(sealed, about(comment));
}
