import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, html, seeOther, statusOf, whole } from '../../../kernel/http/index.ts';
import { compareContents } from '../compare-versions.ts';
import { writable } from '../transitions.ts';
import { findVersion, listVersions } from '../versions.store.ts';
import { proofWords } from '../words/proof.ts';
import { articleFailures } from '../words.ts';
import { writeArticle } from '../write-article.ts';
import { loadArticle } from './load-article.ts';
import { articlePath } from './paths.ts';
import { VersionsView } from './versions.view.tsx';

const number = whole(1, 1_000_000_000);
const query = z.object({ tu: number, den: number });

/** The versions of an article, and two of them word by word. */
export function versionsPage(ask: Ask): Promise<Response> {
  return show(ask);
}

const form = z.object({ version: number, number });

/** Brings an earlier version back as the latest. */
export async function restorePage(ask: Ask): Promise<Response> {
  const { article } = await loadArticle(ask);
  const read = ask.form(form);
  if (!read.ok) return show(ask);
  const wanted = await findVersion(article.id, read.value.number);
  if (!wanted) throw articleFailures.noSuchVersion();
  try {
    const seen = { id: article.id, version: read.value.version };
    await writeArticle(ask.actor, { seen, content: wanted.content, how: 'restored' }, ask.now);
    return seeOther(articlePath(article.id), proofWords[ask.locale].restored);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    return show(ask, error);
  }
}

async function show(ask: Ask, failure?: Failure): Promise<Response> {
  const { article, mayWrite } = await loadArticle(ask);
  const versions = await listVersions(article.id);
  const asked = ask.query(query);
  const later = asked.den ?? article.version;
  const earlier = asked.tu ?? versions.find((one) => one.number < later)?.number;
  const [from, to] = await Promise.all([
    earlier === undefined ? undefined : findVersion(article.id, earlier),
    findVersion(article.id, later),
  ]);
  const view = (
    <VersionsView
      ask={ask}
      article={article}
      versions={versions}
      compared={from && to ? { from, to, changes: compareContents(from.content, to.content) } : undefined}
      mayRestore={mayWrite && writable.includes(article.state)}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : ask.url && ask.typed.number !== undefined ? 422 : 200);
}
