import { z } from 'zod';
import { bodiesWhere } from '../../../kernel/access/index.ts';
import { type Ask, choice, html, optionalDay, optionalText, whole } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { photosInReach } from '../access.ts';
import { listLibrary } from '../library.store.ts';
import { lots } from '../library.ts';
import { LibraryView } from './library.view.tsx';
import { type Asked, lotNames, pageSize } from './library-query.ts';

const query = z.object({
  nhom: choice(Object.values(lotNames) as [string, ...string[]]),
  tim: optionalText(200),
  tu: optionalDay(),
  den: optionalDay(),
  trang: whole(1, 2000),
});

/** The photos of the newsrooms within reach, newest first. */
export async function libraryPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const said = ask.query(query);
  const asked: Asked = {
    lot: lots.find((lot) => lotNames[lot] === said.nhom) ?? 'usable',
    typed: said.tim ?? '',
    from: said.tu,
    until: said.den,
    page: said.trang ?? 1,
  };
  const library = await listLibrary(
    { ...asked, newsrooms: photosInReach(ask.actor, tree) },
    { size: pageSize, offset: (asked.page - 1) * pageSize },
  );
  const mayAdd = bodiesWhere(ask.actor, 'editor').length > 0;
  return html(<LibraryView ask={ask} asked={asked} library={library} mayAdd={mayAdd} />);
}
