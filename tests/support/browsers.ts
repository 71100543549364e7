import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';

/** An open board as a browser holds it. */
export interface OpenBoard {
  /** Everything that it was told. */
  heard(): string;
  /** Done when it is told of a change for the first time. */
  readonly told: Promise<void>;
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
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  stream.on('data', (text: string) => {
    heard += text;
    if (heard.includes(': ready')) resolve();
    if (heard.includes('event: changes')) tell();
  });
  stream.on('error', () => undefined);
  await listens;
  return { heard: () => heard, told, close: () => void request.destroy() };
}
