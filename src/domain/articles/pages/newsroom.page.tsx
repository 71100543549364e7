import { z } from 'zod';
import { bodiesWhere } from '../../../kernel/access/index.ts';
import { type Ask, choice, html, optionalText, whole } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { newsroomsInReach } from '../access.ts';
import { listNewsroom, listSections } from '../newsroom.store.ts';
import { NewsroomView } from './newsroom.view.tsx';
import { dueNames, pageSize, type Shown, stateNames, whoseNames } from './newsroom-query.ts';

const query = z.object({
  buoc: choice(Object.values(stateNames) as [string, ...string[]]),
  tim: optionalText(200),
  chuyenMuc: z.string().regex(/^[a-z0-9-]{1,60}$/),
  ai: choice(Object.values(whoseNames) as [string, ...string[]]),
  han: choice(Object.values(dueNames) as [string, ...string[]]),
  trang: whole(1, 2000),
});

/** The articles of the newsrooms within reach, by where they stand. */
export async function newsroomPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const asked = ask.query(query);
  const shown: Shown = {
    state: keyOf(stateNames, asked.buoc),
    typed: asked.tim ?? '',
    section: asked.chuyenMuc,
    whose: keyOf(whoseNames, asked.ai),
    due: keyOf(dueNames, asked.han),
    page: asked.trang ?? 1,
  };
  const { accountId } = ask.actor;
  const list = await listNewsroom(
    { ...shown, newsrooms: newsroomsInReach(ask.actor, tree) },
    { size: pageSize, offset: (shown.page - 1) * pageSize },
    { accountId, now: ask.now, today: ask.today, locale: ask.locale },
  );
  const sections = await listSections(ask.today, ask.locale);
  const mayWrite = bodiesWhere(ask.actor, 'editor').length > 0;
  return html(<NewsroomView ask={ask} shown={shown} list={list} sections={sections} mayWrite={mayWrite} />);
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name?: string): Key | undefined {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name);
}
