import { openDescription } from '../kernel/api/index.ts';
import type { Locale } from '../kernel/words/index.ts';
import { apiRoutes } from './api-routes.ts';
import { apiPageWords } from './api-words.ts';

/** One value that a call brings or an answer holds. */
export interface PaperField {
  readonly name: string;
  /** Of what kind it is, in words and names of shapes. */
  readonly kind: string;
  readonly required: boolean;
}

/** One address as the page of the API tells it. */
export interface PaperAddress {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly scope: string;
  readonly summary: string;
  readonly about: string;
  readonly sent: readonly (PaperField & { readonly where: 'path' | 'query' | 'header' | 'body' })[];
  readonly given: readonly PaperField[];
  readonly failures: readonly string[];
}

/** A shape that several answers share. */
export interface PaperShape {
  readonly name: string;
  readonly fields: readonly PaperField[];
}

/** What the page of the API tells: addresses by what they are about, and the shapes of their answers. */
export interface ApiPaper {
  readonly groups: readonly { readonly tag: string; readonly addresses: readonly PaperAddress[] }[];
  readonly shapes: readonly PaperShape[];
}

interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Shape }>>;
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly { readonly token: readonly string[] }[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required: boolean;
    readonly schema: Shape;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

const told = new Map<Locale, ApiPaper>();

/** The description of the API as its page tells it: the same that programs fetch, and read but once. */
export function apiPaper(locale: Locale): ApiPaper {
  const known = told.get(locale);
  if (known) return known;
  const paper = write(openDescription(apiRoutes, apiTitle, locale) as unknown as Description, locale);
  told.set(locale, paper);
  return paper;
}

/** What the description says of the system. */
export const apiTitle = { title: 'Bản Lề', version: '1' } as const;

function write({ paths, components }: Description, locale: Locale): ApiPaper {
  const addresses = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0] ?? '',
      address: addressOf({ path, method, operation }, locale),
    })),
  );
  const tags = [...new Set(addresses.map(({ tag }) => tag))];
  return {
    groups: tags.map((tag) => ({
      tag,
      addresses: addresses.filter((one) => one.tag === tag).map(({ address }) => address),
    })),
    shapes: Object.entries(components.schemas)
      .map(([name, shape]) => ({ name, fields: fieldsOf(shape, locale) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

interface Found {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

function addressOf({ path, method, operation }: Found, locale: Locale): PaperAddress {
  const content = operation.requestBody?.content;
  const files = content?.['multipart/form-data']?.schema.properties?.file;
  const body = content?.['application/json']?.schema;
  const statuses = Object.keys(operation.responses);
  const done = statuses.find((status) => status.startsWith('2')) ?? '200';
  const answer = operation.responses[done]?.content?.['application/json']?.schema ?? {};
  return {
    name: operation.operationId,
    method: method.toUpperCase(),
    path,
    scope: operation.security[0]?.token[0] ?? '',
    summary: operation.summary,
    about: operation.description,
    sent: [
      ...operation.parameters.map(({ name, in: where, required, schema }) => ({
        ...{ name, where, required },
        kind: kindOf(schema, locale),
      })),
      ...(body ? fieldsOf(body, locale).map((field) => ({ ...field, where: 'body' as const })) : []),
      ...(files
        ? [{ name: 'file', where: 'body' as const, required: !body, kind: kindOf(files, locale) }]
        : []),
    ],
    given: answer.$ref
      ? [{ name: '', kind: kindOf(answer, locale), required: true }]
      : fieldsOf(answer, locale),
    failures: statuses.filter((status) => !status.startsWith('2')),
  };
}

function fieldsOf({ properties = {}, required = [] }: Shape, locale: Locale): PaperField[] {
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    kind: kindOf(shape, locale),
    required: required.includes(name),
  }));
}

/** A shape in a few words: `day`, `list of Task`, the values that are taken. */
function kindOf(shape: Shape, locale: Locale): string {
  const words = apiPageWords[locale].kinds;
  if (shape.$ref) return shape.$ref.split('/').at(-1) ?? '';
  if (shape.const !== undefined) return String(shape.const);
  if (shape.enum) return shape.enum.join(' | ');
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways) return [...new Set(ways.map((one) => kindOf(one, locale)))].join(' | ');
  if (shape.format === 'date') return words.day;
  if (shape.format === 'date-time') return words.moment;
  if (shape.format === 'uuid') return words.identity;
  // In an address a number is written as text.
  if (/^\^(-\?|\(\[1-9\])?\\d/.test(shape.pattern ?? '')) return words.plain.integer;
  if (shape.type === 'array') return words.list(kindOf(shape.items ?? {}, locale));
  if (shape.type === 'object') {
    const kind = shape.properties?.kind?.const;
    const names = Object.keys(shape.properties ?? {}).join(', ');
    return kind === undefined ? `{ ${names} }` : `{ kind: ${String(kind)} }`;
  }
  return words.plain[shape.type as keyof typeof words.plain] ?? words.anything;
}
