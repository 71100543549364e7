import type { Tone } from '../../../ui/index.ts';
import type { Standing } from '../../tasks/index.ts';
import type { BoardLabel } from '../filter.ts';

/** Shape and colour of each way of counting. */
export const standingTones: Readonly<Record<Standing, Tone>> = {
  'open overdue': 'overdue',
  'open in time': 'open',
  'done in time': 'done',
  'done late': 'late-done',
  closed: 'cancelled',
};

/** Shape and colour of each label. */
export const labelTones: Readonly<Record<BoardLabel, Tone>> = {
  'near due': 'near',
  waiting: 'waiting',
  'extension asked': 'waiting',
  paused: 'neutral',
  'no deadline': 'neutral',
  horizon: 'neutral',
  returned: 'near',
};
