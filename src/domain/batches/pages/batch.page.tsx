import { z } from 'zod';
import { type Ask, choice, html, seeOther, whole } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { getScheme } from '../../schemes/index.ts';
import { nameBodies, readableTasks } from '../../tasks/index.ts';
import type { BatchItem } from '../batch.ts';
import { getBatch } from '../batches.store.ts';
import { countItems, listItems, listNumbersLeft } from '../items.store.ts';
import type { BatchOrder } from '../order.ts';
import { giveUpBatch, startBatch, stopBatch } from '../start-batch.ts';
import { batchWords } from '../words.ts';
import { BatchView } from './batch.view.tsx';
import { batchesPath, batchPath, stateNames, statesShown } from './paths.ts';

const pageSize = 100;
const asked = z.object({ loc: choice(statesShown), trang: whole(1, 100) });
/** Seconds after which the page of a batch that runs is asked for anew. */
const renewedAfter = 2;

/** A batch: what will happen, how far it is, or what came of it. */
export async function batchPage(ask: Ask): Promise<Response> {
  const batch = await getBatch(ask.actor, ask.id('id'));
  const { loc, trang: page = 1 } = ask.query(asked);
  const state = loc && stateNames[loc];
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const shown = { batchId: batch.id, state, size: pageSize, offset: (page - 1) * pageSize };
  const [counts, items, left, scheme] = await Promise.all([
    countItems(batch.id),
    batch.state === 'running' ? [] : listItems(shown, readableTasks(ask.actor, tree)),
    batch.state === 'done' ? listNumbersLeft(batch.id) : [],
    schemeOf(batch.order),
  ]);
  const view = (
    <BatchView
      ask={ask}
      batch={batch}
      counts={counts}
      list={{ items, state, page, pageSize }}
      left={left}
      scheme={scheme}
      nameOf={await nameBodies(bodiesIn(batch.order, items), tree)}
    />
  );
  const answer = html(view);
  if (batch.state === 'running') answer.headers.set('refresh', String(renewedAfter));
  return answer;
}

async function schemeOf(order: BatchOrder): Promise<string> {
  return order.act === 'gather' ? (await getScheme(order.schemeId)).name : '';
}

/** Every body that is named on the page. */
function bodiesIn(order: BatchOrder, items: readonly BatchItem[]): string[] {
  const leads = items.flatMap(({ task }) => (task ? [task.leadId] : []));
  switch (order.act) {
    case 'hand_over':
      return [order.leadId, ...leads, ...items.flatMap(({ change }) => change.from ?? [])];
    case 'coordinate':
      return [...leads, ...[order.addId, order.dropId].filter((id) => id !== undefined)];
    default:
      return leads;
  }
}

/** Its maker starts a batch. */
export async function startBatchPage(ask: Ask): Promise<Response> {
  const id = ask.id('id');
  await startBatch(ask.actor, id, ask.now);
  return seeOther(batchPath(id), batchWords[ask.locale].started);
}

/** Its maker stops a batch that is under way. */
export async function stopBatchPage(ask: Ask): Promise<Response> {
  const id = ask.id('id');
  await stopBatch(ask.actor, id, ask.now);
  return seeOther(batchPath(id), batchWords[ask.locale].stopped);
}

/** Its maker gives a batch up. */
export async function giveUpBatchPage(ask: Ask): Promise<Response> {
  await giveUpBatch(ask.actor, ask.id('id'));
  return seeOther(batchesPath, batchWords[ask.locale].gaveUp);
}
