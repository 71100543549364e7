import { once } from 'node:events';
import { setInterval, setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Facts } from '../../failure/index.ts';
import { type FileFailureCode, fileFailures } from '../failures.ts';
import type { ExtractedText, TextSource } from './read-text.ts';

/** What the worker is asked. */
export interface TextJob {
  readonly source: TextSource;
  readonly most: number;
}

/** What the worker answers. */
export type TextAnswer =
  | { readonly extracted: ExtractedText }
  | { readonly failed: FileFailureCode; readonly facts: Facts; readonly logged: string }
  | { readonly broken: string };

/** How far the reading of a file may go. */
export interface TextLimits {
  /** Stops the reading when the person has gone. */
  readonly signal?: AbortSignal;
  readonly milliseconds?: number;
  /** Characters. */
  readonly most?: number;
  /** The file's name as shown, for the sentences of failure. */
  readonly name?: string;
}

const megabyte = 1024 * 1024;
const heapMegabytes = 512;
/** What is unpacked lies outside the heap, where no limit of the engine reaches; bytes. */
const mostOutsideHeap = 384 * megabyte;
const lookEveryMs = 200;

let queue: Promise<unknown> = Promise.resolve();
let idle: Worker | undefined;

/**
 * Takes the text out of a txt, html, docx or pdf file, in a worker that can be stopped; one file is read at a time.
 * Throws a failure of `files` in plain words, or the reason of the signal.
 */
export function extractText(source: TextSource, limits: TextLimits = {}): Promise<ExtractedText> {
  const turn = queue.then(() => read(source, limits));
  queue = turn.catch(() => undefined);
  return turn;
}

async function read(source: TextSource, limits: TextLimits): Promise<ExtractedText> {
  limits.signal?.throwIfAborted();
  const shown = limits.name ? { name: limits.name } : {};
  const worker = takeWorker();
  let answer: TextAnswer;
  try {
    answer = await ask(worker, { source, most: limits.most ?? 5_000_000 }, limits);
  } catch (error) {
    await worker.terminate();
    limits.signal?.throwIfAborted();
    throw fileFailures[reasonOf(error)](shown, error);
  }
  idle = worker;
  worker.unref();
  if ('extracted' in answer) return answer.extracted;
  if ('failed' in answer) throw fileFailures[answer.failed]({ ...answer.facts, ...shown }, answer.logged);
  throw new Error(`The text could not be read: ${answer.broken}`);
}

/** Waits for the first that happens: the answer, the end of the worker, of the time, of the memory, or of the wish. */
async function ask(worker: Worker, job: TextJob, limits: TextLimits): Promise<TextAnswer> {
  const over = new AbortController();
  const until = { signal: over.signal };
  const { milliseconds = 30_000, signal } = limits;
  worker.postMessage(job);
  try {
    return await Promise.race([
      once(worker, 'message', until).then(([answer]) => answer as TextAnswer),
      once(worker, 'exit', until).then(() => stop('corrupt')),
      setTimeout(milliseconds, undefined, until).then(() => stop('tookTooLong')),
      watchMemory(worker, over.signal),
      ...(signal ? [once(signal, 'abort', until).then(() => stop('tookTooLong'))] : []),
    ]);
  } finally {
    over.abort();
  }
}

class Stopped extends Error {
  readonly why: FileFailureCode;
  constructor(why: FileFailureCode) {
    super(why);
    this.why = why;
  }
}

function stop(why: FileFailureCode): never {
  throw new Stopped(why);
}

/** A worker that broke down was broken by the file. */
function reasonOf(error: unknown): FileFailureCode {
  if (error instanceof Stopped) return error.why;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'bomb' : 'corrupt';
}

async function watchMemory(worker: Worker, signal: AbortSignal): Promise<never> {
  for await (const _ of setInterval(lookEveryMs, undefined, { signal })) {
    // A worker that has just ended has no statistics; its end is told by itself.
    const memory = await worker.getHeapStatistics().catch(() => undefined);
    if (memory && memory.external_memory > mostOutsideHeap) stop('bomb');
  }
  return stop('tookTooLong');
}

function takeWorker(): Worker {
  const worker = idle ?? startWorker();
  idle = undefined;
  worker.ref();
  return worker;
}

/** Node runs the TypeScript of the worker by itself: it starts in half the time it needs through a loader. */
function startWorker(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}
