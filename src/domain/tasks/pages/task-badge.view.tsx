import type { Locale } from '../../../kernel/words/index.ts';
import { StateBadge, type Tone } from '../../../ui/index.ts';
import type { Label } from '../task.ts';
import { taskWords } from '../words.ts';

const tones: Readonly<Record<Label['kind'], Tone>> = {
  completed: 'done',
  'completed late': 'late-done',
  closed: 'cancelled',
  waits: 'waiting',
  'waits, late': 'waiting',
  paused: 'neutral',
  'paused, late': 'neutral',
  'no deadline': 'open',
  horizon: 'open',
  'horizon passed': 'open',
  overdue: 'overdue',
  'near due': 'near',
  'on course': 'open',
};

/** The tone in which a task is drawn, beside the words that say the same. */
export function toneOf(label: Label): Tone {
  return tones[label.kind];
}

/** How a task stands against its deadline, by shape, colour and words. */
export function TaskBadge({ label, locale }: { label: Label; locale: Locale }) {
  return <StateBadge tone={toneOf(label)}>{taskWords[locale].label(label)}</StateBadge>;
}
