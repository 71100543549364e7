export { loadCalendar } from './calendar.store.ts';
export type { Calendar, CalendarDay } from './calendar.ts';
export { computeDeadline, type Deadline } from './deadline.ts';
export type { DeadlineExplanation } from './deadline-explanation.ts';
export { readDeadlineFields, writeDeadlineFields } from './deadline-fields.ts';
export { type DeadlineRule, deadlineRule } from './deadline-rule.ts';
export { deadlineSentence, deadlineWarnings } from './explain-deadline.ts';
export { DeadlineExplained } from './pages/deadline-explained.view.tsx';
export { DeadlineFields } from './pages/deadline-fields.view.tsx';
