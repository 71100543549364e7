import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';

/** An open board as a browser holds it. */
export interface OpenBoard {
  /** Everything that it was told. */
  heard(): string;
  /** Done when it is told of a change for the next time. */
  nextChange(): Promise<void>;
  close(): void;
}

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });

/** Opens the board's stream and waits until it listens. */
export async function openBoard(address: string, cookie: string): Promise<OpenBoard> {
  const request = get(`${address}/bang/truc-tiep`, {
    agent,
    headers: { cookie, accept: 'text/event-stream' },
  });
  const [stream] = (await once(request, 'response')) as [IncomingMessage];
  if (stream.statusCode !== 200) throw new Error(`the board was answered with ${stream.statusCode}`);
  stream.setEncoding('utf8');
  const { promise: listens, resolve } = Promise.withResolvers<void>();
  let heard = '';
  const waiting: (() => void)[] = [];
  stream.on('data', (text: string) => {
    heard += text;
    if (heard.includes(': ready')) resolve();
    if (text.includes('event: changes')) for (const tell of waiting.splice(0)) tell();
  });
  stream.on('error', () => undefined);
  await listens;
  const nextChange = () => new Promise<void>((told) => void waiting.push(told));
  return { heard: () => heard, nextChange, close: () => void request.destroy() };
}
