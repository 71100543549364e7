import { z } from 'zod';
import { roles } from '../../../kernel/access/index.ts';
import { type Ask, choice, optionalText, whole } from '../../../kernel/http/index.ts';
import type { SheetFormat } from '../../../kernel/sheets/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import { reachOf } from '../access.ts';
import { accountStates } from '../account.ts';
import type { AccountFilter } from '../account-list.ts';

const query = z.object({
  tim: optionalText(200),
  'vai-tro': choice(roles),
  'to-chuc': z.uuid(),
  'tinh-trang': choice(accountStates),
  trang: whole(1, 100_000),
});

/** What the address of the list asks for. */
export type AccountQuery = Partial<z.output<typeof query>>;

/** Reads the address of the list. */
export function accountQuery(ask: Ask): AccountQuery {
  return ask.query(query);
}

/** The filter that follows from the address and from how far the administrator reaches. */
export function filterOf(ask: Ask, asked: AccountQuery, tree: BodyTree): AccountFilter {
  const reach = reachOf(ask.actor, tree);
  const body = asked['to-chuc'];
  return {
    search: asked.tim ?? '',
    role: asked['vai-tro'],
    bodyIds: body === undefined ? undefined : [...tree.under([body])],
    state: asked['tinh-trang'],
    within: reach.everything ? undefined : [...reach.bodies],
  };
}

/** The address of the list with other questions; undefined takes one away. */
export function listHref(
  asked: AccountQuery,
  change: Partial<Record<keyof AccountQuery, unknown>> = {},
): string {
  return `/quan-tri/tai-khoan${search({ ...asked, ...change })}`;
}

/** The address of the same list as a file. */
export function fileHref(asked: AccountQuery, format: SheetFormat): string {
  return `/quan-tri/tai-khoan/${format}${search({ ...asked, trang: undefined })}`;
}

function search(asked: Partial<Record<keyof AccountQuery, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}
