import type { Bench } from './bench.ts';
import { loadInTurn } from './load.ts';
import { startBare } from './product.ts';
import type { Figure } from './results.ts';
import { liveTaskId } from './task.ts';

/** The landing page beside a bare server that answers the same bytes, head and body. */
export async function measurePublicPage({ product }: Bench): Promise<Figure[]> {
  // An address that asks for what the page does not read is answered anew each time.
  const url = `${product.url}/?lam-moi=1`;
  const bare = await startBare(product.databaseUrl, await liveTaskId());
  try {
    const drawn = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    await bare.put('/landing', await drawn.text(), drawn.headers);
    const [ours, same] = await loadInTurn({ url }, { url: `${bare.url}/landing` });
    return [
      {
        what: 'public page, no page kept; what stands round it is drawn once',
        ours: `${Math.round(ours.rate)}/s`,
        beside: `bare http server, the same head and bytes ${Math.round(same.rate)}/s`,
        ratio: ours.rate / same.rate,
        bar: { kind: 'at least', value: 0.4 },
      },
    ];
  } finally {
    bare.stop();
  }
}

/** The page of a task that has lived, for one who is signed in, beside a bare server that makes one SELECT by key and answers the same bytes. */
export async function measureTaskPage({ product, cookie }: Bench): Promise<Figure[]> {
  const taskId = await liveTaskId();
  const url = `${product.url}/nhiem-vu/${taskId}`;
  const bare = await startBare(product.databaseUrl, taskId);
  try {
    await bare.put('/select', await (await fetch(url, { headers: { cookie } })).text());
    const [ours, same] = await loadInTurn({ url, cookie }, { url: `${bare.url}/select` });
    return [
      {
        what: 'task page, signed in',
        ours: `${Math.round(ours.rate)}/s`,
        beside: `bare server, one indexed SELECT and the same bytes ${Math.round(same.rate)}/s`,
        ratio: ours.rate / same.rate,
        bar: { kind: 'at least', value: 0.2 },
      },
    ];
  } finally {
    bare.stop();
  }
}
