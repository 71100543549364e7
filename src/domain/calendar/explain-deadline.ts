import { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { CountingKey } from './calendar.ts';
import {
  beforePauses,
  type DeadlineExplanation,
  type DeadlineWarning,
  type GivenBackPause,
  type NotedDay,
} from './deadline-explanation.ts';
import { isCounted } from './deadline-rule.ts';
import { deadlineWords } from './words.ts';

/** The whole explanation in one text: how the deadline was found, then what to beware of. */
export function explainDeadline(explanation: DeadlineExplanation, locale: Locale): string {
  return [deadlineSentence(explanation, locale), ...deadlineWarnings(explanation, locale)].join(' ');
}

/** The sentence that says how the deadline was found. */
export function deadlineSentence(explanation: DeadlineExplanation, locale: Locale): string {
  const say = deadlineWords[locale];
  const { reached, weeklyRest, skipped, worked, because, pauses = [] } = explanation;
  const { rule, due } = beforePauses(explanation);
  const passed = () => say.passed(weeklyRest, skipped.length, nameDays(skipped, due, locale));
  const moved =
    reached === null
      ? ''
      : say.moved(
          say.shortWeekdayAndDay(reached),
          because ? say.restDayName(factsOf(because, locale).join(', ')) : '',
        ) + sourceOf('rolls_to_working_day', explanation, locale);
  return [
    say.subject(rule),
    isCounted(rule) ? firstDay(explanation, locale) : namedDay(explanation, locale),
    moved,
    weeklyRest + skipped.length > 0 ? passed() : '',
    worked.length > 0 ? say.worked(worked.map((note) => workedDay(note, locale)).join(', ')) : '',
    say.result(due),
    ...pauses.map((pause, nth) => ` ${pauseSentence(pause, locale, pauses[nth - 1])}`),
  ].join('');
}

/** The sentence that says how the last pause moved the deadline; empty where there was none. */
export function lastPauseSentence({ pauses = [] }: DeadlineExplanation, locale: Locale): string {
  const last = pauses.at(-1);
  return last ? pauseSentence(last, locale) : '';
}

/** How a pause moved the deadline; where the rule stands is told once for pauses that follow the same. */
function pauseSentence(pause: GivenBackPause, locale: Locale, before?: GivenBackPause): string {
  const say = deadlineWords[locale];
  const { by, days, reached, source, due } = pause;
  const lastDay = Temporal.PlainDate.from(pause.until).subtract({ days: 1 }).toString();
  return [
    say.paused(pause.from, lastDay),
    say.givenBack[by](days),
    source && source.vi !== before?.source?.vi ? say.source(source[locale]) : '',
    reached === null ? '' : say.movedOn(say.shortWeekdayAndDay(reached)),
    say.newDay(pause.before, due),
  ].join('');
}

/** What whoever relies on the deadline should beware of, a sentence each. */
export function deadlineWarnings(explanation: DeadlineExplanation, locale: Locale): string[] {
  const say = deadlineWords[locale];
  const unverified = unverifiedDays(explanation).map((note) => ({ ...note, verified: true }));
  return [
    ...explanation.warnings.map((warning) => warningSentence(warning, explanation, locale)),
    ...(unverified.length > 0 ? [say.unverifiedWarning(nameDays(unverified, explanation.due, locale))] : []),
  ];
}

/** The unverified days that the deadline relies on; where a whole year is unverified, that is said instead. */
function unverifiedDays({ skipped, worked, because, warnings }: DeadlineExplanation): NotedDay[] {
  const proposed = warnings.flatMap((one) =>
    one.kind === 'unknownYears' && one.coverage === 'proposed' ? one.years : [],
  );
  return [...(because ? [because] : []), ...skipped, ...worked].filter(
    ({ day, verified }) => !verified && !proposed.includes(Temporal.PlainDate.from(day).year),
  );
}

function warningSentence(warning: DeadlineWarning, explanation: DeadlineExplanation, locale: Locale): string {
  const say = deadlineWords[locale];
  const { rule } = beforePauses(explanation);
  const { due, pauses = [] } = explanation;
  switch (warning.kind) {
    case 'namedDay':
      return say.namedDayWarning(rule.kind === 'day' ? rule.date : due, warning.otherwise);
    case 'restDay': {
      const name = warning.because ? say.source(factsOf(warning.because, locale).join(', ')) : '';
      return say.restDayWarning(due, name, warning.lastWorking);
    }
    case 'unknownYears':
      return isCounted(rule) || pauses.length > 0
        ? say.unknownYears[warning.coverage](warning.years)
        : say.restUnknown(warning.years);
  }
}

function firstDay(explanation: DeadlineExplanation, locale: Locale): string {
  const rule = explanation.applied.find(({ key }) => key === 'first_day_counts');
  return (
    deadlineWords[locale].firstDay(rule?.value === 1) + sourceOf('first_day_counts', explanation, locale)
  );
}

function namedDay(explanation: DeadlineExplanation, locale: Locale): string {
  const { rule, due } = beforePauses(explanation);
  if (rule.kind !== 'day' || rule.inclusive === true) return '';
  return deadlineWords[locale].namedDay(due === rule.date);
}

function sourceOf(key: CountingKey, explanation: DeadlineExplanation, locale: Locale): string {
  const rule = explanation.applied.find((applied) => applied.key === key);
  return rule ? deadlineWords[locale].source(rule.source[locale]) : '';
}

function workedDay(note: NotedDay, locale: Locale): string {
  const say = deadlineWords[locale];
  const facts = [
    note.pair ? say.workedFor(note.pair) : note.name[locale],
    note.verified ? '' : say.unverified,
  ];
  return `${say.shortWeekdayAndDay(note.day)} (${facts.filter(Boolean).join(', ')})`;
}

/** Neighbouring days of one name are told as one span, `08/02–12/02 Tết Nguyên đán`; the year where it is another. */
function nameDays(notes: readonly NotedDay[], due: string, locale: Locale): string {
  const say = deadlineWords[locale];
  const write = ({ day }: NotedDay) =>
    day.slice(0, 4) === due.slice(0, 4) ? say.shortDay(day) : say.day(day);
  const spans: { first: NotedDay; last: NotedDay }[] = [];
  for (const note of notes) {
    const open = spans.at(-1);
    if (open && continues(open.last, note)) open.last = note;
    else spans.push({ first: note, last: note });
  }
  return spans
    .map(({ first, last }) => {
      const [name, ...facts] = factsOf(first, locale);
      const days = first === last ? write(first) : `${write(first)}–${write(last)}`;
      return `${days} ${name}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
    })
    .join(', ');
}

/** A weekend may lie between two days of one holiday. */
const weekendGap = 3;

function continues(before: NotedDay, after: NotedDay): boolean {
  const gap = Temporal.PlainDate.from(before.day).until(Temporal.PlainDate.from(after.day)).days;
  const alike = before.name.vi === after.name.vi && before.verified === after.verified;
  return alike && before.kind === 'holiday' && gap <= weekendGap;
}

/** The day's name, then what else must be known of it. */
function factsOf(note: NotedDay, locale: Locale): string[] {
  const say = deadlineWords[locale];
  return [
    note.name[locale],
    note.kind === 'swapped_off' && note.pair ? say.madeUpOn(note.pair) : '',
    note.verified ? '' : say.unverified,
  ].filter(Boolean);
}
