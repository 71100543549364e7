import { z } from 'zod';
import {
  answerChoice,
  answerDay,
  apiChoice,
  apiDay,
  apiNumber,
  apiOptionalText,
  codeOf,
  cutPage,
  endpoint,
  pageOf,
  pageQuery,
  readCursor,
  writeCursor,
  writtenDay,
} from '../../kernel/api/index.ts';
import { daysLate, forces, nameBodies, standing, standings, states } from '../tasks/index.ts';
import { ageing, breakdowns, timeliness } from './board.ts';
import { countTasks } from './counts.store.ts';
import { endedSpans, labels, spans, type TaskFilter, writeFilter } from './filter.ts';
import { type Order, orders } from './order.ts';
import { listRows } from './rows.store.ts';
import { seenBy } from './seen.ts';
import type { PlacedRow } from './task-row.ts';

/** The questions that a list of tasks can be asked, by the names of the board's own filter. */
const filterQuery = {
  known: apiDay().optional(),
  search: apiOptionalText(200),
  standing: apiChoice(standings).optional(),
  state: z.enum(states).optional(),
  label: apiChoice(labels).optional(),
  lead: z.uuid().optional(),
  alone: z.literal('true').optional(),
  coordinating: z.uuid().optional(),
  giver: z.uuid().optional(),
  directive: apiOptionalText(200),
  scheme: z.uuid().optional(),
  speaker: apiOptionalText(200),
  force: z.enum(forces).optional(),
  span: apiChoice(spans).optional(),
  ended: apiChoice(endedSpans).optional(),
  givenFrom: apiDay().optional(),
  givenTo: apiDay().optional(),
  dueFrom: apiDay().optional(),
  dueTo: apiDay().optional(),
  doneFrom: apiDay().optional(),
  doneTo: apiDay().optional(),
  lateFrom: apiNumber(1, 100_000).optional(),
  lateTo: apiNumber(1, 100_000).optional(),
};

type Asked = z.output<z.ZodObject<typeof filterQuery>>;

function filterOf({ search, directive, speaker, alone, ...asked }: Asked): TaskFilter {
  return {
    ...asked,
    search: search || undefined,
    directive: directive || undefined,
    speaker: speaker || undefined,
    alone: alone ? true : undefined,
  };
}

const body = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'NamedBody' });

const row = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    product: z.string(),
    passage: z.string(),
    directive: z.object({ id: z.uuid(), symbol: z.string(), title: z.string() }),
    speaker: z.string(),
    force: z.enum(forces),
    giver: body,
    lead: body,
    coordinating: z.array(body),
    state: z.enum(states),
    standing: answerChoice(standings),
    daysLate: z.int(),
    givenOn: answerDay(),
    firstDueOn: answerDay().nullable(),
    dueOn: answerDay().nullable(),
    horizon: z.int().nullable(),
    handedInOn: answerDay().nullable(),
    doneOn: answerDay().nullable(),
    pausedOn: answerDay().nullable(),
    percent: z.int(),
    extensionPending: z.boolean(),
  })
  .meta({ id: 'TaskRow' });

const inOrder: Readonly<Record<string, Order>> = Object.fromEntries(
  orders.map((order) => [codeOf(order), order]),
);

/** Where a page ended: the rank of its last row in the order, and its number. */
const place = z.tuple([z.int(), z.int()]);

/** The tasks that the caller may read, with the board's filters. */
export const listTasks = endpoint({
  name: 'listTasks',
  about: {
    vi: 'Các nhiệm vụ người gọi được đọc, với các điều kiện lọc của bảng theo dõi, theo từng trang.',
    en: 'The tasks that the caller may read, with the filters of the board, page by page.',
  },
  query: z.strictObject({
    ...filterQuery,
    order: z.enum(orders.map(codeOf)).default('number'),
    ...pageQuery,
  }),
  answer: pageOf(row).meta({ id: 'TaskPage' }),
  async handle({ actor, today, query: { order: code, limit, cursor, ...asked } }) {
    const filter = filterOf(asked);
    const order = inOrder[code] ?? 'number';
    const question = [writeFilter(filter).toString(), order];
    const after = readCursor(cursor, place, question);
    const seen = await seenBy(actor, today, filter);
    const turn = after && ({ way: 'after', place: { rank: after[0], number: after[1] } } as const);
    const found = await listRows({ filter, order, turn, size: limit + 1 }, seen);
    const { rows, next } = cutPage(found, limit, (last) => writeCursor([last.rank, last.number], question));
    const nameOf = await nameBodies(rows.flatMap(bodiesOf), seen.tree);
    const named = (id: string) => ({ id, name: nameOf(id) });
    return {
      body: {
        rows: rows.map((one) => ({
          ...represent(one),
          giver: named(one.giverId),
          lead: named(one.leadId),
          coordinating: one.coordinatingIds.map(named),
          standing: codeOf(standing(one, seen.today)),
          daysLate: daysLate(one, seen.today),
        })),
        next,
      },
    };
  },
});

const bodiesOf = ({ giverId, leadId, coordinatingIds }: PlacedRow) => [giverId, leadId, ...coordinatingIds];

function represent({ passage, directiveId, symbol, directiveTitle, ...one }: PlacedRow) {
  const { id, number, title, product, speaker, force, state, horizon, percent, extensionPending } = one;
  return {
    ...{ id, number, title, product, speaker, force, state, horizon, percent, extensionPending },
    passage: passage.text,
    directive: { id: directiveId, symbol, title: directiveTitle },
    givenOn: writtenDay(one.givenOn),
    firstDueOn: writtenDay(one.firstDueOn),
    dueOn: writtenDay(one.dueOn),
    handedInOn: writtenDay(one.handedInOn),
    doneOn: writtenDay(one.doneOn),
    pausedOn: writtenDay(one.pausedOn),
  };
}

const counts = z
  .object({
    open_overdue: z.int(),
    open_in_time: z.int(),
    done_in_time: z.int(),
    done_late: z.int(),
    closed: z.int(),
  })
  .meta({ id: 'StandingCounts' });

type Counts = Readonly<Record<(typeof standings)[number], number>>;
const coded = (of: Counts): z.input<typeof counts> => ({
  open_overdue: of['open overdue'],
  open_in_time: of['open in time'],
  done_in_time: of['done in time'],
  done_late: of['done late'],
  closed: of.closed,
});

const mostParts = 1000;

/** Every number of the board, within the caller's reach. */
export const countBoard = endpoint({
  name: 'countBoard',
  about: {
    vi: 'Các con số của bảng theo dõi trong phạm vi người gọi được đọc; «by» chọn cách chia nhỏ; «known» cho số như đã biết ở một ngày qua.',
    en: 'The numbers of the board within the caller’s reach; “by” chooses the breakdown; “known” gives the numbers as they were known on a past day.',
  },
  query: z.strictObject({ ...filterQuery, by: z.enum(breakdowns).default('lead') }),
  answer: z
    .object({
      on: answerDay(),
      standings: counts,
      timeliness: z.object({ inTime: z.int(), outOf: z.int() }),
      labels: z.record(answerChoice(labels), z.int()),
      ageing: z.array(z.object({ from: z.int(), to: z.int().nullable(), tasks: z.int() })),
      months: z.array(z.object({ month: answerDay(), inTime: z.int(), late: z.int() })),
      parts: z.array(z.object({ key: z.string(), name: z.string(), counts })),
    })
    .meta({ id: 'BoardCounts' }),
  async handle({ actor, today, query: { by, ...asked } }) {
    const filter = filterOf(asked);
    const seen = await seenBy(actor, today, filter);
    const found = await countTasks(filter, seen, { by, most: mostParts });
    const leads = by === 'lead' ? found.parts.map(({ key }) => key) : [];
    const nameOf = await nameBodies(leads, seen.tree);
    const nameOfPart = { lead: nameOf, directive: () => '', speaker: (key: string) => key }[by];
    return {
      body: {
        on: writtenDay(seen.today),
        standings: coded(found.standings),
        timeliness: timeliness(found.standings),
        labels: Object.fromEntries(labels.map((label) => [codeOf(label), found.labels[label]])) as Record<
          ReturnType<typeof codeOf<(typeof labels)[number]>>,
          number
        >,
        ageing: ageing.map(({ from, to }, step) => ({
          from,
          to: to ?? null,
          tasks: found.ageing[step] ?? 0,
        })),
        months: found.months.map((one) => ({ ...one, month: writtenDay(one.month) })),
        parts: found.parts.map(({ key, symbol, title, counts: of }) => ({
          key,
          name: symbol ? `${symbol} ${title}` : title || nameOfPart(key),
          counts: coded(of),
        })),
      },
    };
  },
});
