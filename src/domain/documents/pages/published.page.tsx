import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, optionalText, whole } from '../../../kernel/http/index.ts';
import { getPublished, listPublished } from '../published-directives.store.ts';
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
  return html(<PublishedView ask={ask} directive={await getPublished(ask.id('id'))} />);
}
