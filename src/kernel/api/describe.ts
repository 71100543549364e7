import { z } from 'zod';
import type { Locale } from '../words/index.ts';
import type { Endpoint } from './endpoint.ts';
import { problem } from './problem.ts';
import type { ApiRoute } from './routes.ts';
import { apiPaperWords } from './words/paper.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What the description says of the system itself. */
export interface Title {
  readonly title: string;
  readonly version: string;
}

const problemRef = { $ref: '#/components/responses/Problem' };

/** Describes every address as OpenAPI 3.1, out of the very schemas that read the calls and write the answers. */
export function openDescription(routes: readonly ApiRoute[], info: Title, locale: Locale): Schema {
  const shapes = new Map<string, Schema>();
  const words = apiPaperWords[locale];
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, { locale, shapes }) };
  }
  const problemShape = shapeOf(problem, 'output', shapes);
  return {
    openapi: '3.1.0',
    info: { ...info, description: words.about, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(shapes),
      responses: {
        Problem: {
          description: words.problem,
          content: { 'application/problem+json': { schema: problemShape } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: words.token } },
    },
  };
}

/** The group in which an address is told: what its scope is about. */
function tagOf({ scope }: Pick<ApiRoute, 'scope'>): string {
  return scope.split(':')[0] ?? scope;
}

interface Telling {
  readonly locale: Locale;
  readonly shapes: Map<string, Schema>;
}

function operationOf(route: ApiRoute, { locale, shapes }: Telling): Schema {
  const { endpoint, scope } = route;
  const { status } = endpoint;
  const description = endpoint.about[locale];
  return {
    operationId: endpoint.name,
    tags: [tagOf(route)],
    summary: firstSentence(description),
    description,
    security: [{ token: [scope] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path', shapes),
      ...parametersOf(endpoint.query, 'query', shapes),
      ...headersOf(route, locale),
    ],
    ...requestOf(endpoint, shapes),
    responses: {
      [status]: {
        description: apiPaperWords[locale].done,
        content: givenBy(endpoint, shapes),
      },
      ...Object.fromEntries(failuresOf(route).map((code) => [code, problemRef])),
    },
  };
}

const anyBytes = { type: 'string', contentMediaType: 'application/octet-stream' };

function givenBy({ gives, answer }: Endpoint, shapes: Telling['shapes']): Schema {
  if (gives === 'file') return { '*/*': { schema: anyBytes } };
  return { 'application/json': { schema: shapeOf(answer, 'output', shapes) } };
}

/** What a call brings: JSON, or files with the same JSON as one part beside them. */
function requestOf({ body, files }: Endpoint, shapes: Telling['shapes']): Schema {
  if (!body && !files) return {};
  const call = body && shapeOf(body, 'input', shapes);
  const parts = files && {
    schema: {
      type: 'object',
      properties: {
        ...(call ? { call } : {}),
        file: { type: 'array', items: anyBytes, maxItems: files.limits.files },
      },
      required: [...(call ? ['call'] : []), ...(files.needed ? ['file'] : [])],
    },
    encoding: call ? { call: { contentType: 'application/json' } } : {},
  };
  const content = {
    ...(call ? { 'application/json': { schema: call } } : {}),
    ...(parts ? { 'multipart/form-data': parts } : {}),
  };
  return { requestBody: { required: true, content } };
}

const firstSentence = (text: string) => /^.*?[.:;](?=\s|$)/.exec(text)?.[0].replace(/[.:;]$/, '') ?? text;

/** The statuses with which a call may fail. */
function failuresOf({ endpoint, changes }: ApiRoute): readonly number[] {
  const always = [401, 403, 404, 422, 429, 500, 503];
  const withBody = endpoint.body || endpoint.files ? [400, 413, 415] : [];
  const withChange = changes ? [409] : [];
  const withVersion = endpoint.matching ? [412, ...(endpoint.matching === 'must' ? [428] : [])] : [];
  return [...always, ...withBody, ...withChange, ...withVersion].sort((one, other) => one - other);
}

function parametersOf(fields: z.ZodType, where: 'path' | 'query', shapes: Telling['shapes']): Schema[] {
  const { properties = {}, required = [] } = shapeOf(fields, 'input', shapes) as {
    properties?: Record<string, Schema>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }));
}

function headersOf({ endpoint, changes }: ApiRoute, locale: Locale): Schema[] {
  const words = apiPaperWords[locale];
  const header = (name: string, { required, description, schema }: Schema) => ({
    name,
    in: 'header',
    required,
    description,
    schema,
  });
  const key = { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' };
  return [
    ...(changes ? [header('Idempotency-Key', { required: true, description: words.key, schema: key })] : []),
    ...(endpoint.matching
      ? [
          header('If-Match', {
            required: endpoint.matching === 'must',
            description: words.match,
            schema: { type: 'string', minLength: 1, maxLength: 80, pattern: '^"\\d{1,9}"$' },
          }),
        ]
      : []),
  ];
}

/** A schema of ours as JSON Schema; shapes that have a name are told once, among the components. */
function shapeOf(schema: z.ZodType, io: 'input' | 'output', shapes: Telling['shapes']): Schema {
  const written = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  const {
    $schema: _,
    $defs = {},
    ...shape
  } = withRefs(written) as Schema & { $defs?: Record<string, Schema> };
  for (const [name, inner] of Object.entries($defs)) shapes.set(name, withoutId(inner));
  const { id } = shape;
  if (typeof id !== 'string') return shape;
  shapes.set(id, withoutId(shape));
  return { $ref: `#/components/schemas/${id}` };
}

function withoutId({ id: _, ...shape }: Schema): Schema {
  return shape;
}

function withRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRefs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      name === '$ref' && typeof inner === 'string'
        ? [name, inner.replace('#/$defs/', '#/components/schemas/')]
        : [name, withRefs(inner)],
    ),
  );
}
