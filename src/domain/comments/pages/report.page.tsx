import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  optionalText,
  seeOther,
  statusOf,
} from '../../../kernel/http/index.ts';
import { listSections } from '../../paper/index.ts';
import { longest } from '../comment.ts';
import { findShown, getArticle } from '../published-comments.store.ts';
import { reportComment } from '../report-comment.ts';
import { listReasons } from '../settings.store.ts';
import { commentFailures, commentWords } from '../words.ts';
import { commentsPath } from './paths.ts';
import { ReportView } from './report.view.tsx';

/** Asks what is wrong with a published comment. */
export async function reportFormPage(ask: Ask<Actor | null>): Promise<Response> {
  return show(ask, {});
}

async function show(
  ask: Ask<Actor | null>,
  { errors = {}, failed }: { errors?: FieldErrors; failed?: Failure },
): Promise<Response> {
  const article = await getArticle(ask.param('slug'));
  const comment = await findShown(article.id, ask.id('comment'));
  if (!comment) throw commentFailures.noSuchComment();
  const reasons = await listReasons(ask.today, ask.locale);
  const sections = await listSections(ask.today);
  const view = { ask, article, comment, reasons, errors, sections, failure: failed?.sentence(ask.locale) };
  const status = failed ? statusOf[failed.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  return html(<ReportView {...view} />, status);
}

const reporting = z.object({
  reason: z.string().max(40).default(''),
  said: optionalText(longest.report),
});

/** Takes a report; the comment stays in sight until a moderator has looked at it. */
export async function reportPage(ask: Ask<Actor | null>): Promise<Response> {
  const words = commentWords[ask.locale].reportPage;
  const article = await getArticle(ask.param('slug'));
  const read = ask.form(reporting);
  if (!read.ok) return show(ask, { errors: read.errors });
  if (read.value.reason === '') return show(ask, { errors: { reason: words.choose } });
  const commentId = ask.id('comment');
  const { address } = ask;
  try {
    await reportComment({ articleId: article.id, commentId, address, ...read.value }, ask.now);
  } catch (failed) {
    if (!(failed instanceof Failure) || failed.kind === 'missing') throw failed;
    return show(ask, { failed });
  }
  return seeOther(`${commentsPath(article.slug)}#bl-${commentId}`, words.sent);
}
