import { z } from 'zod';
import { type Ask, html, optionalDay, optionalText } from '../../../kernel/http/index.ts';
import { canChangeBodies } from '../access.ts';
import { bodyTreeOn, listKinds } from '../bodies.store.ts';
import { BodyListView } from './body-list.view.tsx';

const query = z.object({ ngay: optionalDay(), tim: optionalText(200) });

/** The tree of bodies as it stood on the day asked for. */
export async function bodyListPage(ask: Ask): Promise<Response> {
  const { ngay, tim = '' } = ask.query(query);
  const day = ngay ?? ask.today;
  const [tree, kinds] = await Promise.all([bodyTreeOn(day), listKinds()]);
  return html(
    <BodyListView
      ask={ask}
      tree={tree}
      kinds={kinds}
      day={day}
      typed={tim}
      canChange={canChangeBodies(ask.actor)}
    />,
  );
}
