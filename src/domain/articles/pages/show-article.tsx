import type { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, type FieldErrors, html, statusOf } from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { namesOfAccounts } from '../../accounts/index.ts';
import { canEditDirective } from '../../documents/index.ts';
import { listPhotosById } from '../../photos/index.ts';
import { partsOf } from '../access.ts';
import { claimantOf } from '../claim-article.ts';
import { findDeadLinks } from '../links.ts';
import { listSections } from '../newsroom.store.ts';
import { assignmentsIn } from '../offer-to-desk.ts';
import { countOpenErrors } from '../proof-read.ts';
import { listCorrections } from '../published.store.ts';
import { listRemarks } from '../remarks.store.ts';
import { findSource } from '../sources.store.ts';
import { listAlerts, listTies } from '../ties.store.ts';
import { type Action, stepsFrom } from '../transitions.ts';
import { ArticleView } from './article.view.tsx';
import { loadArticle } from './load-article.ts';

/** What was wrong with something done on the page of an article. */
export interface Refusal {
  readonly action?: Action | undefined;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

/** The page of an article in the making, as it stands or with what was refused. */
export async function showArticle(
  ask: Ask,
  { action, errors = {}, failure }: Refusal = {},
): Promise<Response> {
  const { article, tree, mayWrite } = await loadArticle(ask);
  const { id, content } = article;
  const source = await findSource(id);
  const claimant = claimantOf(article, ask.now);
  const names = await namesOfAccounts([article.writtenBy, ...(claimant ? [claimant] : [])], ask.stamps);
  const view = (
    <ArticleView
      ask={ask}
      article={article}
      mayWrite={mayWrite}
      steps={stepsFrom(article.state, partsOf(ask.actor, article, tree))}
      openErrors={await countOpenErrors(article, ask.today)}
      writer={names.get(article.writtenBy) ?? ''}
      claimant={claimant ? { id: claimant, name: names.get(claimant) ?? '' } : undefined}
      section={
        (await listSections(ask.today, ask.locale)).find(({ slug }) => slug === content.section)?.name ?? ''
      }
      ties={await listTies(id)}
      alerts={await listAlerts(id)}
      remarks={await listRemarks(id)}
      corrections={await listCorrections(id)}
      history={await listHistory('article', id)}
      deadLinks={await findDeadLinks(content)}
      photos={await listPhotosById(content.photos.map(({ photoId }) => photoId))}
      source={source}
      assignments={source ? assignmentsIn(content).length : 0}
      mayRegister={canEditDirective(ask.actor, { registeredIn: article.newsroomId }, tree)}
      refused={{ action, errors, failure: failure?.sentence(ask.locale) }}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
