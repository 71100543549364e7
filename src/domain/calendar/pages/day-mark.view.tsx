import type { CalendarDay } from '../calendar.ts';

/** How a day is drawn: a compensation day is a holiday of its own look. */
export type MarkName = 'holiday' | 'compensation' | 'swapped_off' | 'swapped_work';

/** The look of a day that differs from the ordinary week. */
export function markOf({ kind, pair }: Pick<CalendarDay, 'kind' | 'pair'>): MarkName {
  return kind === 'holiday' && pair ? 'compensation' : kind;
}

/** The shape of a day, told apart without colour; words stand beside it. */
export function DayMark({ entry }: { entry: Pick<CalendarDay, 'kind' | 'pair'> }) {
  return <MarkShape name={markOf(entry)} />;
}

/** One of the four shapes, as the legend shows them. */
export function MarkShape({ name }: { name: MarkName }) {
  return (
    <svg class={`day-mark day-mark-${name}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

const shapes = {
  holiday: <circle cx="5" cy="5" r="4.4" fill="currentColor" />,
  compensation: (
    <>
      <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" stroke-width="1.2" />
      <path d="M5 1.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" />
    </>
  ),
  swapped_off: <path d="M5 .8L9.2 5 5 9.2.8 5z" fill="none" stroke="currentColor" stroke-width="1.4" />,
  swapped_work: <rect x="1" y="1" width="8" height="8" rx="1" fill="currentColor" />,
} as const;
