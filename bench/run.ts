import { openSession } from '../src/domain/accounts/index.ts';
import { connect } from '../src/kernel/db/index.ts';
import { sessionCookie } from '../src/kernel/http/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { measureAccepting, personNamed } from './accept.ts';
import { measureBoard } from './board.ts';
import { fillTasks } from './fill.ts';
import { loadInTurn } from './load.ts';
import { type Product, startBare, startProduct } from './product.ts';
import { measureReader } from './reader.ts';
import { type Figure, writeResults } from './results.ts';
import { liveTaskId } from './task.ts';

const tasks = 100_000;

async function run(): Promise<void> {
  const began = performance.now();
  const reader = await measureReader();
  const product = await startProduct();
  const disconnect = connect(product.databaseUrl);
  try {
    const figures = await measure(product);
    await writeResults([...figures, ...reader], (performance.now() - began) / 1000);
  } finally {
    await disconnect();
    await product.stop();
  }
}

async function measure(product: Product): Promise<Figure[]> {
  const leader = await personNamed('truongban');
  const cookie = `${sessionCookie}=${await openSession(leader.accountId, readClock())}`;
  const taskId = await liveTaskId();
  const start: Figure = {
    what: 'start of an installed copy to its first page',
    ours: `${(product.startedIn / 1000).toFixed(1)} s`,
    beside: '5 s',
    ratio: product.startedIn / 5000,
    bar: { kind: 'at most', value: 1 },
  };
  const pages = await measurePages(product, { cookie, taskId });
  await fillTasks(product.databaseUrl, tasks);
  const board = await measureBoard(product, { cookie, actor: leader });
  const { accepted, inserted } = await measureAccepting(product.databaseUrl, 2_000);
  const accepting: Figure = {
    what: `accept-result commands, 16 at once, at ${tasks.toLocaleString('en')} tasks`,
    ours: `${Math.round(accepted)}/s`,
    beside: `bare BEGIN, INSERT, COMMIT ${Math.round(inserted)}/s`,
    ratio: accepted / inserted,
    bar: { kind: 'at least', value: 0.3 },
  };
  return [start, ...pages, ...board, accepting];
}

async function measurePages(
  product: Product,
  { cookie, taskId }: { cookie: string; taskId: string },
): Promise<Figure[]> {
  const bare = await startBare(product.databaseUrl, taskId);
  try {
    const landing = `${product.url}/`;
    const task = `${product.url}/nhiem-vu/${taskId}`;
    await bare.put('/landing', await (await fetch(landing)).text());
    await bare.put('/select', await (await fetch(task, { headers: { cookie } })).text());
    const [publicPage, same] = await loadInTurn({ url: landing }, { url: `${bare.url}/landing` });
    const [taskPage, sameWithSelect] = await loadInTurn({ url: task, cookie }, { url: `${bare.url}/select` });
    return [
      {
        what: 'public page, no page kept; what stands round it is drawn once',
        ours: `${Math.round(publicPage.rate)}/s`,
        beside: `bare http server, the same bytes ${Math.round(same.rate)}/s`,
        ratio: publicPage.rate / same.rate,
        bar: { kind: 'at least', value: 0.4 },
      },
      {
        what: 'task page, signed in',
        ours: `${Math.round(taskPage.rate)}/s`,
        beside: `bare server, one indexed SELECT and the same bytes ${Math.round(sameWithSelect.rate)}/s`,
        ratio: taskPage.rate / sameWithSelect.rate,
        bar: { kind: 'at least', value: 0.2 },
      },
    ];
  } finally {
    bare.stop();
  }
}

await run();
process.exit(0);
