import type { RowState } from '../row.ts';

/** Where lists of tasks are brought in. */
export const importsPath = '/nhap-nhiem-vu';

/** The address of a list, or to which an act on it is sent. */
export function importPath(id: string, act?: 'ghi' | 'dung' | 'bo'): string {
  return act ? `${importsPath}/${id}/${act}` : `${importsPath}/${id}`;
}

/** The address of one row. */
export function rowPath(id: string, line: number): string {
  return `${importsPath}/${id}/dong/${line}`;
}

/** Where rows stand, by the names that an address has for it. */
export const stateNames = {
  dung: 'ready',
  'xem-lai': 'doubtful',
  sai: 'wrong',
  'da-giao': 'done',
  'khong-duoc': 'failed',
  'khong-ghi': 'left',
} as const satisfies Readonly<Record<string, RowState>>;
export const statesShown = ['dung', 'xem-lai', 'sai', 'da-giao', 'khong-duoc', 'khong-ghi'] as const;

/** The rows of a list that stand somewhere, from a page on. */
export function rowsHref(id: string, state: RowState | undefined, page = 1): string {
  const query = new URLSearchParams();
  const name = statesShown.find((one) => stateNames[one] === state);
  if (name) query.set('loc', name);
  if (page > 1) query.set('trang', String(page));
  return query.size > 0 ? `${importPath(id)}?${query}` : importPath(id);
}
