import type { ImportedList } from '../imported-list.ts';

/** Where files are sent to a list. */
export function importPath({ path }: Pick<ImportedList, 'path'>): string {
  return `${path}/nhap`;
}

/** Where a file stands beside its list. */
export function sheetPath(list: Pick<ImportedList, 'path'>, id: string): string {
  return `${importPath(list)}/${id}`;
}

/** The page on which a list stands. */
export function listPath({ path, standsAt = path }: Pick<ImportedList, 'path' | 'standsAt'>): string {
  return standsAt;
}
