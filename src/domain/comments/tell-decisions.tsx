import { z } from 'zod';
import { transaction } from '../../kernel/db/index.ts';
import { defineJob, enqueue } from '../../kernel/jobs/index.ts';
import { findPost, type Letter, type Post, Undeliverable } from '../../kernel/mail/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { appealUntil } from './appeal-comment.ts';
import { type Decided, findDecided, takeUntold } from './kept-links.store.ts';
import { LinkMailView } from './link-mail.view.tsx';
import { ownPath } from './pages/paths.ts';
import { openLink } from './send-link.tsx';
import { findReason, getSetting } from './settings.store.ts';
import { decisionMailWords } from './words/decision-mail.ts';

const mostAtOnce = 500;

/** Tells an author once how a comment was decided; nothing of the comment's words is in the mail. */
export const decisionJob = defineJob({
  name: 'comments.decision',
  data: z.object({ comment: z.uuid(), decided: z.number() }),
  tries: 6,
  run: sendDecision,
});

/** Has every author who left a mailbox told of decisions that have stood as long as is set: each decision once. */
export function tellDecisions(now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { tellMinutes } = await getSetting();
    const untold = await takeUntold(now.subtract({ minutes: tellMinutes }), mostAtOnce);
    if (!findPost()) return;
    for (const { commentId, decidedAt } of untold)
      await enqueue(decisionJob, { comment: commentId, decided: decidedAt.epochMilliseconds });
  });
}

async function sendDecision(
  { comment, decided }: { readonly comment: string; readonly decided: number },
  now: Temporal.Instant,
): Promise<void> {
  const post = findPost();
  const found = await findDecided(comment);
  // Held again, erased or let go of meanwhile: the next decision is told, or there is nobody to write to.
  if (!post || !found) return;
  const letter = await compose(comment, found, post);
  try {
    await post.send({ ...letter, to: found.email, id: `${comment}.${decided}`, at: now });
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
  }
}

async function compose(
  comment: string,
  found: Decided,
  { origin }: Pick<Post, 'origin'>,
): Promise<Pick<Letter, 'subject' | 'text' | 'html' | 'unsubscribe'>> {
  const { locale } = found;
  const words = decisionMailWords[locale];
  const href = origin + ownPath(openLink(comment, found.link));
  const before = [...(await sentences(found)), words.follow];
  const after = [words.keep];
  const subject = words.subject[found.state];
  const drawn = <LinkMailView locale={locale} subject={subject} before={before} after={after} href={href} />;
  const text = [...before, href, ...after].join('\n\n');
  return { subject, text, html: `<!doctype html>${drawn}`, unsubscribe: href };
}

async function sentences(found: Decided): Promise<string[]> {
  const { locale, headline, state, outcome, answer, note } = found;
  const words = decisionMailWords[locale];
  if (state === 'published')
    return [words.published(headline, outcome === 'granted'), answer].filter(Boolean);
  const reason = found.reason === null ? undefined : await findReason(found.reason, locale);
  const why = reason ? words.because(reason.name, reason.said) : '';
  if (outcome === 'rejected') return [words.appealRejected(headline), why, answer].filter(Boolean);
  const until = appealUntil(found, await getSetting());
  return [words.refused(headline), why, note, until ? words.mayAppeal(until) : ''].filter(Boolean);
}
