import { z } from 'zod';
import { type Ask, html, optionalDay } from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { canChangeBodies } from '../access.ts';
import { bodyTreeOn, listKinds, listVersions } from '../bodies.store.ts';
import { organisationFailures } from '../words.ts';
import { BodyView } from './body.view.tsx';

const query = z.object({ ngay: optionalDay() });

/** One body: as it stood on a day, what it was before, what stands below it. */
export async function bodyPage(ask: Ask): Promise<Response> {
  const id = ask.id('id');
  const day = ask.query(query).ngay ?? ask.today;
  const [tree, kinds, versions, history] = await Promise.all([
    bodyTreeOn(day),
    listKinds(),
    listVersions(id),
    listHistory('body', id),
  ]);
  if (versions.length === 0) throw organisationFailures.noSuchBody();
  return html(
    <BodyView
      ask={ask}
      id={id}
      day={day}
      tree={tree}
      kinds={kinds}
      versions={versions}
      history={history}
      canChange={canChangeBodies(ask.actor)}
    />,
  );
}
