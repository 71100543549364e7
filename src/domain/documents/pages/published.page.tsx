import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, json, optionalText, whole } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { legislationOf } from '../legislation.ts';
import { getPublished, listPublished, listPublishedRelations } from '../published-directives.store.ts';
import { PublishedListView, PublishedView } from './published.view.tsx';

const query = z.object({ tim: optionalText(200), trang: whole(1, 1000) });
const pageSize = 30;

/** What was published, for anyone. */
export async function publishedListPage(ask: Ask<Actor | null>): Promise<Response> {
  const { tim: typed = '', trang: page = 1 } = ask.query(query);
  const rows = await listPublished(typed, { from: (page - 1) * pageSize, size: pageSize + 1 });
  return html(
    <PublishedListView
      ask={ask}
      typed={typed}
      page={page}
      rows={rows.slice(0, pageSize)}
      hasMore={rows.length > pageSize}
    />,
  );
}

/** One published directive with its text, for anyone. */
export async function publishedPage(ask: Ask<Actor | null>): Promise<Response> {
  const directive = await getPublished(ask.id('id'));
  const answer = asksForData(ask.header('accept') ?? '')
    ? await publishedDataPage(ask)
    : html(<PublishedView ask={ask} directive={directive} />);
  answer.headers.append('vary', 'Accept');
  return answer;
}

/** True where data are asked for by name and a page is not. */
function asksForData(accept: string): boolean {
  return accept.includes('application/ld+json') && !accept.includes('text/html');
}

/** One published directive as data, for other systems. */
export async function publishedDataPage(ask: Ask<Actor | null>): Promise<Response> {
  const directive = await getPublished(ask.id('id'));
  const data = legislationOf(directive, await listPublishedRelations(directive.id), publicOrigin(ask));
  const answer = json(data);
  answer.headers.set('content-type', 'application/ld+json; charset=utf-8');
  return answer;
}
