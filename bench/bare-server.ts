import { createServer, type OutgoingHttpHeaders } from 'node:http';
import pg from 'pg';

/** A server that does the least there is to do: the same bytes, with or without one SELECT by key before; two lines of head, or those it was given. */
const [, , databaseUrl, id] = process.argv;
const answers = new Map<string, { readonly body: Buffer; readonly head: OutgoingHttpHeaders }>();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
const select = { name: 'task', text: 'select * from tasks.task where id = $1' };

function short(body: Buffer): OutgoingHttpHeaders {
  return { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length };
}
const nothing = { body: Buffer.from('nothing was put here'), head: {} };

const server = createServer(async (request, response) => {
  const url = request.url ?? '/';
  if (request.method === 'PUT') {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const head = request.headers['bench-head'];
    answers.set(url, { body, head: typeof head === 'string' ? JSON.parse(head) : short(body) });
    response.end();
    return;
  }
  if (url.startsWith('/select')) await pool.query({ ...select, values: [id] });
  const { body, head } = answers.get(url) ?? nothing;
  response.writeHead(200, head);
  response.end(body);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.({ port: address.port });
});
