import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  html,
  seeOther,
  statusOf,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { listAnswers } from '../proof.store.ts';
import { answerDoubt, listDoubts, mendDoubts } from '../proof-read.ts';
import { writable } from '../transitions.ts';
import { proofWords } from '../words/proof.ts';
import { loadArticle } from './load-article.ts';
import { articlePath } from './paths.ts';
import { ProofView } from './proof.view.tsx';

const query = z.object({ xem: choice(['tat-ca']) });

/** The doubts about an article beside its text. */
export function proofPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

const version = whole(1, 1_000_000_000);
const mendForm = z.object({
  version,
  key: z
    .string()
    .regex(/^([0-9a-f]{32}|)$/)
    .optional(),
});

/** Mends one place of which it is known what to write, or all of them. */
export function mendPage(ask: Ask): Promise<Response> {
  const read = ask.form(mendForm);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { key } = read.value;
  const mending = {
    seen: { id: ask.id('id'), version: read.value.version },
    chosen: key ? [key] : ('all safe' as const),
  };
  return trying(ask, async () =>
    proofWords[ask.locale].mended(await mendDoubts(ask.actor, mending, ask.now)),
  );
}

const answerForm = z.object({ version, key: z.string().regex(/^[0-9a-f]{32}$/), because: text(500) });

/** Notes why doubtful words stay as they are. */
export function answerDoubtPage(ask: Ask): Promise<Response> {
  const read = ask.form(answerForm);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { key, because } = read.value;
  const seen = { id: ask.id('id'), version: read.value.version };
  return trying(ask, async () => {
    await answerDoubt(ask.actor, { seen, key, because }, ask.now);
    return proofWords[ask.locale].keptSaid;
  });
}

async function trying(ask: Ask, act: () => Promise<string>): Promise<Response> {
  try {
    return seeOther(articlePath(ask.id('id'), 'doc-soat'), await act());
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
    return show(ask, { failure: error });
  }
}

interface Refused {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { errors = {}, failure }: Refused): Promise<Response> {
  const { article, mayWrite } = await loadArticle(ask);
  const view = (
    <ProofView
      ask={ask}
      article={article}
      doubts={await listDoubts(article, ask.today)}
      answers={await listAnswers(article.id)}
      showsAll={ask.query(query).xem !== undefined}
      mayMend={mayWrite && writable.includes(article.state)}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
