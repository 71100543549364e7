import type { Actor } from '../../kernel/access/index.ts';
import {
  choiceColumn,
  dayColumn,
  type Known,
  type ListColumn,
  type ListPort,
  textColumn,
} from '../../kernel/sheets/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { addBody } from './add-body.ts';
import { bodyTreeOn } from './bodies.store.ts';
import type { Body, BodyKind } from './body.ts';
import { bodiesMeant, bodyLabel } from './body-column.ts';
import { type BodyTree, plain } from './body-tree.ts';
import { changeBody, correctBody } from './change-body.ts';
import { organisationFailures, organisationWords } from './words.ts';

/** What a file says of a body as it stands on a day. */
export interface BodyLine {
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly kind: string;
  /** The body above it by its name in files, for it may be founded by the same file; empty at the root. */
  readonly parent: string;
  readonly from: Temporal.PlainDate | null;
  readonly decidedBy: string;
}

const label = (of: (words: (typeof organisationWords)['vi']) => string) => eachSays(organisationWords, of);
const text = textColumn<BodyLine>;

/** The columns of a list of bodies, as a file is written with them and read back. */
export function bodyListColumns(locale: Locale, kinds: readonly BodyKind[]): ListColumn<BodyLine>[] {
  const names = new Map(kinds.map(({ code, nameVi, nameEn }) => [code, { vi: nameVi, en: nameEn }]));
  return [
    text(locale, {
      field: 'name',
      label: label((words) => words.name),
      width: 44,
      most: 300,
      required: true,
      isKey: true,
    }),
    text(locale, { field: 'shortName', label: label((words) => words.shortName), width: 22, most: 100 }),
    text(locale, { field: 'symbol', label: label((words) => words.symbol), width: 14, most: 40 }),
    choiceColumn<BodyLine>(locale, {
      field: 'kind',
      label: label((words) => words.kind),
      width: 24,
      values: names,
    }),
    text(locale, {
      field: 'parent',
      label: label((words) => words.parent),
      width: 44,
      most: 2000,
      isKey: true,
    }),
    dayColumn<BodyLine>(locale, { field: 'from', label: label((words) => words.from), width: 13 }),
    text(locale, { field: 'decidedBy', label: label((words) => words.decidedBy), width: 36, most: 300 }),
  ];
}

/** A body as a file says it. */
export function lineOf(body: Body, tree: BodyTree): BodyLine {
  const { name, shortName, symbol, kind, parentId, valid, decidedBy } = body;
  const parent = parentId === null ? '' : bodyLabel(tree, parentId);
  return { name, shortName, symbol, kind, parent, from: valid.from, decidedBy };
}

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly tree: BodyTree;
  readonly kinds: readonly BodyKind[];
}

const blank: BodyLine = {
  name: '',
  shortName: '',
  symbol: '',
  kind: '',
  parent: '',
  from: null,
  decidedBy: '',
};

/** The tree of bodies as a file is read into it. */
export function bodyPort({ actor, locale, now, tree, kinds }: Opened): ListPort<BodyLine, Body> {
  const words = organisationWords[locale];
  const vi = organisationWords.vi;
  let inFile: ReadonlySet<string> = new Set();
  return {
    columns: bodyListColumns(locale, kinds),
    blank,
    settle: (line) => {
      const [only, ...others] = line.parent === '' ? [] : bodiesMeant(tree, line.parent);
      return only && others.length === 0 ? { ...line, parent: bodyLabel(tree, only.id) } : line;
    },
    keyOf,
    known: async (lines) => {
      inFile = new Set(lines.map(({ name }) => plain(name)));
      return new Map(
        tree.list.map((body): [string, Known<BodyLine, Body>] => {
          const facts = lineOf(body, tree);
          return [keyOf(facts), { facts, handle: body }];
        }),
      );
    },
    refuse: (line, before) => {
      const meant = line.parent === '' ? [] : bodiesMeant(tree, line.parent);
      const isFounded = meant.length > 0 || inFile.has(plain(line.parent));
      const names = meant.map(({ id }) => bodyLabel(tree, id)).join('; ');
      return {
        ...(line.parent !== '' && !isFounded ? { [vi.parent]: words.bodyUnknown('') } : {}),
        ...(meant.length > 1 ? { [vi.parent]: words.bodyUnclear(names) } : {}),
        ...(line.from === null && !before ? { [vi.from]: words.fromMissing } : {}),
        ...(before && isEarlier(line.from, before.facts.from) ? { [vi.from]: words.fromEarlier } : {}),
      };
    },
    create: async (line) => {
      const { parent, from, ...facts } = line;
      if (!from) throw organisationFailures.noSuchParent();
      await addBody(actor, { ...facts, from, parentId: await parentOf(line, from) }, now);
    },
    change: async ({ facts: before, handle }, line) => {
      const { parent, from, ...facts } = line;
      const parentId = parent === before.parent ? handle.parentId : await parentOf(line, dayOf(now));
      const change = { bodyId: handle.id, versionId: handle.versionId };
      const isLater = from !== null && !(before.from?.equals(from) ?? false);
      // Another first day is a change from that day on; the same one is a mistake that is mended.
      if (isLater) await changeBody(actor, { ...change, facts: { ...facts, parentId, from } }, now);
      else await correctBody(actor, { ...change, facts: { ...facts, parentId, from: dayOf(now) } }, now);
    },
  };
}

/** A body is the same as another by its name and the body above it. */
function keyOf({ name, parent }: BodyLine): string {
  return `${plain(name)}\n${plain(parent)}`;
}

/** The body above, also when it was founded a moment ago. */
async function parentOf({ parent }: BodyLine, day: Temporal.PlainDate): Promise<string | null> {
  if (parent === '') return null;
  const [only, ...others] = bodiesMeant(await bodyTreeOn(day), parent);
  if (!only || others.length > 0) throw organisationFailures.noSuchParent();
  return only.id;
}

function isEarlier(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one !== null && other !== null && Temporal.PlainDate.compare(one, other) < 0;
}
