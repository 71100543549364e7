import type { Temporal } from '../../../kernel/time/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import type { Lot } from '../library.ts';
import { libraryPath } from './paths.ts';

export const pageSize = 24;

/** What the library shows, as its address says it. */
export interface Asked {
  readonly lot: Lot;
  readonly typed: string;
  readonly from: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate | undefined;
  readonly page: number;
}

/** Lots in the address. */
export const lotNames: Readonly<Record<Lot, string>> = {
  usable: 'dung-duoc',
  wordless: 'thieu-loi',
  public: 'dang-dang',
  unused: 'chua-dang',
  withdrawn: 'da-go',
};

/** The address of the library with something of it changed. */
export function libraryHref(asked: Asked, change: Partial<Asked> = {}): string {
  const { lot, typed, from, until, page } = { ...asked, page: 1, ...change };
  const said = Object.entries({
    nhom: lot === 'usable' ? '' : lotNames[lot],
    tim: typed,
    tu: from ? writeDay(from) : '',
    den: until ? writeDay(until) : '',
    trang: page > 1 ? String(page) : '',
  }).filter(([, value]) => value !== '');
  return said.length === 0 ? libraryPath : `${libraryPath}?${new URLSearchParams(said)}`;
}
