import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import { fileStore } from '../../../kernel/files/index.ts';
import {
  type Ask,
  type FieldErrors,
  judged,
  optionalText,
  type Prepared,
  seeOther,
  text,
} from '../../../kernel/http/index.ts';
import { askQuestion, checkAnswer } from '../../comments/index.ts';
import { listSections } from '../../paper/index.ts';
import { askRectification, countRequest } from '../ask-rectification.ts';
import type { Evidence } from '../rectification.ts';
import { getAskedArticle, listDeadlineRules } from '../rectifications.store.ts';
import { rectificationWords } from '../words.ts';
import { AskView } from './ask.view.tsx';
import { ownPath } from './paths.ts';

const form = z.object({
  asker: text(200),
  contact: text(200),
  quote: optionalText(1000),
  wrong: text(4000),
});

type Visit = Ask<Actor | null>;
const typed = (ask: Visit, name: string) => {
  const value = ask.typed[name];
  return typeof value === 'string' ? value : '';
};

/** The form in which anybody asks that a published article be corrected. */
export function askFormPage(ask: Visit): Promise<Response> {
  return show(ask, {});
}

/** Takes a request: a machine's is dropped, what is wrong with a person's is said beside its field. */
export async function askPage(ask: Visit): Promise<Prepared> {
  const words = rectificationWords[ask.locale];
  const read = ask.form(form);
  const refused = ask.refusedFiles('evidence').map(({ failure }) => failure.sentence(ask.locale));
  const proof = checkAnswer(typed(ask, 'question'), typed(ask, 'answer'), ask.now);
  const asksAnew = typed(ask, 'another') !== '' || typed(ask, 'other') !== '';
  if (asksAnew) return () => show(ask, {});
  const errors: FieldErrors = {
    ...(read.ok ? {} : read.errors),
    ...(refused.length > 0 ? { evidence: refused.join(' ') } : {}),
    ...(proof ? {} : { answer: words.wrongAnswer }),
  };
  if (!read.ok || !proof || refused.length > 0) return () => show(ask, { errors });
  const evidence = await orRefusal(async () => {
    // Counted before a file is kept: a flood leaves nothing in the store.
    countRequest(ask.address, ask.now);
    return keepEvidence(ask);
  });
  if (evidence instanceof Failure) return () => show(ask, { failed: evidence });
  return async () => {
    const made = await orRefusal(async () => {
      const { id: articleId } = await getAskedArticle(ask.param('slug'));
      return askRectification({ ...read.value, articleId, evidence }, proof.hash, ask.now);
    });
    if (made instanceof Failure) return show(ask, { failed: made });
    return seeOther(ownPath(made.secret), words.sent(made.number));
  };
}

/** What came of it, or what is said on the form; that there is no such article is said in place of the form. */
async function orRefusal<Made>(act: () => Promise<Made>): Promise<Made | Failure> {
  try {
    return await act();
  } catch (failed) {
    if (!(failed instanceof Failure) || failed.kind === 'missing') throw failed;
    return failed;
  }
}

async function keepEvidence(ask: Visit): Promise<Evidence | null> {
  const [file] = ask.files('evidence');
  if (!file) return null;
  const { sha256, size } = await fileStore().put(file.open());
  return { sha256, size, name: file.name, kind: file.kind };
}

async function show(
  ask: Visit,
  { errors = {}, failed }: { errors?: FieldErrors; failed?: Failure },
): Promise<Response> {
  const article = await getAskedArticle(ask.param('slug'));
  const [rules, sections] = await Promise.all([listDeadlineRules(ask.today), listSections(ask.today)]);
  const before = typed(ask, 'question');
  const question = askQuestion(ask.locale, ask.now, before === '' ? undefined : before);
  const view = (
    <AskView
      ask={ask}
      article={article}
      rules={rules}
      sections={sections}
      question={question}
      errors={errors}
      failure={failed?.sentence(ask.locale)}
    />
  );
  return judged(view, { errors, failure: failed });
}
