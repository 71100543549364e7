import { z } from 'zod';
import { bodiesWhere, permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  id,
  json,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import type { Article } from '../article.ts';
import { beginArticle } from '../begin-article.ts';
import { claimantOf } from '../claim-article.ts';
import type { Content } from '../content.ts';
import { listSections } from '../newsroom.store.ts';
import { writable } from '../transitions.ts';
import { editWords } from '../words/edit.ts';
import { articleFailures } from '../words.ts';
import { writeArticle } from '../write-article.ts';
import { readContent, typedFrom } from './article-form.ts';
import { EditArticleView } from './edit-article.view.tsx';
import { loadArticle } from './load-article.ts';
import { articlePath } from './paths.ts';

const noPhotos = { photos: [], leadPhotoId: null };
const versioned = z.object({ version: whole(1, 1_000_000_000) });

/** An empty page on which an article begins. */
export function newArticlePage(ask: Ask): Promise<Response> {
  return show(ask, { typed: { sourceTag: '', commentsOpen: '1' } });
}

/** Begins an article. */
export async function beginArticlePage(ask: Ask): Promise<Response> {
  const read = readContent(ask, noPhotos);
  const newsroom = ask.form(z.object({ newsroomId: id() }));
  if ('errors' in read || !newsroom.ok) {
    const errors = { ...('errors' in read ? read.errors : {}), ...(newsroom.ok ? {} : newsroom.errors) };
    return show(ask, { typed: ask.typed, errors });
  }
  const begun = { newsroomId: newsroom.value.newsroomId, content: read.content, how: 'written' } as const;
  const made = await beginArticle(ask.actor, begun, ask.now);
  return seeOther(articlePath(made), editWords[ask.locale].begun);
}

/** The form in which an article is changed. */
export async function editArticleFormPage(ask: Ask): Promise<Response> {
  const article = await loadWritable(ask);
  return show(ask, { article, typed: typedFrom(article.content) });
}

/** Changes an article; when someone else did meanwhile, both versions are shown. */
export async function editArticlePage(ask: Ask): Promise<Response> {
  const article = await loadWritable(ask);
  const read = readContent(ask, article.content);
  const seen = ask.form(versioned);
  if ('errors' in read || !seen.ok) {
    const errors = { ...('errors' in read ? read.errors : {}), ...(seen.ok ? {} : seen.errors) };
    return show(ask, { article, typed: ask.typed, errors });
  }
  const { content } = read;
  try {
    const writing = {
      seen: { id: article.id, version: seen.value.version },
      content,
      how: 'written',
    } as const;
    await writeArticle(ask.actor, writing, ask.now);
    return seeOther(articlePath(article.id), editWords[ask.locale].saved);
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
    return show(ask, {
      article,
      typed: { ...typedFrom(content), ...ask.typed },
      failure: error,
      yours: content,
    });
  }
}

/** Keeps what is being typed; answers with the version that then stands. A refusal is told by its status alone. */
export async function keepTypingPage(ask: Ask): Promise<Response> {
  const article = await loadWritable(ask);
  const read = readContent(ask, article.content);
  const seen = ask.form(versioned);
  if ('errors' in read || !seen.ok) throw articleFailures.notKept();
  const writing = {
    seen: { id: article.id, version: seen.value.version },
    content: read.content,
    how: 'typing',
  } as const;
  return json({ version: await writeArticle(ask.actor, writing, ask.now) });
}

async function loadWritable(ask: Ask): Promise<Article> {
  const { article, mayWrite } = await loadArticle(ask);
  permit(mayWrite, articleFailures.notYourNewsroom);
  permit(writable.includes(article.state), articleFailures.notNowWritten);
  return article;
}

interface Shown {
  readonly article?: Article;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  readonly yours?: Content;
}

async function show(ask: Ask, { article, typed, errors = {}, failure, yours }: Shown): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const own = bodiesWhere(ask.actor, 'editor');
  const newsrooms = tree.list.filter(({ id: bodyId }) => own.includes(bodyId));
  const claimant = article ? claimantOf(article, ask.now) : null;
  const view = (
    <EditArticleView
      ask={ask}
      article={article}
      newsrooms={newsrooms.map(({ id: value, name: label }) => ({ value, label }))}
      sections={await listSections(ask.today, ask.locale)}
      typed={typed}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
      yours={failure?.kind === 'conflict' ? yours : undefined}
      isTaken={claimant !== null && claimant !== ask.actor.accountId}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
