import { writeDay } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { Calendar } from './calendar.ts';
import { computeDeadline } from './deadline.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { deadlineWords } from './words.ts';

/** A deadline in a few words: the day it comes to, or the horizon it looks to. */
export function tellDeadline(rule: DeadlineRule, calendar: Calendar, locale: Locale): string {
  if (rule.kind === 'horizon') return deadlineWords[locale].horizon(rule.year);
  return writeDay(computeDeadline(rule, calendar).due);
}

/** A horizon in a few words, «định hướng đến năm 2030». */
export function tellHorizon(year: number, locale: Locale): string {
  return deadlineWords[locale].horizon(year);
}

/** What a horizon means for whoever has the work: it is followed and never falls due. */
export function horizonSentence(year: number, locale: Locale): string {
  return deadlineWords[locale].horizonSentence(year);
}
