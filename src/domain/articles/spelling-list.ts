import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { choiceColumn, type ListColumn, textColumn } from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { type Standing, wholeList } from '../imports/index.ts';
import type { HouseSpelling } from './doubts.ts';
import { addSpelling, dropSpelling } from './keep-spelling.ts';
import { spellingsPath } from './pages/paths.ts';
import { listSpellings } from './proof.store.ts';
import type { KeptSpelling } from './proof.ts';
import { proofWords } from './words/proof.ts';
import { articleFailures } from './words.ts';

const label = (of: (words: (typeof proofWords)['vi']) => string) => eachSays(proofWords, of);
const severities = ['error', 'warning'] as const;

/** What a file says of how the house spells. */
interface SpellingLine extends Omit<HouseSpelling, 'severity'> {
  readonly severity: string;
}

function columnsOf(locale: Locale): ListColumn<SpellingLine>[] {
  const text = textColumn<SpellingLine>;
  const wording = { width: 30, most: 80, required: true } as const;
  return [
    text(locale, {
      field: 'wrong',
      label: label(({ spellingColumns }) => spellingColumns.wrong),
      isKey: true,
      ...wording,
    }),
    text(locale, {
      field: 'instead',
      label: label(({ spellingColumns }) => spellingColumns.instead),
      ...wording,
    }),
    text(locale, {
      field: 'note',
      label: label(({ spellingColumns }) => spellingColumns.note),
      width: 44,
      most: 200,
    }),
    choiceColumn<SpellingLine>(locale, {
      field: 'severity',
      label: label(({ spellingColumns }) => spellingColumns.severity),
      width: 14,
      values: new Map(severities.map((one) => [one, label((words) => words.severities[one])])),
      whenEmpty: 'warning',
    }),
  ];
}

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

function standing(
  { actor, locale, now }: Opened,
  spellings: readonly KeptSpelling[],
): Standing<SpellingLine, string> {
  const add = ({ severity, ...line }: SpellingLine) =>
    addSpelling(actor, { ...line, severity: severities.find((one) => one === severity) ?? 'warning' }, now);
  return {
    columns: columnsOf(locale),
    blank: { wrong: '', instead: '', note: '', severity: 'warning' },
    rows: spellings
      .filter(({ valid }) => valid.until === null)
      .map(({ id, wrong, instead, note, severity }) => ({
        facts: { wrong, instead, note, severity },
        handle: id,
      })),
    keyOf: ({ wrong }) => wrong,
    refuse: ({ wrong, instead }): Readonly<Record<string, string>> =>
      wrong !== '' && wrong === instead
        ? { [proofWords.vi.spellingColumns.instead]: articleFailures.sameSpelling().sentence(locale) }
        : {},
    create: add,
    change: ({ handle }, line) =>
      transaction(async () => {
        await dropSpelling(actor, handle, now);
        await add(line);
      }),
  };
}

/** How the house spells as it is given out and taken back. */
export const spellingList = wholeList({
  name: 'spellings',
  path: spellingsPath,
  title: label(({ spellingsTitle }) => spellingsTitle),
  hint: {
    vi: 'Mỗi cách viết được nhận ra theo chữ cần thay. Sửa theo tệp thì cách cũ hết hiệu lực từ hôm nay và vẫn được lưu.',
    en: 'A spelling is known by the wording to be replaced. Where a file changes one, the earlier one holds no longer from today and is kept.',
  },
  stand: async (ask) => standing(ask, await listSpellings()),
});
