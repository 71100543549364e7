import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { saysAnything, socketOf } from './lifeline.ts';

/** Who is told of what changed in the database, and of how well it is heard. */
export interface Listener {
  /** What carries this tag is no longer as it was. */
  changed(tag: string): void;
  /** From now on every change is heard; what happened before may not have been. */
  begun(): void;
  /** Nothing is heard any more. `away`: the database itself gives no sign of life. */
  lost(why: { readonly away: boolean }): void;
}

/** The channel on which the triggers of published rows tell what they touch, when their transaction commits. */
const channel = 'banle_changed';

/** Milliseconds: between two beats, until a sign of life is missed, and between two tries to hear again. */
const patience = { beat: 250, answer: 2_000, again: 300 } as const;

/** Listens on a connection of its own, for as long as the program runs; returns how to stop. */
export function hearChanges(url: string, listener: Listener): () => Promise<void> {
  const stopping = new AbortController();
  const hearing = goOnHearing(url, listener, stopping.signal);
  return async () => {
    stopping.abort();
    await hearing;
  };
}

async function goOnHearing(url: string, listener: Listener, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const away = await hearUntilLost(url, listener, stopped);
    if (stopped.aborted) return;
    listener.lost({ away });
    await wait(patience.again, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Hears until the connection is lost or none can be had; true when the database gives no sign of life. */
async function hearUntilLost(url: string, listener: Listener, stopped: AbortSignal): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'banle hears',
    connectionTimeoutMillis: patience.answer,
    keepAlive: true,
    options: '-c role=banle_public',
  });
  const end = new Promise<void>((ended) => {
    client.on('error', () => ended());
    client.on('end', () => ended());
    stopped.addEventListener('abort', () => ended(), { once: true });
  });
  client.on('notification', ({ payload }) => listener.changed(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    listener.begun();
    await Promise.race([end, silenceOf(client, stopped)]);
    return true;
  } catch (error) {
    return !saysAnything(error);
  } finally {
    socketOf(client).destroy();
  }
}

/**
 * With every beat has told what waits to be told. Ends when the other side has not answered in time: a line that is cut
 * says nothing by itself.
 */
async function silenceOf(client: pg.Client, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await wait(patience.beat, undefined, { signal: stopped, ref: false }).catch(() => undefined);
    const late = wait(patience.answer, false, { ref: false });
    const answered = client.query('select kernel.tell_waiting()').then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([answered, late]))) return;
  }
}
