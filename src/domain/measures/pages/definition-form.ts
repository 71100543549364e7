import { z } from 'zod';
import {
  type Ask,
  choice,
  type FieldErrors,
  optionalDay,
  optionalText,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { parseAmount, writeAmount } from '../amount.ts';
import { boundsOf, type Definition, type Direction, directions, takings } from '../measure.ts';
import { cadences, periodOf } from '../period.ts';
import { measureWords } from '../words.ts';

const form = z.object({
  name: text(200),
  unit: optionalText(40),
  direction: choice(directions),
  cadence: choice(cadences),
  taken: choice(takings),
  firstFrom: optionalDay(),
});

/** Each direction asks for its bounds in fields of its own. */
export function boundField(direction: Direction, bound: 'low' | 'high'): string {
  return `${direction}-${bound}`;
}

/** A measure as it was typed, or a sentence for each field that cannot be used. */
export type ReadDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Reads the form of a measure. */
export function readDefinition(ask: Ask): ReadDefinition {
  const read = ask.form(form);
  const direction = directions.find((one) => one === ask.typed.direction);
  const bounds = direction ? readBounds(ask, direction) : { values: { low: null, high: null }, errors: {} };
  const errors = { ...(read.ok ? {} : read.errors), ...bounds.errors };
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const { firstFrom, ...value } = read.value;
  return {
    ok: true,
    definition: { ...value, ...bounds.values, firstFrom: periodOf(firstFrom ?? ask.today, value.cadence) },
  };
}

function readBounds(ask: Ask, direction: Direction) {
  const words = measureWords[ask.locale];
  const errors: Record<string, string> = {};
  const values: { low: number | null; high: number | null } = { low: null, high: null };
  for (const bound of boundsOf(direction)) {
    const field = boundField(direction, bound);
    const typed = ask.typed[field];
    const given = typeof typed === 'string' ? typed.trim() : '';
    const amount = parseAmount(given, ask.locale);
    if (amount === undefined) errors[field] = given ? words.noAmount : words.boundNeeded;
    else values[bound] = amount;
  }
  return { values, errors };
}

/** The form filled with what a measure is. */
export function typedFrom(definition: Definition, locale: Ask['locale']): Typed {
  const { name, unit, direction, cadence, taken, firstFrom } = definition;
  const bounds = boundsOf(direction).map((bound) => [
    boundField(direction, bound),
    writeAmount(definition[bound] ?? 0, locale),
  ]);
  return {
    name,
    unit,
    direction,
    cadence,
    taken,
    firstFrom: firstFrom.toString(),
    ...Object.fromEntries(bounds),
  };
}
