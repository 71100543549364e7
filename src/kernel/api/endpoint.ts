import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import type { UploadedFile, UploadLimits } from '../files/index.ts';
import type { Ask } from '../http/index.ts';
import type { Words } from '../words/index.ts';

/** What an endpoint is told of a call: who asks, when, and what came with it, already read. */
export interface ApiAsk<Params = unknown, Query = unknown, Body = unknown>
  extends Pick<Ask<Actor>, 'actor' | 'locale' | 'now' | 'today'> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The files that came with the call, where it may bring some. */
  readonly files: readonly UploadedFile[];
}

/** A file that is answered, as it leaves the store. */
export interface GivenFile {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly content: ReadableStream;
}

/** What an endpoint answers: the thing itself, its version where it has one, and where it now stands when it was made. */
export interface Given<Body = unknown> {
  readonly body: Body;
  readonly version?: number | undefined;
  readonly location?: string | undefined;
  /** In place of the thing, where a file is asked for. */
  readonly file?: GivenFile;
}

/** The files that a call may bring: how many, of which kinds, and whether it is nothing without one. */
export interface BroughtFiles {
  readonly limits: Pick<UploadLimits, 'files' | 'allowed'> & { readonly fileSize?: number };
  readonly needed: boolean;
}

/** How a version in `If-Match` is treated: it may be brought, or has to be. */
export type Matching = 'may' | 'must';

/** One thing that a program may ask for or do; from it come the reading of a call, its answer and their description. */
export interface Endpoint {
  /** Its name in the description: `getTask`. */
  readonly name: string;
  readonly about: Words<string>;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** Nothing where a call brings none. */
  readonly body: z.ZodType | undefined;
  readonly files: BroughtFiles | undefined;
  readonly answer: z.ZodType;
  /** What stands in an answer: the thing in JSON, or a file as it is. */
  readonly gives: 'json' | 'file';
  readonly status: 200 | 201;
  readonly matching: Matching | undefined;
  /** Holds what is about to be changed, and tells how it stands: what a caller with an old version is shown. */
  hold(ask: ApiAsk): Promise<Given>;
  handle(ask: ApiAsk): Promise<Given>;
}

interface Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  readonly name: string;
  readonly about: Words<string>;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly files?: BroughtFiles | undefined;
  readonly answer: R;
  readonly status?: 200 | 201;
  readonly matching?: Matching;
  hold?(ask: ApiAsk<z.output<P>, z.output<Q>, z.output<B>>): Promise<Given<z.input<R>>>;
  handle(ask: ApiAsk<z.output<P>, z.output<Q>, z.output<B>>): Promise<Given<z.input<R>>>;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** Describes an endpoint; what it takes and gives is typed by its own schemas. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(spec: Spec<P, Q, B, R>): Endpoint {
  const { name, about, answer, status = 200, matching } = spec;
  const { params = nothing, query = nothing, body, files } = spec;
  const handle = spec.handle as Endpoint['handle'];
  const hold = (spec.hold ?? spec.handle) as Endpoint['hold'];
  return { name, about, params, query, body, files, answer, gives: 'json', status, matching, hold, handle };
}

interface FileSpec<P extends z.ZodType> {
  readonly name: string;
  readonly about: Words<string>;
  readonly params: P;
  find(ask: ApiAsk<z.output<P>>): Promise<GivenFile>;
}

/** Describes an endpoint that answers with a file. */
export function fileEndpoint<P extends z.ZodType>({ name, about, params, find }: FileSpec<P>): Endpoint {
  return {
    ...endpoint<z.ZodUnknown, P>({
      name,
      about,
      params,
      answer: z.unknown(),
      handle: async (ask) => ({ body: null, file: await find(ask) }),
    }),
    gives: 'file',
  };
}
