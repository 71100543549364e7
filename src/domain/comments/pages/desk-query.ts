import { z } from 'zod';
import { type Ask, choice, ids, optionalText, whole } from '../../../kernel/http/index.ts';
import type { DeskQuery, DeskView } from '../desk.ts';
import { findingKinds } from '../phase.ts';
import { deskPath } from './paths.ts';

/** Groups of comments in the address. */
export const viewNames: Readonly<Record<DeskView, string>> = {
  held: 'cho-duyet',
  reported: 'bi-bao',
  appealed: 'khieu-nai',
  published: 'da-dang',
  refused: 'tu-choi',
};

export const pageSize = 20;

/** What the desk shows, as its address says it. */
export interface Shown extends Omit<DeskQuery, 'newsrooms'> {
  readonly page: number;
}

const query = z.object({
  nhom: choice(Object.values(viewNames) as [string, ...string[]]),
  tim: optionalText(200),
  dau: choice(findingKinds),
  bai: z.string().regex(/^[a-z0-9-]{1,200}$/),
  trang: whole(1, 50_000),
});

/** Reads what the desk is to show. */
export function shownIn(ask: Ask): Shown {
  const asked = ask.query(query);
  const view = (Object.keys(viewNames) as DeskView[]).find((key) => viewNames[key] === asked.nhom) ?? 'held';
  return { view, typed: asked.tim ?? '', finding: asked.dau, slug: asked.bai, page: asked.trang ?? 1 };
}

const done = z.object({
  'vua-xong': z.uuid(),
  so: whole(1, 1000),
  viec: optionalText(20),
  bo: whole(0, 1000),
});

/** The order that was just carried out, to be told and perhaps undone. */
export function doneIn(ask: Ask) {
  const asked = ask.query(done);
  const orderId = asked['vua-xong'];
  return orderId === undefined
    ? undefined
    : { orderId, decided: asked.so ?? 0, deed: asked.viec ?? '', passedOver: asked.bo ?? 0 };
}

const chosen = z.object({ id: ids(), 'ca-danh-sach': z.string(), viec: optionalText(20) });

/** Which comments were chosen for one deed. */
export function chosenIn(ask: Ask) {
  const asked = ask.query(chosen);
  return { ids: asked.id ?? [], all: asked['ca-danh-sach'] !== undefined, deed: asked.viec ?? '' };
}

/** The address of the desk that shows this. */
export function deskHref(shown: Shown, change: Partial<Shown> = {}): string {
  const next = { ...shown, page: 1, ...change };
  const parameters = new URLSearchParams({
    ...(next.view === 'held' ? {} : { nhom: viewNames[next.view] }),
    ...(next.typed ? { tim: next.typed } : {}),
    ...(next.finding ? { dau: next.finding } : {}),
    ...(next.slug ? { bai: next.slug } : {}),
    ...(next.page > 1 ? { trang: String(next.page) } : {}),
  }).toString();
  return parameters ? `${deskPath}?${parameters}` : deskPath;
}
