import { covers, type Period } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Body } from './body.ts';
import { type BodyTree, plain } from './body-tree.ts';

/** A collective inside bodies of one kind that signs in their name: «Ban Thường vụ», «Thường trực». */
export interface Organ {
  readonly kind: string;
  readonly name: string;
  readonly valid: Period;
}

/**
 * The one body that is meant by a name printed on a day: by its own name, short name or symbol, or by an organ that speaks
 * for it, as «Ban Thường vụ Thành ủy». Undefined where none answers to it, or several do.
 */
export function bodyNamed(
  printed: string,
  { tree, organs, day }: { tree: BodyTree; organs: readonly Organ[]; day: Temporal.PlainDate },
): Body | undefined {
  const said = spelled(printed);
  const fitting = (means: (body: Body) => boolean) => {
    const [only, ...others] = tree.list.filter(means);
    return others.length === 0 ? only : undefined;
  };
  return (
    fitting((body) => namesOf(body).includes(said)) ??
    fitting((body) =>
      organs.some(
        ({ kind, name, valid }) =>
          kind === body.kind &&
          covers(valid, day) &&
          namesOf(body).some((own) => said === `${spelled(name)} ${own}`),
      ),
    )
  );
}

function namesOf({ name, shortName, symbol }: Body): string[] {
  return [name, shortName, symbol].filter(Boolean).map(spelled);
}

/** As names are compared: without marks and with what people shorten written out. */
function spelled(name: string): string {
  return plain(name).replace(/\bubnd\b/g, 'uy ban nhan dan');
}
