import { still } from '../still.ts';
import type { Tone } from '../tone.ts';

/** The shape of a tone, drawn so that it is told apart without colour. */
export function ToneShape({ tone }: { tone: Tone }) {
  return draw(tone);
}

const draw = still((tone: Tone) => (
  <svg class={`shape shape-${tone}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    {drawings[tone]}
  </svg>
));

const drawings = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3l2.4 2.4 4.6-5" fill="none" stroke="var(--shape-hole)" stroke-width="1.8" />
    </>
  ),
  'late-done': (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M4.8 8.3l2.3 2.3 4.3-4.7" fill="none" stroke="currentColor" stroke-width="1.8" />
    </>
  ),
  open: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.2" />,
  near: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor" />
    </>
  ),
  overdue: (
    <>
      <path d="M8 .8L15.6 14.6H.4z" fill="currentColor" />
      <path d="M8 5.6v4.4M8 11.4v1.7" stroke="var(--shape-hole)" stroke-width="1.7" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M3.8 12.2l8.4-8.4" stroke="currentColor" stroke-width="1.6" />
    </>
  ),
  waiting: <path d="M3 1.5h10v2.6L9.4 8l3.6 3.9v2.6H3v-2.6L6.6 8 3 4.1z" fill="currentColor" />,
  neutral: <rect x="3" y="3" width="10" height="10" rx="2" fill="currentColor" />,
} as const;
