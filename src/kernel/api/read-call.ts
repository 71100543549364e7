import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Failure } from '../failure/index.ts';
import { readUpload, type UploadedFile } from '../files/index.ts';
import { isLocale, type Locale } from '../words/index.ts';
import type { BroughtFiles, Endpoint } from './endpoint.ts';
import { storable } from './fields.ts';
import type { Fault } from './problem.ts';
import { apiFailures, apiWords } from './words/failures.ts';

/** What a call brought, read by the schemas of its endpoint. */
export interface ReadCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** The content as it came, by which a call that is sent again is known. */
  readonly sent: string;
  readonly files: readonly UploadedFile[];
  /** Removes the files from where they waited; to be called when the call has been answered. */
  discard(): Promise<void>;
}

/** A call that cannot be used, with each value that is to blame. */
export class Unusable extends Error {
  readonly failure: Failure;
  readonly errors: readonly Fault[];
  constructor(errors: readonly Fault[]) {
    super('unusable');
    this.failure = apiFailures.unusable();
    this.errors = errors;
  }
}

/** Reads path, query and content; throws Unusable naming every value at fault at once. */
export async function readCall(c: Context, endpoint: Endpoint, locale: Locale): Promise<ReadCall> {
  const brought = await readContent(c, endpoint);
  try {
    return { ...brought, ...partsOf(c, { endpoint, locale, sent: brought.json }) };
  } catch (error) {
    await brought.discard();
    throw error;
  }
}

interface Brought extends Pick<ReadCall, 'sent' | 'files' | 'discard'> {
  /** The call itself, beside its files. */
  readonly json: string;
}

const noFiles = { files: [], discard: async () => undefined } as const;

async function readContent(c: Context, { body, files }: Endpoint): Promise<Brought> {
  if (files && isMultipart(c)) return readParts(c, files);
  if (files?.needed) throw apiFailures.noFile();
  const json = body ? await readText(c) : '';
  return { json, sent: json, ...noFiles };
}

/** True of a call that brings files. */
export function isMultipart(c: Context): boolean {
  return /^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '');
}

/** A call with files has them in the parts `file`, and what else it says as JSON in the part `call`. */
async function readParts(c: Context, { limits, needed }: BroughtFiles): Promise<Brought> {
  const upload = await readUpload(c.req.raw, { ...limits, fields: 1 });
  try {
    const [refused] = upload.refused;
    if (refused) throw refused.failure;
    if (needed && upload.files.length === 0) throw apiFailures.noFile();
    const json = upload.fields.call?.[0] ?? '{}';
    const told = await Promise.all(
      upload.files.map(async ({ name, open }) => `${await fingerprint(open())} ${name}`),
    );
    return { json, sent: [json, ...told].join('\n'), files: upload.files, discard: upload.discard };
  } catch (error) {
    await upload.discard();
    throw error;
  }
}

async function fingerprint(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of bytes) hash.update(part);
  return hash.digest('hex');
}

interface Content {
  readonly endpoint: Endpoint;
  readonly locale: Locale;
  readonly sent: string;
}

function partsOf(
  c: Context,
  { endpoint, locale, sent }: Content,
): Pick<ReadCall, 'params' | 'query' | 'body'> {
  const errors: Fault[] = [];
  const part = (where: Fault['in'], schema: z.ZodType, value: unknown): unknown => {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    errors.push(...read.error.issues.map((issue) => faultOf(issue, where, locale)));
    return undefined;
  };
  const params = part('path', endpoint.params, c.req.param());
  const query = part('query', endpoint.query, queryOf(c));
  const body = endpoint.body ? part('body', endpoint.body, contentOf(sent)) : undefined;
  if (errors.length > 0) throw new Unusable(errors);
  return { params, query, body };
}

async function readText(c: Context): Promise<string> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw apiFailures.notJson();
  return c.req.text();
}

function contentOf(sent: string): unknown {
  try {
    return JSON.parse(sent, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value));
  } catch {
    throw apiFailures.brokenJson();
  }
}

/** A name that comes once is its value; one that comes many times is a list, which no field takes by accident. */
function queryOf(c: Context): Readonly<Record<string, unknown>> {
  const all = Object.entries(c.req.queries());
  return Object.fromEntries(all.map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

function faultOf(issue: z.core.$ZodIssue, where: Fault['in'], locale: Locale): Fault {
  const pointer = issue.path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  return { in: where, pointer, detail: sentenceOf(issue, locale) };
}

function sentenceOf(issue: z.core.$ZodIssue, locale: Locale): string {
  const words = apiWords[locale];
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? words.missing : words.wrongType;
    case 'too_small':
      if (issue.origin === 'string') return words.missing;
      return issue.origin === 'array'
        ? words.tooFew(Number(issue.minimum))
        : words.atLeast(Number(issue.minimum));
    case 'too_big':
      if (issue.origin === 'string') return words.tooLong(Number(issue.maximum));
      return issue.origin === 'array'
        ? words.tooMany(Number(issue.maximum))
        : words.atMost(Number(issue.maximum));
    case 'invalid_format':
      return issue.format === 'date' ? words.noDay : words.badFormat;
    case 'unrecognized_keys':
      return words.unknownFields(issue.keys.join(', '));
    case 'invalid_value':
      return words.oneOf(issue.values.map(String).join(', '));
    default:
      return words.badFormat;
  }
}

/** The language of an answer: the first that the caller reads and we speak, else the person's own. */
export function languageOf(header: string | undefined, otherwise: Locale): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest.map((piece) => /^\s*q=([\d.]+)\s*$/.exec(piece)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  const known = wanted.map(({ language }) => language).find(isLocale);
  return known ?? otherwise;
}
