import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { StateBadge, type Tone } from '../../../ui/index.ts';
import { isOverdue, type Rectification, type State } from '../rectification.ts';
import { rectificationWords } from '../words.ts';

const tones: Readonly<Record<State, Tone>> = {
  open: 'open',
  corrected: 'done',
  published: 'done',
  private: 'done',
  refused: 'cancelled',
};

/** How a request stands; late where its day is past. */
export function StateMark({
  ask,
  request,
}: {
  ask: Ask<Actor | null>;
  request: Pick<Rectification, 'state' | 'dueOn'>;
}) {
  const words = rectificationWords[ask.locale];
  if (isOverdue(request, ask.today)) return <StateBadge tone="overdue">{words.overdue}</StateBadge>;
  return <StateBadge tone={tones[request.state]}>{words.states[request.state]}</StateBadge>;
}
