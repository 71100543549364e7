import { type Entry, type Positions, recordedSince, whenRecorded } from '../record/index.ts';

/** Something told to an open page. */
export interface LiveEvent {
  readonly name: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Why a watcher is asked: the page was just opened, this was recorded, or it is time to ask whether it may go on. */
export type Occasion =
  | { readonly kind: 'opened' | 'beat' }
  | { readonly kind: 'recorded'; readonly entries: readonly Entry[] };

/** What all pages that are told of one thing share while they are told of it. */
export type Round = Map<string, Promise<unknown>>;

/** An open page, and who looks at it. */
export interface Watch {
  readonly accountId: string;
  /** What to tell; nothing when it does not concern the one who looks, 'over' when they may look no longer. */
  look(occasion: Occasion, round: Round): Promise<LiveEvent | 'over' | undefined>;
}

/** The most pages that one person keeps open; with one more the oldest is let go. */
const mostOfOne = 8;
const atOnce = 8;
/** Milliseconds: between two looks at the record at least, without a commit of this process at most, and between signs of life. */
const pace = { least: 150, most: 1_000, beat: 20_000 } as const;

interface Stream {
  readonly watch: Watch;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
}

// In the order in which they were opened.
const streams = new Set<Stream>();
let loop: Loop | undefined;

interface Loop {
  /** When it is known from where the record is read on: nothing after that is missed. */
  readonly ready: Promise<void>;
  stop(): void;
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  // Proxies that gather answers before they pass them on are told not to.
  'x-accel-buffering': 'no',
} as const;

/** Keeps a page told of what is done elsewhere, until it is closed, its reader may look no longer, or the program ends. */
export function openLive(watch: Watch): Response {
  let stream: Stream | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream = { watch, controller };
      admit(stream);
    },
    cancel() {
      if (stream) leave(stream);
    },
  });
  return new Response(body, { headers });
}

/** The same for one who does not wait for more: nothing, at once. */
export function noLive(): Response {
  return new Response('', { headers });
}

/** How many pages are open on this process. */
export function countLive(): number {
  return streams.size;
}

/** Lets every page go: they come back when the program is there again. */
export function closeLive(): void {
  for (const stream of streams) end(stream);
}

function admit(stream: Stream): void {
  const { accountId } = stream.watch;
  const own = [...streams].filter(({ watch }) => watch.accountId === accountId);
  for (const oldest of own.slice(0, Math.max(0, own.length + 1 - mostOfOne))) end(oldest, 'elsewhere');
  streams.add(stream);
  write(stream, 'retry: 2000\n\n');
  loop ??= startLoop();
  void loop.ready.then(async () => {
    if (streams.has(stream)) write(stream, ': ready\n\n');
    await tell([stream], { kind: 'opened' });
  });
}

function leave(stream: Stream): void {
  streams.delete(stream);
  if (streams.size > 0) return;
  loop?.stop();
  loop = undefined;
}

function end(stream: Stream, name?: string): void {
  if (!streams.has(stream)) return;
  if (name) write(stream, written({ name, data: {} }));
  leave(stream);
  try {
    stream.controller.close();
  } catch {
    // The other end was quicker.
  }
}

const encoder = new TextEncoder();
const written = ({ name, data }: LiveEvent) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

function write(stream: Stream, text: string): void {
  // Whoever takes nothing for a long time is let go, and asks again when it wakes.
  if ((stream.controller.desiredSize ?? 0) < -100) {
    end(stream);
    return;
  }
  try {
    stream.controller.enqueue(encoder.encode(text));
  } catch {
    leave(stream);
  }
}

/** One loop reads the record for all open pages of this process. */
function startLoop(): Loop {
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  let positions: Positions | undefined;
  let running = false;
  let wanted = false;
  let stopped = false;
  let waiting: NodeJS.Timeout | undefined;
  const later = (after: number) => {
    clearTimeout(waiting);
    if (!stopped) waiting = setTimeout(() => void turn(), after).unref();
  };
  const turn = async () => {
    if (running) return;
    running = true;
    wanted = false;
    // While the database is away nothing is told; the next turn asks again from where this one stood.
    positions = await readOn(positions).catch(() => positions);
    if (positions) isReady();
    running = false;
    later(wanted ? pace.least : pace.most);
  };
  const stopListening = whenRecorded(() => {
    wanted = true;
    if (!running) later(pace.least);
  });
  const beating = setInterval(() => void beat(), pace.beat).unref();
  void turn();
  const stop = () => {
    stopped = true;
    clearTimeout(waiting);
    clearInterval(beating);
    stopListening();
  };
  return { ready, stop };
}

async function readOn(positions: Positions | undefined): Promise<Positions> {
  const since = await recordedSince(positions);
  if (since.entries.length > 0) await tell([...streams], { kind: 'recorded', entries: since.entries });
  return since.more ? readOn(since.positions) : since.positions;
}

/** A sign of life keeps proxies from closing what is quiet; and whoever may look no longer is let go. */
async function beat(): Promise<void> {
  for (const stream of streams) write(stream, written({ name: 'beat', data: {} }));
  await tell([...streams], { kind: 'beat' });
}

async function tell(to: readonly Stream[], occasion: Occasion): Promise<void> {
  const round: Round = new Map();
  const waiting = [...to];
  const worker = async () => {
    for (let stream = waiting.pop(); stream; stream = waiting.pop()) await tellOne(stream, occasion, round);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, worker));
}

async function tellOne(stream: Stream, occasion: Occasion, round: Round): Promise<void> {
  // An error is the database's absence: the page keeps what it shows, and is asked for again at the next beat.
  const said = await stream.watch.look(occasion, round).catch(() => undefined);
  if (!streams.has(stream) || said === undefined) return;
  if (said === 'over') end(stream, 'over');
  else write(stream, written(said));
}
