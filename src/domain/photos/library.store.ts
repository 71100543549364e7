import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Library, LibraryQuery, Lot } from './library.ts';
import { lots } from './library.ts';
import type { Photo } from './photo.ts';
import { photoColumns, photoOf } from './photos.store.ts';

const isShown = sql`exists (select from photos.shown w where w.photo_id = p.id)`;

const inLot: Readonly<Record<Lot, RawBuilder<boolean>>> = {
  usable: sql<boolean>`p.withdrawn_at is null`,
  wordless: sql<boolean>`(p.withdrawn_at is null and (p.caption = '' or p.alt = ''))`,
  public: sql<boolean>`(p.withdrawn_at is null and ${isShown})`,
  unused: sql<boolean>`(p.withdrawn_at is null and not ${isShown})`,
  withdrawn: sql<boolean>`p.withdrawn_at is not null`,
};

/** The photos that are asked for, newest first, and how many there are of each lot. */
export async function listLibrary(
  query: LibraryQuery,
  turn: { readonly size: number; readonly offset: number },
): Promise<Library> {
  const where = matching(query);
  const counts = lots.map((lot) => sql`(count(*) filter (where ${inLot[lot]}))::int as ${sql.ref(lot)}`);
  const [found, counted] = await Promise.all([
    sql<Parameters<typeof photoOf>[0]>`
      select ${photoColumns} from photos.photo p where ${where} and ${inLot[query.lot]}
      order by p.added_at desc, p.id desc limit ${turn.size} offset ${turn.offset}
    `.execute(db()),
    sql<Record<Lot, number>>`select ${sql.join(counts)} from photos.photo p where ${where}`.execute(db()),
  ]);
  const rows: Photo[] = found.rows.map(photoOf);
  const [numbers] = counted.rows;
  if (!numbers) throw new Error('nothing was counted');
  return { rows, counts: numbers, total: numbers[query.lot] };
}

function matching({ newsrooms, typed, from, until }: LibraryQuery): RawBuilder<boolean> {
  const words = typed.split(/\s+/).filter(Boolean);
  const asked = [
    sql`(p.newsroom_id = any(${[...newsrooms]}::uuid[]) or (p.withdrawn_at is null and ${isShown}))`,
    ...words.map((word) => {
      const wanted = sql`'%' || kernel.plain(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`;
      return sql`(p.plain_words like ${wanted} or exists (
        select from photos.person n where n.photo_id = p.id and kernel.plain(n.name) like ${wanted}))`;
    }),
    ...(from ? [sql`p.taken_on >= ${from}::date`] : []),
    ...(until ? [sql`p.taken_on <= ${until}::date`] : []),
  ];
  return sql<boolean>`(${sql.join(asked, sql` and `)})`;
}
