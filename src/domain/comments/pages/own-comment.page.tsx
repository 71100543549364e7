import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, download, type FieldErrors, html, seeOther, text } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { listSections } from '../../paper/index.ts';
import { appealComment, appealUntil } from '../appeal-comment.ts';
import { findAppeal } from '../appeals.store.ts';
import { longest, type OwnComment } from '../comment.ts';
import { findByLink } from '../comments.store.ts';
import { eraseComment } from '../erase-comment.ts';
import { readLink } from '../private-link.ts';
import { findReason, getSetting } from '../settings.store.ts';
import { commentFailures, commentWords } from '../words.ts';
import { OwnCommentView } from './own-comment.view.tsx';
import { ownPath } from './paths.ts';

/** The page of a comment for its author, behind the private link. */
export async function ownCommentPage(ask: Ask<Actor | null>): Promise<Response> {
  return show(ask, await openOwn(ask));
}

async function openOwn(ask: Ask<Actor | null>): Promise<OwnComment> {
  const link = readLink(ask.param('ownToken'));
  const comment = link && (await findByLink(link.id, link.hash));
  if (!comment) throw commentFailures.noSuchComment();
  return comment;
}

async function show(
  ask: Ask<Actor | null>,
  comment: OwnComment,
  errors: FieldErrors = {},
): Promise<Response> {
  const token = ask.param('ownToken');
  const reason = comment.reason === null ? undefined : await findReason(comment.reason, ask.locale);
  const view = {
    ask,
    comment,
    token,
    reason,
    link: `${publicOrigin(ask)}${ownPath(token)}`,
    appeal: await findAppeal(comment.id),
    appealUntil: appealUntil(comment, await getSetting()),
    errors,
    sections: await listSections(ask.today),
  };
  const answer = html(<OwnCommentView {...view} />, Object.keys(errors).length > 0 ? 422 : 200);
  // The address is the key: no search engine keeps it, and no other site is told of it.
  answer.headers.set('x-robots-tag', 'noindex, nofollow');
  return answer;
}

const appealing = z.object({ said: text(longest.appeal) });

/** Takes an appeal against a refusal. */
export async function appealPage(ask: Ask<Actor | null>): Promise<Response> {
  const comment = await openOwn(ask);
  const read = ask.form(appealing);
  if (!read.ok) return show(ask, comment, read.errors);
  await appealComment(comment.id, read.value.said, ask.now);
  return seeOther(ownPath(ask.param('ownToken')), commentWords[ask.locale].own.appealSent);
}

/** Erases a comment at its author's wish. */
export async function eraseCommentPage(ask: Ask<Actor | null>): Promise<Response> {
  const comment = await openOwn(ask);
  if (ask.typed.confirmed !== 'yes') return show(ask, comment);
  await eraseComment(comment.id, ask.now);
  return seeOther(ownPath(ask.param('ownToken')), commentWords[ask.locale].own.erased);
}

/** Everything that is kept about a comment, for its author. */
export async function ownDataPage(ask: Ask<Actor | null>): Promise<Response> {
  const comment = await openOwn(ask);
  const { id, headline, slug, name, email, body, at, state, reason, note, decidedAt } = comment;
  const appeal = await findAppeal(id);
  const data = {
    comment: { id, article: { slug, headline }, name, email, body, at, state, reason, note, decidedAt },
    appeal: appeal && { said: appeal.said, at: appeal.at, outcome: appeal.outcome, answer: appeal.answer },
  };
  return download(JSON.stringify(data, null, 2), {
    name: 'binh-luan.json',
    type: 'application/json; charset=utf-8',
  });
}
