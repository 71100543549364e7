import { Badge, type Tone } from '../../../ui/index.ts';
import type { State } from '../comment.ts';

const tones: Readonly<Record<State, Tone>> = {
  held: 'near',
  published: 'done',
  refused: 'overdue',
  erased: 'cancelled',
};

/** How a comment stands, by shape and words. */
export function StateMark({ state, said }: { state: State; said: string }) {
  return <Badge tone={tones[state]}>{said}</Badge>;
}
