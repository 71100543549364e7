import {
  choiceColumn,
  dayColumn,
  identityColumn,
  type ListColumn,
  textColumn,
  wholeColumn,
} from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { type BodyTree, bodyColumn, bodyNames } from '../organisation/index.ts';
import { forces, taskWords } from '../tasks/index.ts';
import { type RecurrenceRule, type RestDays, recurrenceRule, restDays } from './recurrence-rule.ts';
import { inWeekOrder, ruleFromWords, type When } from './rule-in-words.ts';
import type { OrderVersion, Series, SeriesOrder } from './series.ts';
import { listFileWords } from './words/list-file.ts';
import { recurrenceWords } from './words.ts';

/** What a file says of something that recurs: the order that holds from its last change on. */
export interface SeriesLine {
  readonly id: string;
  readonly directiveId: string;
  readonly passage: string;
  readonly force: string;
  readonly speaker: string;
  readonly printed: string;
  readonly title: string;
  readonly product: string;
  readonly giverId: string;
  readonly leadId: string;
  /** A body a line. */
  readonly coordinating: string;
  /** As it is stored; empty where it was not understood. */
  readonly when: string;
  readonly restDays: string;
  readonly daysBefore: number;
  readonly from: Temporal.PlainDate | null;
  /** Its last day. */
  readonly last: Temporal.PlainDate | null;
  readonly reason: string;
}

type PageWords = (typeof recurrenceWords)['vi'];
const label = (of: (words: PageWords) => string) => eachSays(recurrenceWords, of);
const fileLabel = (of: (words: (typeof listFileWords)['vi']) => string) => eachSays(listFileWords, of);
const directivePath = /^(?:https?:\/\/[^/]+)?\/van-ban\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The columns of a list of what recurs, as a file is written with them and read back. */
export function seriesListColumns(locale: Locale, tree: BodyTree): ListColumn<SeriesLine>[] {
  const text = textColumn<SeriesLine>;
  const body = bodyColumn<SeriesLine>;
  const must = { required: true, isKey: true } as const;
  const day = dayColumn<SeriesLine>;
  return [
    text(locale, {
      field: 'title',
      label: label(({ fields }) => fields.title),
      width: 50,
      most: 500,
      ...must,
    }),
    text(locale, { field: 'product', label: label(({ fields }) => fields.product), width: 30, most: 500 }),
    whenColumn(locale),
    choiceColumn<SeriesLine>(locale, {
      field: 'restDays',
      label: label(({ fields }) => fields.restDays),
      width: 30,
      values: new Map(restDays.map((one) => [one, label((words) => words.restDays[one])])),
      whenEmpty: 'before',
    }),
    wholeColumn<SeriesLine>(locale, {
      field: 'daysBefore',
      label: label(({ fields }) => fields.daysBefore),
      width: 12,
      ...{ least: 0, most: 366 },
    }),
    { ...body(locale, { field: 'leadId', label: label(({ fields }) => fields.leadId), tree }), isKey: true },
    coordinatingColumn(locale, tree),
    body(locale, { field: 'giverId', label: label(({ fields }) => fields.giverId), tree }),
    day(locale, { field: 'from', label: label(({ fields }) => fields.from), width: 13, required: true }),
    day(locale, { field: 'last', label: label(({ fields }) => fields.last), width: 13 }),
    text(locale, { field: 'reason', label: label(({ fields }) => fields.reason), width: 30, most: 500 }),
    directiveColumn(locale),
    text(locale, {
      field: 'passage',
      label: fileLabel(({ passage }) => passage),
      width: 60,
      most: 5_000,
      ...must,
    }),
    choiceColumn<SeriesLine>(locale, {
      field: 'force',
      label: fileLabel(({ force }) => force),
      width: 16,
      values: new Map(forces.map((force) => [force, eachSays(taskWords, (words) => words.forces[force])])),
      whenEmpty: 'directive',
    }),
    text(locale, { field: 'speaker', label: fileLabel(({ speaker }) => speaker), width: 24, most: 200 }),
    text(locale, { field: 'printed', label: fileLabel(({ printed }) => printed), width: 24, most: 500 }),
    identityColumn<SeriesLine>(),
  ];
}

function whenColumn(locale: Locale): ListColumn<SeriesLine> {
  const example = recurrenceWords[locale].when({
    pattern: { every: 'week', weekdays: [5], interval: 1 },
    time: '15:00',
    restDays: 'keep',
  });
  return {
    label: label(({ columns }) => columns.when),
    width: 34,
    kind: 'text',
    isKey: false,
    write: ({ when }) => {
      const read = whenOf(when);
      return read ? recurrenceWords[locale].when({ ...read, restDays: 'keep' }) : '';
    },
    read: (said) => {
      const when = ruleFromWords(said);
      return when
        ? { ok: true, value: { when: JSON.stringify(when) } }
        : { ok: false, problem: listFileWords[locale].noWhen(example) };
    },
  };
}

function directiveColumn(locale: Locale): ListColumn<SeriesLine> {
  return {
    label: fileLabel(({ directive }) => directive),
    width: 20,
    kind: 'text',
    isKey: true,
    write: ({ directiveId }) => (directiveId === '' ? '' : `/van-ban/${directiveId}`),
    read: (said) => {
      const id = directivePath.exec(said)?.[1];
      return id
        ? { ok: true, value: { directiveId: id } }
        : { ok: false, problem: listFileWords[locale].noDirective };
    },
  };
}

function coordinatingColumn(locale: Locale, tree: BodyTree): ListColumn<SeriesLine> {
  const names = bodyNames(locale, tree);
  const each = (cell: string) =>
    cell
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean);
  return {
    label: label(({ fields }) => fields.coordinatingIds),
    width: 34,
    kind: 'text',
    isKey: false,
    write: ({ coordinating }) => each(coordinating).map(names.write).join('\n'),
    read: (said) => {
      const read = each(said).map(names.read);
      const wrong = read.find(({ ok }) => !ok);
      if (wrong && !wrong.ok) return wrong;
      const ids = read.flatMap((one) => (one.ok ? [one.value] : []));
      return { ok: true, value: { coordinating: inOneOrder(ids) } };
    },
  };
}

const inOneOrder = (ids: readonly string[]) => [...new Set(ids)].sort().join('\n');

function whenOf(stored: string): When | undefined {
  return stored === '' ? undefined : recurrenceRule.omit({ restDays: true }).parse(JSON.parse(stored));
}

/** A series as a file says it. */
export function lineOf(series: Series, order: OrderVersion): SeriesLine {
  const { pattern, time, restDays: rests } = inWeekOrder(order.rule);
  const { title, product, giverId, leadId, daysBefore, reason } = order;
  return {
    ...{ id: series.id, directiveId: series.directiveId, passage: tidied(series.passage.text) },
    ...{ force: series.force, speaker: series.speaker, printed: series.printed },
    ...{ title, product, giverId, leadId, daysBefore, reason, restDays: rests },
    coordinating: inOneOrder(order.coordinatingIds),
    when: JSON.stringify({ pattern, ...(time ? { time } : {}) }),
    from: order.valid.from,
    last: series.endedOn?.subtract({ days: 1 }) ?? null,
  };
}

/** As a cell of a file comes back. */
function tidied(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** What a line orders; nothing where it does not say when. */
export function orderOf(line: SeriesLine): SeriesOrder | undefined {
  const when = whenOf(line.when);
  const rests: RestDays | undefined = restDays.find((one) => one === line.restDays);
  if (!when || !rests) return undefined;
  const rule: RecurrenceRule = { ...when, restDays: rests };
  const { title, product, giverId, leadId, daysBefore } = line;
  const coordinatingIds = line.coordinating.split('\n').filter(Boolean);
  return { rule, daysBefore, title, product, giverId, leadId, coordinatingIds };
}

/** Two lines tell of the same series by these, where neither has an identity. */
export function likeness({ directiveId, passage, title, leadId }: SeriesLine): string {
  return [directiveId, passage, title, leadId].join('\n');
}
