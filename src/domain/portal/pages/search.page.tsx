import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, optionalDay, optionalText, whole } from '../../../kernel/http/index.ts';
import { countedTo, findArticles } from '../../articles/index.ts';
import { listSections } from '../../paper/index.ts';
import { SearchView } from './search.view.tsx';

const size = 20;

const query = z.object({
  q: optionalText(200),
  muc: optionalText(80),
  tu: optionalDay(),
  den: optionalDay(),
  trang: whole(1, countedTo / size),
});

/** The published articles in which something is found, for anyone. */
export async function searchNewsPage(ask: Ask<Actor | null>): Promise<Response> {
  const { q: typed = '', muc, tu: from, den: until, trang: page = 1 } = ask.query(query);
  const sections = await listSections(ask.today);
  // A section that is no more, or never was, narrows nothing.
  const section = sections.find(({ slug }) => slug === muc)?.slug;
  const asked = { typed, section, from, until };
  const found = await findArticles(asked, { from: (page - 1) * size, size });
  const unread = (['tu', 'den'] as const).some(
    (name) => (ask.url.searchParams.get(name) ?? '') !== '' && ask.query(query)[name] === undefined,
  );
  return html(
    <SearchView
      ask={ask}
      asked={asked}
      found={found}
      sections={sections}
      page={{ nth: page, size }}
      unread={unread}
    />,
  );
}
