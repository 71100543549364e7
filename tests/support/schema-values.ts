import fc from 'fast-check';
import { Temporal } from '../../src/kernel/time/index.ts';

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const firstDay = Temporal.PlainDate.from('1900-01-01');
const days = fc.nat(109_938).map((nth) => firstDay.add({ days: nth }).toString());

/** Identities: of nothing, or one of those that there are. */
const uuids = (known: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
  );

/** The identities that a field of this name may mean, so that some calls lead somewhere. */
export type Known = (field: string) => readonly string[];

/** Values that a schema takes, for a field of a name. */
export function valuesOf(schema: Schema, known: Known, field = ''): fc.Arbitrary<unknown> {
  const inner = (one: Schema) => valuesOf(one, known, field);
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return fc.oneof(...ways.map(inner));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return stringsOf(schema, known(field));
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -(2 ** 31)),
        max: Math.min(schema.maximum ?? 100, 2 ** 31 - 1),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      });
    case 'object':
      return objectsOf(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objectsOf({ properties = {}, required = [] }: Schema, known: Known) {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, valuesOf(schema, known, name)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

function stringsOf(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return uuids(known);
  if (schema.format === 'date') return days;
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  const bounds = { minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 40, 40) };
  return fc.string({ ...bounds, unit: 'binary' });
}

/** What a program that was badly written might send in place of a value. */
export const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    'a\u0000b',
    '2026-02-30',
    '9'.repeat(40),
    '{}',
    '__proto__',
    "'; drop table x; --",
  ),
  fc.constantFrom(-1, 1e308, 2 ** 53, 0.5, null, [], {}),
);
