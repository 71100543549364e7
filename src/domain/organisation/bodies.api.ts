import { z } from 'zod';
import { answerDay, apiDay, apiOptionalText, byId, endpoint, writtenDay } from '../../kernel/api/index.ts';
import { bodyTreeOn } from './bodies.store.ts';
import type { Body } from './body.ts';
import { organisationFailures } from './words.ts';

const body = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    symbol: z.string(),
    kind: z.string(),
    parentId: z.uuid().nullable(),
    actsForParent: z.boolean(),
    validFrom: answerDay().nullable(),
    /** The first day on which these facts no longer hold. */
    validUntil: answerDay().nullable(),
    decidedBy: z.string(),
    depth: z.int(),
  })
  .meta({ id: 'Body' });

function represent({ versionId: _, valid, ...rest }: Body): z.input<typeof body> {
  return { ...rest, validFrom: writtenDay(valid.from), validUntil: writtenDay(valid.until) };
}

const onDay = { on: apiDay().optional() };

/** The bodies as they stood on a day, a body before those below it. */
export const listBodies = endpoint({
  name: 'listBodies',
  about: {
    vi: 'Các tổ chức như ở ngày «on» (để trống là hôm nay), theo thứ tự của cây: cấp trên đứng trước. Danh sách trả về trọn vẹn.',
    en: 'The bodies as they stood on the day “on” (today when left out), in the order of the tree: a body before those below it. The list is given whole.',
  },
  query: z.strictObject({ ...onDay, search: apiOptionalText(200), under: z.uuid().optional() }),
  answer: z.object({ on: answerDay(), rows: z.array(body) }),
  async handle({ query: { on, search, under }, today }) {
    const day = on ?? today;
    const tree = await bodyTreeOn(day);
    const within = under === undefined ? undefined : tree.under([under]);
    const rows = tree.search(search).filter(({ id }) => within?.has(id) ?? true);
    return { body: { on: writtenDay(day), rows: rows.map(represent) } };
  },
});

/** One body as it stood on a day. */
export const getBody = endpoint({
  name: 'getBody',
  about: {
    vi: 'Một tổ chức như ở ngày «on», cùng đường từ gốc đến nó.',
    en: 'One body as it stood on the day “on”, with the path from the root down to it.',
  },
  params: byId,
  query: z.strictObject(onDay),
  answer: body
    .extend({ path: z.array(z.object({ id: z.uuid(), name: z.string() })) })
    .meta({ id: 'BodyInTree' }),
  async handle({ params: { id }, query: { on }, today }) {
    const tree = await bodyTreeOn(on ?? today);
    const found = tree.get(id);
    if (!found) throw organisationFailures.noSuchBody();
    const path = tree.pathTo(id).map((one) => ({ id: one.id, name: one.name }));
    return { body: { ...represent(found), path } };
  },
});
