import { type Ask, html } from '../../../kernel/http/index.ts';
import { listBatches } from '../batches.store.ts';
import { BatchListView } from './batch-list.view.tsx';

const latest = 100;

/** What the one who asks did in bulk. */
export async function batchListPage(ask: Ask): Promise<Response> {
  return html(<BatchListView ask={ask} batches={await listBatches(ask.actor, latest)} />);
}
