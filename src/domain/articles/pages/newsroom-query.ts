import type { NewsroomQuery } from '../newsroom.ts';
import type { State } from '../transitions.ts';
import { newsroomPath } from './paths.ts';

export const pageSize = 25;

/** What the list shows, as its address says it. */
export interface Shown extends Omit<NewsroomQuery, 'newsrooms'> {
  readonly page: number;
}

/** Steps in the address. */
export const stateNames: Readonly<Record<State | 'all', string>> = {
  draft: 'dang-viet',
  proofread: 'doc-soat',
  in_review: 'cho-duyet',
  scheduled: 'hen-gio',
  published: 'da-dang',
  corrected: 'dinh-chinh',
  withdrawn: 'da-go',
  dropped: 'khong-dung',
  all: 'tat-ca',
};
export const whoseNames = { mine: 'toi', nobody: 'chua-ai' } as const;
export const dueNames = { late: 'qua-han', week: '7-ngay' } as const;

/** The address of the list with something of it changed. */
export function listHref(shown: Shown, change: Partial<Shown> = {}): string {
  const { state, typed, section, whose, due, page } = { ...shown, page: 1, ...change };
  const asked = Object.entries({
    buoc: state && stateNames[state],
    tim: typed,
    chuyenMuc: section,
    ai: whose && whoseNames[whose],
    han: due && dueNames[due],
    trang: page > 1 ? String(page) : '',
  }).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return asked.length === 0 ? newsroomPath : `${newsroomPath}?${new URLSearchParams(asked)}`;
}
