import { z } from 'zod';
import { type Ask, choice, optionalId, optionalText, whole } from '../../../kernel/http/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import type { SchemeQuery } from '../counted.store.ts';
import { type SchemeState, schemeKinds, schemeStates } from '../scheme.ts';
import { schemesPath } from './paths.ts';

const query = z.object({
  tim: optionalText(200),
  loai: choice(schemeKinds),
  donVi: optionalId(),
  tinhTrang: choice(schemeStates),
  trang: whole(1, 1000),
});

export const pageSize = 25;

/** What the address asks of the list of schemes, as it stands in the form and as it is asked of the store. */
export interface AskedSchemes {
  readonly typed: string;
  readonly kind: SchemeQuery['kind'];
  readonly ownerId: string | undefined;
  readonly state: SchemeState | undefined;
  readonly page: number;
}

/** Reads the address leniently. */
export function readQuery(ask: Ask): AskedSchemes {
  const asked = ask.query(query);
  return {
    typed: asked.tim ?? '',
    kind: asked.loai,
    ownerId: asked.donVi,
    state: asked.tinhTrang,
    page: asked.trang ?? 1,
  };
}

/** The question as the store takes it: a body stands for all below it. */
export function questionOf({ typed, kind, ownerId, state }: AskedSchemes, tree: BodyTree): SchemeQuery {
  return { typed, kind, ownerIds: ownerId ? [...tree.under([ownerId])] : undefined, state };
}

/** The address of the list as it is asked, with some of its questions changed. */
export function listHref(
  asked: AskedSchemes,
  changes: Partial<AskedSchemes> = {},
  path: string = schemesPath,
): string {
  const { typed, kind, ownerId, state, page } = { ...asked, page: 1, ...changes };
  const written = new URLSearchParams();
  if (typed) written.set('tim', typed);
  if (kind) written.set('loai', kind);
  if (ownerId) written.set('donVi', ownerId);
  if (state) written.set('tinhTrang', state);
  if (page > 1) written.set('trang', String(page));
  const search = written.toString();
  return search ? `${path}?${search}` : path;
}
