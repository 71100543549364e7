import type { ItemState } from '../batch.ts';
import type { Act } from '../order.ts';

/** Where one's batches are listed. */
export const batchesPath = '/hang-loat';

/** The names of acts in an address. */
export const actNames: Readonly<Record<Act, string>> = {
  remind: 'don-doc',
  extend: 'gia-han',
  accept: 'xac-nhan',
  return: 'tra-lai',
  grant_extension: 'dong-y-gia-han',
  refuse_extension: 'khong-gia-han',
  hand_over: 'ban-giao',
  coordinate: 'phoi-hop',
  pause: 'tam-dung',
  resume: 'tiep-tuc',
  withdraw: 'thu-hoi',
  cancel: 'huy',
  gather: 'chuong-trinh',
  acknowledge: 'tiep-nhan',
  ask_extension: 'xin-gia-han',
};

/** The address of a batch, or to which an act on it is sent. */
export function batchPath(id: string, act?: 'thuc-hien' | 'dung' | 'bo'): string {
  return act ? `${batchesPath}/${id}/${act}` : `${batchesPath}/${id}`;
}

/** The form in which one says what is done with chosen tasks; begun again from a batch, with what was typed then. */
export function newBatchHref(
  selection: string,
  { act, from }: { readonly act?: Act | undefined; readonly from?: string | undefined } = {},
): string {
  const query = new URLSearchParams(selection);
  if (act) query.set('viec', actNames[act]);
  if (from) query.set('tu', from);
  return `${batchesPath}/moi?${query}`;
}

/** Where tasks of a batch stand, by the names that an address has for it. */
export const stateNames = {
  'se-lam': 'ready',
  'khong-duoc': 'refused',
  'da-lam': 'done',
  'chua-duoc': 'failed',
} as const satisfies Readonly<Record<string, ItemState>>;
export const statesShown = ['se-lam', 'khong-duoc', 'da-lam', 'chua-duoc'] as const;

/** The tasks of a batch that stand somewhere, from a page on. */
export function itemsHref(id: string, state: ItemState | undefined, page = 1): string {
  const query = new URLSearchParams();
  const name = statesShown.find((one) => stateNames[one] === state);
  if (name) query.set('loc', name);
  if (page > 1) query.set('trang', String(page));
  return query.size > 0 ? `${batchPath(id)}?${query}` : batchPath(id);
}
