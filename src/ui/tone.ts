/** How a thing stands; each tone has its own colour and its own shape, and is never shown without words. */
export type Tone = 'done' | 'late-done' | 'open' | 'near' | 'overdue' | 'cancelled' | 'waiting' | 'neutral';

export const tones: readonly Tone[] = [
  'done',
  'late-done',
  'open',
  'near',
  'overdue',
  'cancelled',
  'waiting',
  'neutral',
];

/** What a notice wants from its reader. */
export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';
