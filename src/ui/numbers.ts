import type { Locale } from '../kernel/words/index.ts';

const counts = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };
const shares = {
  vi: new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 }),
};

/** A number as readers of the language write it: `1.234` in Vietnamese, `1,234` in English. */
export function writeNumber(value: number, locale: Locale): string {
  return counts[locale].format(value);
}

/** A share from 0 to 1 as a percentage with at most one decimal. */
export function writeShare(share: number, locale: Locale): string {
  return shares[locale].format(share);
}
