import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a program is doing with the database at this moment: its one transaction on a connection. */
export interface Statement {
  /** Where it stands in the transaction, the `begin` being 0. */
  readonly nth: number;
  /** Everything the program has said in this transaction, values included. */
  readonly said: string;
  readonly isCommit: boolean;
}

/** Let it pass; keep it from the database; let it pass and keep the answer from the program. */
export type Verdict = 'pass' | 'hold' | 'hold answer';

/** A line between a program and its database that a test can cut, stop, or listen in on. */
export interface Line {
  /** The address of the database by way of this line. */
  readonly url: string;
  /** Ends every connection and takes no new ones. */
  cut(): Promise<void>;
  /** Connections stay and new ones are taken, but nothing goes through, as when a machine hangs. */
  stop(): void;
  mend(): Promise<void>;
  /** Asked about each statement within a transaction. */
  judge(by: (statement: Statement) => Verdict): void;
  close(): Promise<void>;
}

/** Lays a line to the database at an address. */
export async function layLine(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const open = new Set<Wire>();
  let stopped = false;
  let judge: (statement: Statement) => Verdict = () => 'pass';
  const server = createServer((program) => {
    const wire = openWire(program, target, (statement) => judge(statement));
    if (stopped) wire.stop();
    open.add(wire);
    program.once('close', () => open.delete(wire));
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.port = String(port);
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const wire of open) wire.end();
    await closed;
  };
  return {
    url: url.href,
    cut,
    stop() {
      stopped = true;
      for (const wire of open) wire.stop();
    },
    async mend() {
      stopped = false;
      for (const wire of open) wire.go();
      if (!server.listening) await listen(port);
    },
    judge(by) {
      judge = by;
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
}

interface Wire {
  stop(): void;
  go(): void;
  end(): void;
}

function openWire(program: Socket, target: URL, judge: (statement: Statement) => Verdict): Wire {
  const database = connect(Number(target.port), target.hostname);
  const hears = listenIn(judge);
  let held = false;
  program.on('data', (bytes) => {
    const verdict = held ? 'hold' : hears(bytes);
    if (verdict === 'hold') held = true;
    if (verdict === 'hold answer') database.removeAllListeners('data').resume();
    if (!held) database.write(bytes);
  });
  database.on('data', (bytes) => program.write(bytes));
  const end = () => {
    program.destroy();
    database.destroy();
  };
  for (const socket of [program, database]) socket.once('close', end).on('error', end);
  return {
    end,
    stop: () => [program, database].forEach((socket) => void socket.pause()),
    go: () => [program, database].forEach((socket) => void socket.resume()),
  };
}

/** Counts statements of the running transaction: simple ones, and those that are executed as they lie ready on the connection. */
function listenIn(judge: (statement: Statement) => Verdict): (bytes: Buffer) => Verdict {
  const ready = new Map<string, string>();
  let rest = Buffer.alloc(0);
  let greeted = false;
  let nth = -1;
  let said = '';
  let bound = '';
  const executed = (text: string): Verdict => {
    if (/^begin/.test(text)) [nth, said] = [0, ''];
    else if (nth >= 0) {
      nth += 1;
      const judged = judge({ nth, said, isCommit: /^commit/.test(text) });
      if (/^(commit|rollback)/.test(text)) nth = -1;
      return judged;
    }
    return 'pass';
  };
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    let verdict: Verdict = 'pass';
    for (;;) {
      const head = greeted ? 1 : 0;
      const length = rest.length < head + 4 ? Number.POSITIVE_INFINITY : head + rest.readInt32BE(head);
      if (rest.length < length) return verdict;
      const kind = greeted ? String.fromCharCode(rest[0] ?? 0) : '';
      const text = rest.toString('utf8', head + 4, length);
      rest = rest.subarray(length);
      greeted = true;
      // What is parsed has a name and a text; what is bound names its place and what was parsed.
      const [first = '', second = ''] = text.split('\0', 2);
      if (kind === 'P') ready.set(first, second);
      if (kind === 'B') bound = ready.get(second) ?? '';
      if ('QPB'.includes(kind)) said += text;
      if (kind !== 'Q' && kind !== 'E') continue;
      const judged = executed(kind === 'Q' ? text : bound);
      if (judged !== 'pass') verdict = judged;
    }
  };
}
