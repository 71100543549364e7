import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocx, aZip } from './fixtures.ts';
import { readUpload, type UploadLimits } from './upload.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const megabyte = 1024 * 1024;
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

function formWith(entries: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const aFile = (name: string, bytes: string | Uint8Array<ArrayBuffer>) => new File([bytes], name);

function post(body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/van-ban', { method: 'POST', body, headers, duplex: 'half' });
}

const read = (request: Request, limits: Partial<UploadLimits> = {}) =>
  readUpload(request, { folder, ...limits });

async function refusal(name: string, bytes: string | Uint8Array<ArrayBuffer>, limits = {}) {
  const upload = await read(post(formWith([['file', aFile(name, bytes)]])), limits);
  return { code: upload.refused[0]?.failure.code, facts: upload.refused[0]?.failure.facts };
}

test('a form gives its fields with all their values and its files with their bytes', async () => {
  const upload = await read(
    post(
      formWith([
        ['title', 'Kết luận của Ban Thường vụ'],
        ['body', 'minh-chau'],
        ['body', 'tay-ho'],
        ['file', aFile('Kết luận.txt', 'Giao Ban Tổ chức')],
      ]),
    ),
  );
  expect({ ...upload.fields }).toEqual({
    title: ['Kết luận của Ban Thường vụ'],
    body: ['minh-chau', 'tay-ho'],
  });
  expect(upload.files).toMatchObject([{ field: 'file', name: 'Kết luận.txt', kind: 'txt' }]);
  expect(await text(upload.files[0]!.open())).toBe('Giao Ban Tổ chức');
  expect(upload.refused).toEqual([]);
  await upload.discard();
  expect(await readdir(folder)).toEqual([]);
});

test('a plain form gives its fields', async () => {
  const upload = await read(
    post(new URLSearchParams('q=nhi%E1%BB%87m+v%E1%BB%A5&state=open&state=late&empty=')),
  );
  expect({ ...upload.fields }).toEqual({ q: ['nhiệm vụ'], state: ['open', 'late'], empty: [''] });
});

test('a form without a body has no fields', async () => {
  const upload = await read(
    new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
  expect(Object.keys(upload.fields)).toEqual([]);
});

test('a field named like a part of the language is only a field', async () => {
  const upload = await read(post(new URLSearchParams('__proto__=a&constructor=b')));
  expect(Object.entries(upload.fields)).toEqual([
    ['__proto__', ['a']],
    ['constructor', ['b']],
  ]);
});

test('a file input that was left empty is no file', async () => {
  const upload = await read(post(formWith([['file', new File([], '')]])));
  expect([upload.files, upload.refused]).toEqual([[], []]);
});

test('a file over its limit is refused by itself; the fields before and after it and the next file are kept', async () => {
  const upload = await read(
    post(
      formWith([
        ['before', 'a'],
        ['file', aFile('big.txt', 'x'.repeat(3 * megabyte))],
        ['after', 'b'],
        ['file', aFile('small.txt', 'ngắn')],
      ]),
    ),
    { fileSize: megabyte },
  );
  expect({ ...upload.fields }).toEqual({ before: ['a'], after: ['b'] });
  expect(upload.files).toMatchObject([{ name: 'small.txt' }]);
  expect(upload.refused).toMatchObject([
    { field: 'file', name: 'big.txt', failure: { code: 'files.tooLarge' } },
  ]);
  expect(upload.refused[0]?.failure.sentence('vi')).toBe(
    'Tệp “big.txt” vượt quá dung lượng cho phép là 1 MB. Đề nghị chọn tệp nhỏ hơn.',
  );
});

test('files keep the order in which they were sent, and those over the number allowed are refused', async () => {
  const upload = await read(
    post(formWith(['1.txt', '2.txt', '3.txt', '4.txt'].map((name) => ['file', aFile(name, 'chữ')] as const))),
    { files: 2 },
  );
  expect(upload.files.map((file) => file.name)).toEqual(['1.txt', '2.txt']);
  expect(upload.refused.map((file) => [file.name, file.failure.code])).toEqual([
    ['3.txt', 'files.tooManyFiles'],
    ['4.txt', 'files.tooManyFiles'],
  ]);
});

test('a form that takes no files says so, and nothing is written', async () => {
  const upload = await read(post(formWith([['file', aFile('a.txt', 'chữ')]])), { files: 0 });
  expect(upload.refused[0]?.failure.sentence('vi')).toBe(
    'Tệp “a.txt” không được nhận vì biểu mẫu này không nhận tệp.',
  );
  expect(await readdir(folder)).toEqual([]);
});

const docx = new Uint8Array(aDocx('Kết luận'));
const zip = new Uint8Array(aZip([{ name: 'a.txt', bytes: 'a' }]));
const lockedOffice = new Uint8Array(
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(1000),
  ]),
);
const oldOffice = new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]));

test.each([
  ['a.docx', docx, 'docx'],
  ['no ending', docx, 'docx'],
  ['a.pdf', '%PDF-1.7\n%âãÏÓ\n', 'pdf'],
  ['a.htm', '<p>không có thẻ html</p>', 'html'],
  ['a', '<!DOCTYPE html><p>có</p>', 'html'],
  ['a.txt', '<!DOCTYPE html><p>vẫn là chữ</p>', 'txt'],
  ['a.txt', 'BM. Kế hoạch bảo mật', 'txt'],
  ['a.txt', new Uint8Array(Buffer.from('\ufeffKết luận', 'utf16le')), 'txt'],
])('%s is known by its content', async (name, bytes, kind) => {
  const upload = await read(post(formWith([['file', aFile(name, bytes)]])));
  expect(upload.refused).toEqual([]);
  expect(upload.files[0]?.kind).toBe(kind);
});

test.each([
  ['a.pdf', zip, 'files.notWhatItSays', { declared: 'pdf', found: 'zip' }],
  ['a.docx', zip, 'files.notWhatItSays', { declared: 'docx', found: 'zip' }],
  ['a.txt', docx, 'files.notWhatItSays', { declared: 'txt', found: 'docx' }],
  ['a.pdf', 'không phải pdf', 'files.notWhatItSays', { declared: 'pdf', found: 'txt' }],
  ['a.pdf', new Uint8Array(500), 'files.notWhatItSays', { declared: 'pdf', found: '' }],
  ['a.docx', oldOffice, 'files.notWhatItSays', { declared: 'docx', found: '' }],
  ['a.docx', lockedOffice, 'files.encrypted', {}],
  ['a.png', new Uint8Array(png), 'files.wrongKind', { allowed: 'txt, docx, pdf, html' }],
  ['a.zip', zip, 'files.wrongKind', {}],
  ['a.doc', oldOffice, 'files.wrongKind', {}],
  ['a.rtf', '{\\rtf1 chữ}', 'files.wrongKind', {}],
  ['a.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'files.wrongKind', {}],
  ['a.exe', new Uint8Array(Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')), 'files.wrongKind', {}],
  ['a.txt', '', 'files.emptyFile', {}],
])('%s that is not acceptable is refused with its reason', async (name, bytes, code, facts) => {
  const refused = await refusal(name, bytes);
  expect(refused.code).toBe(code);
  expect(refused.facts).toMatchObject({ name, ...facts });
});

test('a page may accept other kinds', async () => {
  const upload = await read(post(formWith([['file', aFile('ảnh.png', new Uint8Array(png))]])), {
    allowed: ['png', 'jpg'],
  });
  expect(upload.files[0]?.kind).toBe('png');
  expect((await refusal('a.txt', 'chữ', { allowed: ['png', 'jpg'] })).code).toBe('files.wrongKind');
});

test('a file named like a path is shown by its last part and stays in its place', async () => {
  const body = [
    '--b',
    'content-disposition: form-data; name="file"; filename="../../../x.txt"',
    'content-type: text/plain',
    '',
    'chữ',
    '--b--',
    '',
  ].join('\r\n');
  const upload = await read(post(body, { 'content-type': 'multipart/form-data; boundary=b' }));
  expect(upload.files).toMatchObject([{ name: 'x.txt' }]);
  expect(upload.files[0]?.path.startsWith(join(folder, 'upload-'))).toBe(true);
});

const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nchữ';

test.each([
  ['is of another type', '{}', { 'content-type': 'application/json' }, 'files.brokenUpload'],
  ['names no boundary', part, { 'content-type': 'multipart/form-data' }, 'files.brokenUpload'],
  ['ends inside a file', part, multipart, 'files.brokenUpload'],
  ['ends inside a header', '--b\r\ncontent-dispo', multipart, 'files.brokenUpload'],
  ['holds no part at all', 'x'.repeat(1000), multipart, 'files.brokenUpload'],
  ['has a field too long', new URLSearchParams({ a: 'x'.repeat(1001) }), {}, 'files.tooMuchTyped'],
  ['has a name too long', new URLSearchParams({ ['x'.repeat(1001)]: 'a' }), {}, 'files.tooMuchTyped'],
  ['has too many fields', new URLSearchParams('a=1&b=2&c=3&d=4'), {}, 'files.tooMuchTyped'],
  ['has a long field beside files', formWith([['a', 'x'.repeat(1001)]]), {}, 'files.tooMuchTyped'],
  ['is too large in all', formWith([['a', aFile('a.txt', 'x'.repeat(9000))]]), {}, 'files.tooMuchSent'],
])('a form that %s fails in plain words and leaves nothing behind', async (_, body, headers, code) => {
  const limits = { fieldSize: 1000, fields: 3, total: 8000 };
  await expect(read(post(body, headers), limits)).rejects.toMatchObject({ code });
  expect(await readdir(folder)).toEqual([]);
});

test('a sender that gives up in the middle is told so, and its files are removed', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (to) => to.enqueue(Buffer.from(part)),
    pull: (to) => to.error(new Error('connection reset')),
  });
  await expect(read(post(body, multipart))).rejects.toMatchObject({ code: 'files.brokenUpload' });
  expect(await readdir(folder)).toEqual([]);
});

test('a file that cannot be written is our failure, not the sender’s', async () => {
  const upload = read(post(formWith([['file', aFile('a.txt', 'x'.repeat(megabyte))]])), {
    folder: join(folder, 'is not there'),
  });
  await expect(upload).rejects.toMatchObject({ code: 'ENOENT' });
});

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What is still held when everything let go of has been collected, in bytes. */
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function* aHugeForm(size: number, onPiece: (sent: number) => void) {
  yield Buffer.from('--b\r\ncontent-disposition: form-data; name="title"\r\n\r\nKết luận\r\n');
  yield Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
  for (let sent = 0; sent < size; sent += 65_536) {
    onPiece(sent);
    yield Buffer.alloc(65_536, sent / 65_536);
  }
  yield Buffer.from('\r\n--b\r\ncontent-disposition: form-data; name="after"\r\n\r\nvẫn còn\r\n--b--\r\n');
}

test.each([
  ['kept', 300 * megabyte],
  ['drained', 50 * megabyte],
])('a file of 200 MB is %s while memory stays flat', async (outcome, fileSize) => {
  const before = held();
  let most = 0;
  const body = ReadableStream.from(
    aHugeForm(200 * megabyte, (sent) => {
      if (sent % (8 * megabyte) === 0) most = Math.max(most, held());
    }),
  );
  const upload = await read(post(body, multipart), { fileSize });
  expect(upload.files).toHaveLength(outcome === 'kept' ? 1 : 0);
  expect({ ...upload.fields }).toEqual({ title: ['Kết luận'], after: ['vẫn còn'] });
  expect(most).toBeGreaterThan(0);
  expect((most - before) / megabyte).toBeLessThan(40);
  await upload.discard();
});

async function withServer(
  limits: Partial<UploadLimits>,
  work: (port: number, outcomes: string[]) => Promise<void>,
) {
  const outcomes: string[] = [];
  const app = new Hono().post('/', async (c) => {
    const upload = await read(c.req.raw, limits).catch((error: { code: string }) => error.code);
    outcomes.push(typeof upload === 'string' ? upload : `${upload.fields.title} ${upload.files[0]?.name}`);
    if (typeof upload !== 'string') await upload.discard();
    return c.text('đã trả lời');
  });
  const server = serve({ fetch: app.fetch, port: 0 });
  await work((server.address() as { port: number }).port, outcomes);
  server.close();
}

test('over a real connection a form arrives', () =>
  withServer({}, async (port, outcomes) => {
    const body = formWith([
      ['title', 'Kết luận'],
      ['file', aFile('a.txt', 'chữ')],
    ]);
    const answer = await fetch(`http://localhost:${port}/`, { method: 'POST', body });
    expect(await answer.text()).toBe('đã trả lời');
    expect(outcomes).toEqual(['Kết luận a.txt']);
  }));

test('a connection that is cut off leaves nothing behind', () =>
  withServer({}, async (port, outcomes) => {
    const socket = createConnection(port, 'localhost', () => {
      const head = `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\ncontent-type: ${multipart['content-type']}`;
      socket.write(`${head}\r\n\r\n${part}`);
    });
    await expect.poll(() => readdir(folder)).toHaveLength(1);
    socket.destroy();
    await expect.poll(() => outcomes).toEqual(['files.brokenUpload']);
    expect(await readdir(folder)).toEqual([]);
  }));

test('a sender of too much still hears the answer', () =>
  withServer({ total: megabyte }, async (port, outcomes) => {
    const body = formWith([['file', aFile('a.txt', 'x'.repeat(3 * megabyte))]]);
    const answer = await fetch(`http://localhost:${port}/`, { method: 'POST', body });
    expect(await answer.text()).toBe('đã trả lời');
    expect(outcomes).toEqual(['files.tooMuchSent']);
  }));
