import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  html,
  id,
  type Judgement,
  judged,
  seeOther,
  type Typed,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { listOpenSchemesOwnedBy, ownersFor } from '../../schemes/index.ts';
import { actAmong } from '../acts-open.ts';
import { getBatch } from '../batches.store.ts';
import { draftBatch } from '../draft-batch.ts';
import type { Act } from '../order.ts';
import { batchWords } from '../words.ts';
import { type Chosen, firstChosen, readChosen } from './chosen.ts';
import { NewBatchView, NothingChosenView } from './new-batch.view.tsx';
import { readOrderForm, typedFromOrder } from './order-form.ts';
import { actNames, batchPath } from './paths.ts';

const named = 20;
const again = z.object({ tu: id() });

/** The form in which one says what is done with the chosen tasks. */
export async function newBatchPage(ask: Ask): Promise<Response> {
  const query = ask.url.searchParams;
  const { tu: from } = ask.query(again);
  const earlier = from ? (await getBatch(ask.actor, from)).order : undefined;
  const name = query.get('viec') ?? (earlier ? actNames[earlier.act] : '');
  const act = actAmong(ask.actor, (one) => actNames[one] === name);
  const chosen = await readChosen(ask, query);
  if (chosen.ids.length === 0) return html(<NothingChosenView ask={ask} query={query} />);
  const typed = earlier?.act === act ? typedFromOrder(earlier) : {};
  return show(ask, { act, chosen, typed });
}

/** Makes the preview; what is wrong with the form is said in it, with all that was typed. */
export async function draftBatchPage(ask: Ask): Promise<Response> {
  const { selection, viec } = ask.typed;
  const act = actAmong(ask.actor, (one) => actNames[one] === viec);
  const chosen = await readChosen(ask, new URLSearchParams(String(selection)));
  const read = readOrderForm(act, (schema) => ask.form(schema), batchWords[ask.locale].coordinatorMissing);
  if (!read.ok) return show(ask, { act, chosen, typed: ask.typed, errors: read.errors });
  try {
    const draft = { order: read.order, taskIds: chosen.ids, selection: chosen.selection };
    return seeOther(batchPath(await draftBatch(ask.actor, draft, ask.now)));
  } catch (error) {
    if (!(error instanceof Failure) || !(error.kind === 'conflict' || error.kind === 'invalid')) throw error;
    return show(ask, { act, chosen, typed: ask.typed, failure: error });
  }
}

interface Shown extends Judgement {
  readonly act: Act;
  readonly chosen: Chosen;
  readonly typed: Typed;
}

async function show(ask: Ask, { act, chosen, typed, errors = {}, failure }: Shown): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const view = (
    <NewBatchView
      ask={ask}
      act={act}
      chosen={chosen}
      first={await firstChosen(ask, chosen, named)}
      tree={tree}
      schemes={act === 'gather' ? await listOpenSchemesOwnedBy(ownersFor(ask.actor, tree)) : []}
      typed={typed}
      errors={errors}
      general={failure?.sentence(ask.locale)}
    />
  );
  return judged(view, { errors, failure });
}
