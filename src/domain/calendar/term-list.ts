import type { Actor } from '../../kernel/access/index.ts';
import { dayColumn, type ListColumn, textColumn, yesNoColumn } from '../../kernel/sheets/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { type Standing, wholeList } from '../imports/index.ts';
import { setTerm } from './set-term.ts';
import type { Term } from './term.ts';
import { listTerms } from './terms.store.ts';
import { calendarFailures, calendarWords } from './words.ts';

/** What a file says of a term of office. */
interface TermLine {
  readonly name: string;
  readonly from: Temporal.PlainDate | null;
  /** Its last day. */
  readonly last: Temporal.PlainDate | null;
  readonly source: string;
  readonly verified: boolean;
}

const label = (of: (words: (typeof calendarWords)['vi']) => string) => eachSays(calendarWords, of);

function columnsOf(locale: Locale): ListColumn<TermLine>[] {
  const text = textColumn<TermLine>;
  const day = dayColumn<TermLine>;
  const key = { required: true, isKey: true } as const;
  const must = { required: true } as const;
  return [
    text(locale, { field: 'name', label: label((words) => words.termName), width: 52, most: 200, ...key }),
    day(locale, { field: 'from', label: label((words) => words.termFrom), width: 13, ...key }),
    day(locale, { field: 'last', label: label((words) => words.termLast), width: 13, ...must }),
    text(locale, { field: 'source', label: label((words) => words.source), width: 50, most: 400, ...must }),
    yesNoColumn<TermLine>(locale, {
      field: 'verified',
      label: label((words) => words.verified),
      width: 14,
    }),
  ];
}

function lineOf({ name, from, until, source, verified }: Term): TermLine {
  return { name, from, last: until.subtract({ days: 1 }), source, verified };
}

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

/** A term begins once under a name. */
const keyOf = ({ name, from }: TermLine) => `${from?.toString()}\n${name}`;

function standing({ actor, locale, now }: Opened, terms: readonly Term[]): Standing<TermLine, Term> {
  const write = async ({ from, last, ...said }: TermLine, replaces: string | null) => {
    if (!from || !last) throw calendarFailures.termEndsFirst();
    await setTerm(actor, { ...said, from, until: last.add({ days: 1 }), replaces }, now);
  };
  return {
    columns: columnsOf(locale),
    blank: { name: '', from: null, last: null, source: '', verified: false },
    rows: terms.map((handle) => ({ facts: lineOf(handle), handle })),
    keyOf,
    refuse: ({ from, last }): Readonly<Record<string, string>> =>
      from && last && Temporal.PlainDate.compare(last, from) < 0
        ? { [calendarWords.vi.termLast]: calendarFailures.termEndsFirst().sentence(locale) }
        : {},
    create: (line) => write(line, null),
    change: ({ handle }, line) => write(line, handle.id),
  };
}

/** The terms of office as they are given out and taken back. */
export const termList = wholeList({
  name: 'terms',
  path: '/lich/nhiem-ky',
  standsAt: '/lich',
  title: label((words) => words.terms),
  hint: {
    vi: 'Nhiệm kỳ được nhận ra theo tên và ngày bắt đầu. Thời hạn đã đặt theo nhiệm kỳ giữ nguyên cho đến khi nơi giao đặt lại.',
    en: 'A term is known by its name and its first day. Deadlines that were set by it stay until their giver sets them anew.',
  },
  stand: async (ask) => standing(ask, await listTerms()),
});
