import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { fileFailures } from './failures.ts';

/** How much a form may carry; sizes in bytes. */
export interface FormLimits {
  readonly fileSize: number;
  readonly fieldSize: number;
  readonly fields: number;
  readonly total: number;
}

/** Every field of a form with all its values, in the order sent. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

type TakeFile<Taken> = (field: string, name: string, bytes: BusboyFileStream) => Promise<Taken>;

const megabyte = 1024 * 1024;
const partsBesideFields = 1000;

/** Reads a form as its body streams in and hands each file over while it arrives; answers when all are taken. */
export async function readForm<Taken>(
  request: Request,
  limits: FormLimits,
  takeFile: TakeFile<Taken>,
): Promise<{ fields: FormFields; files: Taken[] }> {
  const parser = parserOf(request, limits);
  const fields: Record<string, string[]> = Object.create(null);
  const arriving: BusboyFileStream[] = [];
  const taken: Promise<Taken>[] = [];
  let failure: unknown;
  let giveUp: (reason: unknown) => void = () => undefined;
  const fail = (reason: unknown) => {
    failure ??= reason;
    giveUp(failure);
  };
  // A file that cannot be written stops taking bytes, and the parser would wait for it for ever.
  const unlessFailed = (start: (done: () => void) => void) =>
    new Promise<void>((done, reject) => {
      giveUp = reject;
      if (failure) reject(failure);
      else start(done);
    });

  let count = 0;
  parser.on('error', (error) => fail(fileFailures.brokenUpload({}, error)));
  parser.on('partsLimit', () => fail(fileFailures.tooMuchTyped()));
  parser.on('field', (name: string | undefined, value, nameIsCut, valueIsCut) => {
    count += 1;
    if (nameIsCut || valueIsCut || count > limits.fields) fail(fileFailures.tooMuchTyped());
    else if (name !== undefined) fields[name] = [...(fields[name] ?? []), value];
  });
  parser.on('file', (field: string | undefined, bytes, name: string | undefined) => {
    const taking = takeFile(field ?? '', name ?? '', bytes);
    arriving.push(bytes);
    taken.push(taking);
    taking.catch(fail);
  });
  try {
    for await (const chunk of bytesOf(request, limits)) {
      await unlessFailed((done) => parser.write(chunk, () => done()));
    }
    await unlessFailed((done) => parser.once('finish', done).end());
    return { fields, files: await Promise.all(taken) };
  } catch (error) {
    for (const bytes of arriving) bytes.destroy();
    await Promise.allSettled(taken);
    throw error;
  }
}

function parserOf(request: Request, limits: FormLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      // The whole name is kept here; cleaning it is done in one place only.
      preservePath: true,
      limits: {
        fieldNameSize: 1000,
        fieldSize: limits.fieldSize,
        // One more than allowed is let through, so that it is seen; the parser would drop it without a word.
        fields: limits.fields + 1,
        fileSize: limits.fileSize,
        parts: limits.fields + partsBesideFields,
        headerPairs: 50,
        headerSize: 16 * 1024,
      },
    });
  } catch (error) {
    throw fileFailures.brokenUpload({}, error);
  }
}

async function* bytesOf(request: Request, limits: FormLimits): AsyncGenerator<Uint8Array> {
  const tooMuch = () => fileFailures.tooMuchSent({ megabytes: Math.floor(limits.total / megabyte) });
  if (Number(request.headers.get('content-length') ?? 0) > limits.total) throw tooMuch();
  let total = 0;
  for await (const chunk of bodyOf(request)) {
    total += chunk.byteLength;
    if (total > limits.total) throw tooMuch();
    yield chunk;
  }
}

/** The connection may end in the middle; that is the sender's failure, not ours. */
async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    // Cancelling the body would cut the connection before the answer that says why.
    if (request.body) yield* request.body.values({ preventCancel: true });
  } catch (error) {
    throw fileFailures.brokenUpload({}, error);
  }
}
