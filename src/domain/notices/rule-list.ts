import type { Actor } from '../../kernel/access/index.ts';
import {
  choiceColumn,
  dayColumn,
  identityColumn,
  type ListColumn,
  textColumn,
  wholeColumn,
  yesNoColumn,
} from '../../kernel/sheets/index.ts';
import { Temporal, writeDay } from '../../kernel/time/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { byIdentity, type Standing, wholeList } from '../imports/index.ts';
import { deadlineAudiences, type Receiver } from './audience.ts';
import { type DeadlineRule, receiversFor, ruleKinds } from './deadline-rule.ts';
import { rulesPath } from './pages/notice-paths.ts';
import { listRules } from './rules.store.ts';
import { setRule } from './set-rule.ts';
import { noticeFailures, noticeWords } from './words.ts';

/** What a file says of a rule about deadlines. */
interface RuleLine {
  readonly id: string;
  readonly kind: string;
  readonly days: number;
  readonly receiver: string;
  readonly from: Temporal.PlainDate | null;
  readonly sourceVi: string;
  readonly sourceEn: string;
  readonly verified: boolean;
}

type RuleWords = (typeof noticeWords)['vi']['rules'];
const label = (of: (words: RuleWords) => string) => eachSays(noticeWords, ({ rules }) => of(rules));
const receivers = Object.keys(deadlineAudiences) as Receiver[];

function columnsOf(locale: Locale): ListColumn<RuleLine>[] {
  const source = { width: 44, most: 400, required: true } as const;
  const text = textColumn<RuleLine>;
  return [
    choiceColumn<RuleLine>(locale, {
      field: 'kind',
      label: label(({ kind }) => kind),
      width: 30,
      isKey: true,
      values: new Map(ruleKinds.map((kind) => [kind, label(({ kinds }) => kinds[kind])])),
    }),
    wholeColumn<RuleLine>(locale, {
      field: 'days',
      label: label(({ days }) => days),
      width: 12,
      isKey: true,
      ...{ least: 0, most: 250 },
    }),
    choiceColumn<RuleLine>(locale, {
      field: 'receiver',
      label: label(({ receiver }) => receiver),
      width: 40,
      isKey: true,
      values: new Map(receivers.map((one) => [one, label((said) => said.receivers[one])])),
    }),
    dayColumn<RuleLine>(locale, {
      field: 'from',
      label: label(({ from }) => from),
      width: 14,
      required: true,
    }),
    text(locale, { field: 'sourceVi', label: label(({ sourceVi }) => sourceVi), ...source }),
    text(locale, { field: 'sourceEn', label: label(({ sourceEn }) => sourceEn), ...source }),
    yesNoColumn<RuleLine>(locale, {
      field: 'verified',
      label: label(({ isVerified }) => isVerified),
      width: 16,
    }),
    identityColumn<RuleLine>(),
  ];
}

function lineOf({ key, kind, days, receiver, valid, source, verified }: DeadlineRule): RuleLine {
  const { vi: sourceVi, en: sourceEn } = source;
  return { id: key, kind, days, receiver, from: valid.from, sourceVi, sourceEn, verified };
}

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

type Rows = Standing<RuleLine, DeadlineRule>['rows'];
const blank: RuleLine = {
  id: '',
  kind: '',
  days: 0,
  receiver: '',
  from: null,
  sourceVi: '',
  sourceEn: '',
  verified: false,
};

function standing({ actor, locale, now }: Opened, rows: Rows): Standing<RuleLine, DeadlineRule> {
  const write = async ({ id: _, from, sourceVi, sourceEn, ...said }: RuleLine, key: string | undefined) => {
    const kind = ruleKinds.find((one) => one === said.kind);
    const receiver = receivers.find((one) => one === said.receiver);
    if (!kind || !receiver || !from) throw noticeFailures.strangeReceiver();
    await setRule(actor, { ...said, kind, receiver, from, key, source: { vi: sourceVi, en: sourceEn } }, now);
  };
  return {
    columns: columnsOf(locale),
    blank,
    rows,
    ...byIdentity(rows, ({ kind, days, receiver }) => `${kind} ${days} ${receiver}`),
    refuse: (line, before) => refuse(line, before?.handle, locale),
    create: (line) => write(line, undefined),
    change: ({ handle }, line) => write(line, handle.key),
  };
}

function refuse(
  { kind, days, receiver, from }: RuleLine,
  held: DeadlineRule | undefined,
  locale: Locale,
): Readonly<Record<string, string>> {
  const words = noticeWords.vi.rules;
  const known = ruleKinds.find((one) => one === kind);
  const isTold = known && receiversFor[known].some((one) => one === receiver);
  const begin = held?.valid.from;
  const isAfter = !begin || !from || Temporal.PlainDate.compare(from, begin) > 0;
  return {
    ...(known && receiver !== '' && !isTold
      ? { [words.receiver]: noticeFailures.strangeReceiver().sentence(locale) }
      : {}),
    ...(known && known !== 'due_soon' && days === 0
      ? { [words.days]: noticeWords[locale].rules.atLeastOne }
      : {}),
    ...(begin && !isAfter
      ? { [words.from]: noticeFailures.ruleNotAfter({ begin: writeDay(begin) }).sentence(locale) }
      : {}),
  };
}

/** The latest version of each rule that has no end. */
function heldRows(rules: readonly DeadlineRule[]): Rows {
  const latest = new Map([...rules].reverse().map((rule) => [rule.key, rule]));
  return [...latest.values()]
    .filter(({ valid }) => valid.until === null)
    .map((handle) => ({ facts: lineOf(handle), handle }))
    .reverse();
}

/** The rules about deadlines as they are given out and taken back. */
export const ruleList = wholeList({
  name: 'deadline rules',
  path: rulesPath,
  title: label(({ title }) => title),
  hint: {
    vi: 'Tệp có bản mới nhất của mỗi quy tắc đang áp dụng. Muốn sửa một quy tắc, giữ nguyên mã và ghi ngày hiệu lực mới, sau ngày hiệu lực của bản đang có. Thôi áp dụng thì làm ở trang của quy tắc.',
    en: 'The file has the latest version of each rule that holds. To change one, keep its ID and give a new first day, after that of the present version. A rule is ended on its own page.',
  },
  stand: async (ask) => standing(ask, heldRows(await listRules())),
});
