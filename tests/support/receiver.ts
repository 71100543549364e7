import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callWith } from '../../src/kernel/outside/index.ts';

/** What another system was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Another system, on a real server in the test's own process. */
export interface Receiver {
  readonly address: string;
  readonly port: number;
  readonly received: Received[];
  /** How it answers from now on. */
  answer: (response: ServerResponse, received: Received) => void;
  stop(): Promise<void>;
}

/** Answers well. */
export const well = (response: ServerResponse) => void response.writeHead(204).end();

/** Starts another system that answers well until it is told otherwise. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    const one = { headers: request.headers, text };
    received.push(one);
    receiver.answer(response, one);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    address: `http://127.0.0.1:${port}/ban-le`,
    port,
    received,
    answer: well,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

/** Opens this machine to calls, as a setting does where a system runs beside another. */
export function callThisMachine(patience = 2_000): void {
  callWith({ networks: ['127.0.0.0/8'], origin: 'https://ban-le.minhchau.example', patience });
}
