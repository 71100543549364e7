import type { CompiledQuery, RawBuilder } from 'kysely';
import { ask, db, type Statement } from './index.ts';
import { prepareAlways } from './prepared.ts';

/** Stands in a question where a value will be: it can be put in its place, and nothing can be worked out from it. */
class Blank<Value> {
  readonly nth: number;
  declare protected readonly of: Value;
  constructor(nth: number) {
    this.nth = nth;
  }
}

type Blanks<Values extends readonly unknown[]> = { readonly [Nth in keyof Values]: Blank<Values[Nth]> };

/**
 * A statement whose words are always the same: written out once, and then only its values are new. For what is done with
 * every request, where writing out a long statement costs as much as having it executed.
 */
export function statement<Values extends readonly unknown[]>(
  write: (...blanks: Blanks<Values>) => RawBuilder<unknown>,
): (...values: Values) => Statement {
  let written: CompiledQuery | undefined;
  return (...values) => {
    written ??= writeOut(write);
    const parameters = written.parameters.map((given) =>
      given instanceof Blank ? values[given.nth] : given,
    );
    return { text: written.sql, values: parameters };
  };
}

/** Such a statement that is asked for its rows. */
export function question<Values extends readonly unknown[], Row>(
  write: (...blanks: Blanks<Values>) => RawBuilder<Row>,
): (...values: Values) => Promise<Row[]> {
  const filled = statement(write);
  return (...values) => ask<Row>(filled(...values));
}

function writeOut<Values extends readonly unknown[]>(
  write: (...blanks: Blanks<Values>) => RawBuilder<unknown>,
): CompiledQuery {
  const blanks = Array.from({ length: write.length }, (_, nth) => new Blank(nth));
  const written = write(...(blanks as unknown as Blanks<Values>)).compile(db());
  prepareAlways(written.sql);
  return written;
}
