import type { CompiledQuery, RawBuilder } from 'kysely';
import { db } from './index.ts';
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
 * A question whose words are always the same: written out once, and then only its values are new. For what is asked
 * with every request, where writing out a long statement costs as much as having it answered.
 */
export function question<Values extends readonly unknown[], Row>(
  write: (...blanks: Blanks<Values>) => RawBuilder<Row>,
): (...values: Values) => Promise<Row[]> {
  let written: CompiledQuery<Row> | undefined;
  return async (...values) => {
    written ??= writeOut(write);
    const parameters = written.parameters.map((given) =>
      given instanceof Blank ? values[given.nth] : given,
    );
    const answer = await db().executeQuery<Row>({ ...written, parameters });
    return answer.rows;
  };
}

function writeOut<Values extends readonly unknown[], Row>(
  write: (...blanks: Blanks<Values>) => RawBuilder<Row>,
): CompiledQuery<Row> {
  const blanks = Array.from({ length: write.length }, (_, nth) => new Blank(nth));
  const written = write(...(blanks as unknown as Blanks<Values>)).compile(db());
  prepareAlways(written.sql);
  return written;
}
