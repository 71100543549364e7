import { createServer } from 'node:http';
import pg from 'pg';

/** A server that does the least there is to do: the same bytes, with or without one SELECT by key before. */
const [, , databaseUrl, id] = process.argv;
const bodies = new Map<string, Buffer>();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
const select = { name: 'task', text: 'select * from tasks.task where id = $1' };

const server = createServer(async (request, response) => {
  const url = request.url ?? '/';
  if (request.method === 'PUT') {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.set(url, Buffer.concat(chunks));
    response.end();
    return;
  }
  if (url.startsWith('/select')) await pool.query({ ...select, values: [id] });
  const body = bodies.get(url) ?? Buffer.from('nothing was put here');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.({ port: address.port });
});
