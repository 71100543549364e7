import { Failure } from '../../kernel/failure/index.ts';
import type { Ask } from '../../kernel/http/index.ts';
import type { Known } from '../../kernel/sheets/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { eachSays } from '../../kernel/words/index.ts';
import { byIdentity, type Standing, wholeList } from '../imports/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { type Force, forces, refuseBodies } from '../tasks/index.ts';
import { canKeepSeries } from './access.ts';
import { changeSeries, startSeries } from './keep-series.ts';
import { listSeries } from './list.store.ts';
import { seriesListPath } from './pages/paths.ts';
import { changeableFrom, type Series } from './series.ts';
import { likeness, lineOf, orderOf, type SeriesLine, seriesListColumns } from './series-line.ts';
import { type Sources, sourcesFor } from './sources.ts';
import { listFileWords } from './words/list-file.ts';
import { recurrenceFailures, recurrenceWords } from './words.ts';

type Row = Known<SeriesLine, Series>;

const blank: SeriesLine = {
  ...{ id: '', directiveId: '', passage: '', force: '', speaker: '', printed: '' },
  ...{ title: '', product: '', giverId: '', leadId: '', coordinating: '', reason: '' },
  ...{ when: '', restDays: 'before', daysBefore: 0, from: null, last: null },
};

interface Opened {
  readonly ask: Ask;
  readonly tree: BodyTree;
  readonly rows: readonly Row[];
}

function standing({ ask, tree, rows }: Opened): Standing<SeriesLine, Series> {
  const { actor, now } = ask;
  const sources = sourcesFor(actor, tree);
  return {
    columns: seriesListColumns(ask.locale, tree),
    blank,
    rows,
    ...byIdentity(rows, likeness),
    lookUp: (lines) => sources.lookUp(lines.map(({ directiveId }) => directiveId)),
    refuse: (line, before) => refuse({ ask, tree, sources, line, before }),
    create: async (line) => {
      const order = orderOf(line);
      const passage = sources.find(line);
      if (!order || !passage || !line.from) throw recurrenceFailures.neverDue();
      const { directiveId, speaker, printed, from, last } = line;
      const until = last?.add({ days: 1 }) ?? null;
      const pinned = { directiveId, passage, printed, speaker, force: forceOf(line) };
      await startSeries(actor, { ...pinned, order, from, until }, now);
    },
    change: async ({ handle: { id, version } }, line) => {
      const order = orderOf(line);
      if (!order || !line.from) throw recurrenceFailures.neverDue();
      await changeSeries(
        actor,
        { change: { id, version, from: line.from, reason: line.reason }, order },
        now,
      );
    },
  };
}

const forceOf = ({ force }: SeriesLine): Force => forces.find((one) => one === force) ?? 'directive';

interface Refused {
  readonly ask: Ask;
  readonly tree: BodyTree;
  readonly sources: Sources;
  readonly line: SeriesLine;
  readonly before: Row | undefined;
}

function refuse(one: Refused): Readonly<Record<string, string>> {
  const { ask, tree, line, before } = one;
  const { fields } = recurrenceWords.vi;
  const bodies = { ...line, coordinatingIds: line.coordinating.split('\n').filter(Boolean) };
  const isNamed = line.giverId !== '' && line.leadId !== '';
  const clash = isNamed ? refusalOf(() => refuseBodies(bodies, tree)) : undefined;
  const isMine = [line, before?.facts].every(
    (said) => !said || said.giverId === '' || canKeepSeries(ask.actor, said, tree),
  );
  return {
    ...(clash ? { [fields.leadId]: clash.sentence(ask.locale) } : {}),
    ...(isMine ? {} : { [fields.giverId]: recurrenceFailures.notYours().sentence(ask.locale) }),
    ...(before ? refuseChange(one, before) : refuseNew(one)),
  };
}

function refuseNew({ ask, sources, line }: Refused): Readonly<Record<string, string>> {
  const { directive, passage } = listFileWords.vi;
  const words = listFileWords[ask.locale];
  const isPast = line.from !== null && Temporal.PlainDate.compare(line.from, ask.today) < 0;
  const isKnown = line.directiveId === '' || sources.has(line.directiveId);
  return {
    ...(isPast
      ? { [recurrenceWords.vi.fields.from]: recurrenceFailures.beginsInThePast().sentence(ask.locale) }
      : {}),
    ...(isKnown ? {} : { [directive]: words.noDirective }),
    ...(isKnown && line.passage !== '' && !sources.find(line) ? { [passage]: words.noPassage } : {}),
  };
}

const pinned = ['directiveId', 'passage', 'force', 'speaker', 'printed'] as const;

function refuseChange({ ask, line }: Refused, { facts, handle }: Row): Readonly<Record<string, string>> {
  const { fields } = recurrenceWords.vi;
  const words = listFileWords[ask.locale];
  const labels = { ...listFileWords.vi, directiveId: listFileWords.vi.directive };
  const moved = pinned.filter((field) => line[field] !== facts[field]);
  const earliest = changeableFrom(handle);
  const isEarly = !earliest || !line.from || Temporal.PlainDate.compare(line.from, earliest) < 0;
  return {
    ...Object.fromEntries(moved.map((field) => [labels[field], words.stays])),
    ...(String(line.last) === String(facts.last) ? {} : { [fields.last]: words.endsOnPage }),
    ...(isEarly ? { [fields.from]: recurrenceFailures.tooEarly().sentence(ask.locale) } : {}),
    ...(line.reason === '' || line.reason === facts.reason
      ? { [fields.reason]: recurrenceFailures.reasonMissing().sentence(ask.locale) }
      : {}),
  };
}

function refusalOf(act: () => void): Failure | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** More than any house orders again and again. */
const most = 10_000;

/** What recurs as it is given out and taken back. */
export const seriesList = wholeList({
  name: 'series',
  path: seriesListPath,
  title: eachSays(recurrenceWords, ({ title }) => title),
  hint: eachSays(listFileWords, ({ hint }) => hint),
  stand: async (ask) => {
    const tree = await bodyTreeOn(ask.today, ask.stamps);
    const all = { typed: '', leads: undefined, state: undefined, size: most, offset: 0 };
    const { series } = await listSeries(all, { actor: ask.actor, tree, today: ask.today });
    const rows = series.flatMap((handle): Row[] => {
      const order = handle.versions.at(-1);
      return order ? [{ facts: lineOf(handle, order), handle }] : [];
    });
    return standing({ ask, tree, rows });
  },
});
