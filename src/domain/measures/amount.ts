import type { Locale } from '../../kernel/words/index.ts';

/** How many digits an amount has before and after the decimal sign: what a number holds exactly. */
const before = 11;
const after = 4;

const patterns: Readonly<Record<Locale, RegExp>> = {
  vi: /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  en: /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/,
};

/** Reads an amount as readers of the language write it, `1.234,5` in Vietnamese; undefined when it is none or could be read two ways. */
export function parseAmount(typed: string, locale: Locale): number | undefined {
  const found = patterns[locale].exec(typed.replace(/[\s\u00a0\u202f]/g, ''));
  if (!found) return undefined;
  const [, sign = '', whole = '', part = ''] = found;
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const decimals = part.replace(/0+$/, '');
  if (digits.length > before || decimals.length > after) return undefined;
  const amount = Number(`${digits}.${decimals || '0'}`);
  return sign && amount !== 0 ? -amount : amount;
}

const writers: Readonly<Record<Locale, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: after }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: after }),
};

/** Writes an amount as readers of the language do. */
export function writeAmount(amount: number, locale: Locale): string {
  return writers[locale].format(amount);
}
