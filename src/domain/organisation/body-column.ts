import type { ListColumn, Reading } from '../../kernel/sheets/index.ts';
import type { Locale, Words } from '../../kernel/words/index.ts';
import type { Body } from './body.ts';
import { type BodyTree, plain } from './body-tree.ts';
import { organisationWords } from './words.ts';

/** How a body is named in a file: by its name, and by those above it where another has the same. */
export function bodyLabel(tree: BodyTree, id: string): string {
  const body = tree.get(id);
  // A body that stands no longer is named by its identity, so that nothing is lost on the way.
  if (!body) return id;
  const path = [...tree.pathTo(id)].reverse().map(({ name }) => name);
  const alike = tree.list.filter(({ name }) => plain(name) === plain(body.name));
  return alike.length > 1 ? path.join(' › ') : body.name;
}

/** The bodies that a cell may mean: one by the name it has in files, else those whose name, short name or symbol it is. */
export function bodiesMeant(tree: BodyTree, said: string): readonly Body[] {
  const wanted = plain(said);
  const pathOf = (id: string) =>
    [...tree.pathTo(id)]
      .reverse()
      .map(({ name }) => name)
      .join(' › ');
  const labelled = tree.list.filter(({ id }) => id === said || plain(bodyLabel(tree, id)) === wanted);
  const exact = labelled.length > 0 ? labelled : tree.list.filter(({ id }) => plain(pathOf(id)) === wanted);
  if (exact.length > 0) return exact;
  return tree.list.filter((body) =>
    [body.name, body.shortName, body.symbol].some((name) => name !== '' && plain(name) === wanted),
  );
}

/** How bodies are written in a file and read back, for cells in which one stands beside other words. */
export function bodyNames(locale: Locale, tree: BodyTree) {
  const words = organisationWords[locale];
  return {
    write: (id: string) => bodyLabel(tree, id),
    read: (text: string): Reading<string> => {
      const [only, ...others] = bodiesMeant(tree, text);
      if (only && others.length === 0) return { ok: true, value: only.id };
      const near = only ? [only, ...others] : tree.search(text).slice(0, 3);
      const names = near.map(({ id }) => bodyLabel(tree, id)).join('; ');
      return { ok: false, problem: only ? words.bodyUnclear(names) : words.bodyUnknown(names) };
    },
  };
}

interface BodyColumn<Facts> {
  readonly field: { [K in keyof Facts]: Facts[K] extends string ? K : never }[keyof Facts];
  readonly label: Words<string>;
  readonly tree: BodyTree;
  /** True where an empty cell names none. */
  readonly optional?: boolean;
}

/** A column in which a body is named. */
export function bodyColumn<Facts>(
  locale: Locale,
  { field, label, tree, optional = false }: BodyColumn<Facts>,
): ListColumn<Facts> {
  const names = bodyNames(locale, tree);
  return {
    label,
    width: 34,
    kind: 'text',
    isKey: false,
    write: (facts) => (facts[field] === '' ? '' : names.write(facts[field] as string)),
    read: (text) => {
      if (text === '' && optional) return { ok: true, value: { [field]: '' } as Partial<Facts> };
      if (text === '') return { ok: false, problem: organisationWords[locale].bodyMissing };
      const read = names.read(text);
      return read.ok ? { ok: true, value: { [field]: read.value } as Partial<Facts> } : read;
    },
  };
}
