export { loadCalendar } from './calendar.store.ts';
export type { Calendar, CalendarDay } from './calendar.ts';
export {
  type CalendarChange,
  type CalendarFollower,
  type MovedDeadline,
  markOf,
} from './calendar-change.ts';
export { dayImport } from './day-import.ts';
export { computeDeadline, type Deadline } from './deadline.ts';
export type { DeadlineExplanation } from './deadline-explanation.ts';
export { readDeadlineFields, writeDeadlineFields } from './deadline-fields.ts';
export {
  type DatedRule,
  type DeadlineRule,
  datedPart,
  deadlineRule,
  type SpelledRule,
  spellDeadline,
  spelledRule,
  timeOfDay,
  timeOfRule,
} from './deadline-rule.ts';
export { deadlineSentence, deadlineWarnings, lastPauseSentence } from './explain-deadline.ts';
export { DeadlineExplained } from './pages/deadline-explained.view.tsx';
export { DeadlineFields } from './pages/deadline-fields.view.tsx';
export { type PausedTime, resumedRule } from './pause.ts';
export { setCountingRule } from './set-counting-rule.ts';
export { setTerm } from './set-term.ts';
export { horizonSentence, tellDeadline, tellHorizon } from './tell-deadline.ts';
export type { Term } from './term.ts';
export { termList } from './term-list.ts';
export { listTerms } from './terms.store.ts';
export { calendarFailures } from './words.ts';
export { isWorkingDay, nextWorkingDay, previousWorkingDay } from './working-day.ts';
