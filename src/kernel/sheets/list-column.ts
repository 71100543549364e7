import { parseDay, Temporal } from '../time/index.ts';
import { eachSays, type Locale, type Words } from '../words/index.ts';
import type { Cell, SheetColumn } from './sheet.ts';
import { sheetWords } from './words.ts';

/** What was read from a cell: a part of the facts, or a sentence that says why not. */
export type Reading<Part> =
  | { readonly ok: true; readonly value: Part }
  | { readonly ok: false; readonly problem: string };

/** A column of a list that is written to a file and read back from it. */
export interface ListColumn<Facts> {
  readonly label: Words<string>;
  /** In characters. */
  readonly width: number;
  readonly kind: SheetColumn<Facts>['kind'];
  /** True where the rows are told apart by it: no file is read without it. */
  readonly isKey: boolean;
  write(facts: Facts): Cell;
  read(text: string): Reading<Partial<Facts>>;
}

type FieldsOf<Facts, Value> = { [K in keyof Facts]: Facts[K] extends Value ? K : never }[keyof Facts];

interface Named<Field> {
  readonly field: Field;
  readonly label: Words<string>;
  readonly width: number;
  readonly isKey?: boolean;
  readonly required?: boolean;
}

const part = <Facts>(field: keyof Facts, value: unknown): Reading<Partial<Facts>> => ({
  ok: true,
  // One field of the facts, of the type that the field was chosen for.
  value: { [field]: value } as Partial<Facts>,
});
const wrong = (problem: string) => ({ ok: false, problem }) as const;

/** A column of words as they were typed. */
export function textColumn<Facts>(
  locale: Locale,
  of: Named<FieldsOf<Facts, string>> & { readonly most: number },
): ListColumn<Facts> {
  const { field, most, required = false, isKey = false, label, width } = of;
  const words = sheetWords[locale];
  return {
    label,
    width,
    isKey,
    kind: 'text',
    write: (facts) => facts[field] as string,
    read: (text) => {
      if (required && text === '') return wrong(words.missing);
      return text.length > most ? wrong(words.tooLong(most)) : part(field, text);
    },
  };
}

/** A column of days. */
export function dayColumn<Facts>(
  locale: Locale,
  of: Named<FieldsOf<Facts, Temporal.PlainDate | null>>,
): ListColumn<Facts> {
  const { field, required = false, isKey = false, label, width } = of;
  const words = sheetWords[locale];
  return {
    label,
    width,
    isKey,
    kind: 'day',
    write: (facts) => facts[field] as Temporal.PlainDate | null,
    read: (text) => {
      if (text === '') return required ? wrong(words.missing) : part(field, null);
      const day = readDay(text);
      return day ? part(field, day) : wrong(words.noDay);
    },
  };
}

// Spreadsheets count days from here; the days of the last two centuries have five digits.
const dayZero = Temporal.PlainDate.from('1899-12-30');

function readDay(text: string): Temporal.PlainDate | undefined {
  if (/^\d{5}$/.test(text)) return dayZero.add({ days: Number(text) });
  return parseDay(text.replace(/[ T]00:00(:00)?(\.0+)?$/, ''));
}

/** A column in which one of a few values stands, by its words in either language. */
export function choiceColumn<Facts>(
  locale: Locale,
  of: Named<FieldsOf<Facts, string | boolean | null>> & {
    readonly values: ReadonlyMap<string | boolean, Words<string>>;
    /** What an empty cell says; refused without. */
    readonly whenEmpty?: string | boolean;
  },
): ListColumn<Facts> {
  const { field, isKey = false, label, width, values, whenEmpty } = of;
  const words = sheetWords[locale];
  const byWords = new Map(
    [...values].flatMap(([value, { vi, en }]) =>
      [vi, en, String(value)].map((said) => [plainOf(said), value]),
    ),
  );
  return {
    label,
    width,
    isKey,
    kind: 'text',
    write: (facts) => values.get(facts[field] as string | boolean)?.[locale] ?? '',
    read: (text) => {
      if (text === '') return whenEmpty === undefined ? wrong(words.missing) : part(field, whenEmpty);
      const value = byWords.get(plainOf(text));
      if (value !== undefined) return part(field, value);
      return wrong(words.notAmong([...values.values()].map((said) => said[locale]).join(', ')));
    },
  };
}

/** A column of yes or no; an empty cell says no. */
export function yesNoColumn<Facts>(
  locale: Locale,
  { field, label, width }: Omit<Named<FieldsOf<Facts, boolean>>, 'isKey' | 'required'>,
): ListColumn<Facts> {
  const { yes, no } = sheetWords[locale];
  const known = [...Object.values(sheetWords), { yes: 'true', no: 'false' }];
  const saying = (said: 'yes' | 'no', text: string) =>
    known.some((words) => plainOf(words[said]) === plainOf(text));
  return {
    label,
    width,
    isKey: false,
    kind: 'text',
    write: (facts) => (facts[field] ? yes : no),
    read: (text) => {
      if (saying('yes', text)) return part(field, true);
      return text === '' || saying('no', text)
        ? part(field, false)
        : wrong(sheetWords[locale].notAmong(`${yes}, ${no}`));
    },
  };
}

/** A column of whole numbers within bounds. */
export function wholeColumn<Facts>(
  locale: Locale,
  of: Named<FieldsOf<Facts, number>> & { readonly least: number; readonly most: number },
): ListColumn<Facts> {
  const { field, isKey = false, label, width, least, most } = of;
  return {
    label,
    width,
    isKey,
    kind: 'number',
    write: (facts) => facts[field] as number,
    read: (text) => {
      const n = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return n >= least && n <= most ? part(field, n) : wrong(sheetWords[locale].noNumber(least, most));
    },
  };
}

/** The column of what a row is known by here; empty in a row that is new, and not understood in another house. */
export function identityColumn<Facts extends { readonly id: string }>(): ListColumn<Facts> {
  return {
    label: eachSays(sheetWords, ({ identity }) => identity),
    width: 12,
    isKey: false,
    kind: 'text',
    write: ({ id }) => id,
    read: (text) => part<Facts>('id', text.slice(0, 100)),
  };
}

/** Words as they are compared: without marks, in small letters, with single spaces. */
export function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The columns as a file is written with them. */
export function sheetColumns<Facts>(
  columns: readonly ListColumn<Facts>[],
  locale: Locale,
): SheetColumn<Facts>[] {
  return columns.map(({ label, width, kind, write }) => ({ label: label[locale], width, kind, cell: write }));
}
