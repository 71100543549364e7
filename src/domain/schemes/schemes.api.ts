import { z } from 'zod';
import {
  type ApiAsk,
  answerDay,
  answerMoment,
  apiOptionalText,
  byId,
  codeOf,
  endpoint,
  writtenDay,
  writtenMoment,
} from '../../kernel/api/index.ts';
import { canReadDirective, findDirective } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { readableTasks, standings } from '../tasks/index.ts';
import { countScheme, listSchemes } from './counted.store.ts';
import { type CountedScheme, lastDayOf, schemeKinds, schemeStates, stateOn } from './scheme.ts';
import { getScheme } from './schemes.store.ts';

const scheme = z
  .object({
    id: z.uuid(),
    kind: z.enum(schemeKinds),
    name: z.string(),
    symbol: z.string(),
    description: z.string(),
    ownerId: z.uuid(),
    from: answerDay().nullable(),
    /** The last day; nothing when none was set. */
    last: answerDay().nullable(),
    state: z.enum(schemeStates),
    closedAt: answerMoment().nullable(),
    closedBecause: z.string(),
    /** Of the tasks that the caller may read. */
    counts: z.record(z.enum(standings.map(codeOf)), z.int()),
    version: z.int(),
  })
  .meta({ id: 'Scheme' });

function represent(
  { valid, counts, basisId: _, ...one }: CountedScheme,
  today: ApiAsk['today'],
): z.input<typeof scheme> {
  const coded = standings.map((standing) => [codeOf(standing), counts[standing]] as const);
  return {
    ...one,
    from: writtenDay(valid.from),
    last: writtenDay(lastDayOf({ valid })),
    state: stateOn({ closedAt: one.closedAt, valid }, today),
    closedAt: writtenMoment(one.closedAt),
    counts: Object.fromEntries(coded) as z.input<typeof scheme>['counts'],
  };
}

const mostSchemes = 500;

/** The programmes and schemes, those that run first. */
export const listSchemesApi = endpoint({
  name: 'listSchemes',
  about: {
    vi: `Các chương trình, đề án, kèm số nhiệm vụ theo tình hình; nhiều nhất ${mostSchemes}.`,
    en: `The programmes and schemes with how their tasks stand; at most ${mostSchemes}.`,
  },
  query: z.strictObject({
    search: apiOptionalText(200),
    kind: z.enum(schemeKinds).optional(),
    state: z.enum(schemeStates).optional(),
    owner: z.uuid().optional(),
  }),
  answer: z.object({ rows: z.array(scheme), total: z.int() }),
  async handle({ actor, today, query: { search, kind, state, owner } }) {
    const tree = await bodyTreeOn(today);
    const ownerIds = owner === undefined ? undefined : [...tree.under([owner])];
    const asked = { typed: search, kind, state, ownerIds };
    const seen = { readable: readableTasks(actor, tree), today };
    const { schemes, total } = await listSchemes(asked, { size: mostSchemes, offset: 0 }, seen);
    return { body: { rows: schemes.map((one) => represent(one, today)), total } };
  },
});

/** One programme or scheme. Its tasks are the list of tasks, asked for by `scheme`. */
export const getSchemeApi = endpoint({
  name: 'getScheme',
  about: {
    vi: 'Một chương trình, đề án. Nhiệm vụ của nó: hỏi danh sách nhiệm vụ với «scheme».',
    en: 'One programme or scheme. For its tasks ask the list of tasks with “scheme”.',
  },
  params: byId,
  answer: scheme
    .extend({
      /** The directive that set it up, where the caller may read it. */ basisId: z.uuid().nullable(),
    })
    .meta({ id: 'SchemeInFull' }),
  async handle({ actor, today, params: { id } }) {
    const [found, tree] = await Promise.all([getScheme(id), bodyTreeOn(today)]);
    const counts = await countScheme(id, { readable: readableTasks(actor, tree), today });
    const basis = found.basisId === null ? undefined : await findDirective(found.basisId);
    const basisId = basis && canReadDirective(actor, basis, tree) ? basis.id : null;
    return { body: { ...represent({ ...found, counts }, today), basisId }, version: found.version };
  },
});
