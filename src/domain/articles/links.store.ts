import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { ways } from './slug.ts';

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of some addresses of this house, those behind which there is nothing for the public: unpublished, withdrawn, mistyped. */
export async function listDeadPaths(paths: readonly string[]): Promise<Set<string>> {
  const asked = paths.map((path) => {
    const [, place = '', rest = ''] =
      /^\/(tin|cong-khai)\/([^/?#]+)$/.exec(path.split(/[?#]/)[0] ?? '') ?? [];
    // The search, the archive and the feeds stand at such addresses too.
    const isArticle = place === 'tin' && !ways.has(rest) && !rest.includes('.');
    return { path, place: isArticle || place === 'cong-khai' ? place : '', rest };
  });
  const slugs = asked.filter(({ place }) => place === 'tin').map(({ rest }) => rest);
  const ids = asked
    .filter(({ place, rest }) => place === 'cong-khai' && identity.test(rest))
    .map(({ rest }) => rest);
  if (asked.every(({ place }) => place === '')) return new Set();
  const found = await sql<{ known: string }>`
    select slug as known from articles.published_article where slug = any(${slugs}::text[])
    union all select id::text from documents.published_directive where id = any(${ids}::uuid[])
  `.execute(db());
  const known = new Set(found.rows.map((row) => row.known));
  const dead = asked.filter(({ place, rest }) => place !== '' && !known.has(rest));
  return new Set(dead.map(({ path }) => path));
}
