import type { Place } from '../view.ts';

const names: Readonly<Record<Place, string>> = { board: 'bang', list: 'danh-sach' };

/** Where the saved views stand. */
export const viewsPath = '/bang/bo-loc';

/** The form that keeps a question under a name. */
export function viewFormHref(place: Place, query: string): string {
  return `${viewsPath}/moi?${new URLSearchParams({ noi: names[place], dieuKien: query })}`;
}

/** The place that an address names; the board when it names none that there is. */
export function readPlace(name: string | null): Place {
  return name === names.list ? 'list' : 'board';
}

/** The place as an address names it. */
export function nameOfPlace(place: Place): string {
  return names[place];
}
