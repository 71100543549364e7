import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  id,
  json,
  judged,
  optionalText,
  seeOther,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { ownCookie } from '../../accounts/index.ts';
import { listSections } from '../../paper/index.ts';
import { longest, type OpenArticle } from '../comment.ts';
import { isCrowded } from '../limits.ts';
import { checkWork, makeChallenge, type Proof } from '../proof-of-work.ts';
import { discussionOf, findShown, getArticle } from '../published-comments.store.ts';
import { getSetting } from '../settings.store.ts';
import { askQuestion, checkAnswer } from '../text-question.ts';
import { commentWords } from '../words.ts';
import { type Writing, writeComment } from '../write-comment.ts';
import { DiscussionView } from './discussion.view.tsx';
import { ownPath } from './paths.ts';

const query = z.object({ trang: whole(1, 100_000), 'tra-loi': id() });

/** Everything that is said about an article, with the form. */
export async function discussionPage(ask: Ask<Actor | null>): Promise<Response> {
  return show(ask, await getArticle(ask.param('slug')), {});
}

/** A challenge for a browser with scripts, which works on it while its reader writes. */
export async function challengePage(ask: Ask<Actor | null>): Promise<Response> {
  const slug = ask.url.searchParams.get('bai') ?? '';
  return json(await makeChallenge(ask.now, isCrowded(slug.slice(0, 200), ask.now)));
}

const mailbox = z.union([z.literal(''), z.email()]);
const form = z.object({
  name: text(longest.name),
  email: optionalText(longest.email).refine((value) => mailbox.safeParse(value).success, {
    params: { words: { vi: commentWords.vi.badEmail, en: commentWords.en.badEmail } },
  }),
  // How long it may be is said by the phases, which look at it without what only deceives.
  body: z.string(),
  answers: z.union([z.literal(''), z.uuid()]).default(''),
});

const typedText = (ask: Ask<Actor | null>, name: string) => {
  const value = ask.typed[name];
  return typeof value === 'string' ? value : '';
};

/** Takes what a reader wrote; whatever is wrong with it, it stands in the form again. */
export async function writeCommentPage(ask: Ask<Actor | null>): Promise<Response> {
  const article = await getArticle(ask.param('slug'));
  if (typedText(ask, 'other')) return show(ask, article, {});
  const read = ask.form(form);
  if (!read.ok) return show(ask, article, { errors: read.errors });
  const proof = await proofIn(ask);
  if (proof === 'not yet') return show(ask, article, { isNext: true });
  if (!proof) return show(ask, article, { errors: { answer: commentWords[ask.locale].wrongAnswer } });
  const { answers, ...said } = read.value;
  const writing = {
    ...said,
    slug: article.slug,
    answersId: answers || null,
    formKey: formKeyOf(ask),
    proof,
    address: ask.address,
    locale: ask.locale,
    reader: ask.cookie(readerCookie),
  };
  try {
    return await take(ask, article, writing);
  } catch (failed) {
    if (!(failed instanceof Failure)) throw failed;
    return show(ask, article, { failed });
  }
}

// A year, and sent along only where comments are written.
const readerCookie = 'banle_reader';
const readerAttributes = 'Path=/tin; Max-Age=31536000; SameSite=Lax';

async function take(ask: Ask<Actor | null>, article: OpenArticle, writing: Writing): Promise<Response> {
  const words = commentWords[ask.locale];
  const written = await writeComment(writing, ask.now);
  if (written.refusal !== undefined) {
    return show(ask, article, { errors: { body: words.refusals[written.refusal] } });
  }
  const response = seeOther(
    ownPath(written.token),
    written.isPublished ? words.publishedAtOnce : words.received,
  );
  if (written.reader !== undefined) {
    response.headers.append('set-cookie', ownCookie(readerCookie, written.reader, readerAttributes));
  }
  return response;
}

/** That no machine sent the form: the browser's work, or the answer to the question; not yet where neither was asked for. */
async function proofIn(ask: Ask<Actor | null>): Promise<Proof | 'not yet' | undefined> {
  const work = typedText(ask, 'proof');
  if (work !== '') return checkWork(work, ask.now);
  const question = typedText(ask, 'question');
  return question === '' ? 'not yet' : checkAnswer(question, typedText(ask, 'answer'), ask.now);
}

function formKeyOf(ask: Ask<Actor | null>): string {
  const key = z.uuid().safeParse(ask.typed.formKey);
  return key.success ? key.data : ask.formKey;
}

interface Shown {
  readonly errors?: FieldErrors;
  readonly failed?: Failure;
  readonly isNext?: boolean;
}

async function show(
  ask: Ask<Actor | null>,
  article: OpenArticle,
  { errors = {}, failed, isNext = false }: Shown,
): Promise<Response> {
  const asked = ask.query(query);
  const page = asked.trang ?? 1;
  const answering = asked['tra-loi'] ?? z.uuid().safeParse(ask.typed.answers).data;
  const [discussion, setting, sections, answered] = await Promise.all([
    discussionOf(article.id, page),
    getSetting(),
    listSections(ask.today),
    answering === undefined ? undefined : findShown(article.id, answering),
  ]);
  const refused = failed !== undefined || Object.keys(errors).length > 0;
  const question = askQuestion(ask.locale, ask.now, typedText(ask, 'question') || undefined);
  const { publishing } = setting;
  const drawn = { question, publishing, answered, formKey: formKeyOf(ask), errors, refused, isNext };
  const view = {
    ask,
    article,
    discussion,
    page,
    sections,
    form: article.commentsOpen ? drawn : undefined,
    failure: failed?.sentence(ask.locale),
  };
  return judged(<DiscussionView {...view} />, { errors, failure: failed });
}
