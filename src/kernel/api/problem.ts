import { z } from 'zod';
import type { Failure } from '../failure/index.ts';
import { httpFailures, retryAfter, statusOf } from '../http/index.ts';
import type { Locale } from '../words/index.ts';
import type { Given } from './endpoint.ts';
import { apiFailures, apiWords } from './words/failures.ts';

/** One value that cannot be used: where it stood, and why not. */
export interface Fault {
  readonly in: 'path' | 'query' | 'body';
  /** A JSON Pointer into that part; empty for the whole of it. */
  readonly pointer: string;
  readonly detail: string;
}

/** What is told of a failure beside its sentence. */
export interface Told {
  readonly errors?: readonly Fault[];
  /** How the thing stands now, for whoever came with an old version. */
  readonly current?: Given;
}

/** A failure as RFC 9457 writes it, for the description of every answer that is none. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z
      .array(z.object({ in: z.enum(['path', 'query', 'body']), pointer: z.string(), detail: z.string() }))
      .optional(),
    current: z.unknown().optional(),
    currentVersion: z.int().optional(),
  })
  .meta({ id: 'Problem' });

// Where HTTP has a status of its own for it, that one is given instead of the one of its kind.
const statuses: Readonly<Record<string, number>> = {
  [apiFailures.noToken().code]: 401,
  [apiFailures.strangeToken().code]: 401,
  [apiFailures.brokenJson().code]: 400,
  [apiFailures.notJson().code]: 415,
  [apiFailures.otherVersion().code]: 412,
  [apiFailures.noVersion().code]: 428,
  [httpFailures.ourFault().code]: 500,
};

/** The status that follows from a failure: by its kind, or the one that HTTP has for it. */
function problemStatus(failure: Failure): number {
  return statuses[failure.code] ?? statusOf[failure.kind];
}

interface Around {
  readonly locale: Locale;
  readonly requestId: string;
}

/** A failure as `problem+json`: its sentence in the caller's language, its code, and what can be mended. */
export function problemAnswer(failure: Failure, { locale, requestId }: Around, told: Told = {}): Response {
  const status = problemStatus(failure);
  const { current, errors } = told;
  const body = {
    type: `urn:banle:problem:${failure.code}`,
    title: apiWords[locale].titles[failure.kind],
    status,
    detail: failure.sentence(locale),
    instance: `urn:uuid:${requestId}`,
    code: failure.code,
    ...(Object.keys(failure.facts).length > 0 ? { facts: failure.facts } : {}),
    ...(errors ? { errors } : {}),
    ...(current ? { current: current.body, currentVersion: current.version } : {}),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': locale,
  });
  const { scope } = failure.facts;
  const after = retryAfter(failure);
  if (after !== undefined) headers.set('retry-after', after);
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="banle"');
  if (scope !== undefined)
    headers.set('www-authenticate', `Bearer realm="banle", error="insufficient_scope", scope="${scope}"`);
  return new Response(JSON.stringify(body), { status, headers });
}
