import type { Child } from 'hono/jsx';
import type { Tone } from '../tone.ts';
import { ToneShape } from './tone-shape.tsx';

interface BadgeProps {
  tone: Tone;
  children?: Child;
}

/** Says how a thing stands, by shape, colour and words together. */
export function StateBadge({ tone, children }: BadgeProps) {
  return (
    <span class={`badge tone-${tone}`}>
      <ToneShape tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** A short label without a state: a kind, a class, a count. */
export function Badge({ tone = 'neutral', children }: Partial<BadgeProps>) {
  return <span class={`badge badge-plain tone-${tone}`}>{children}</span>;
}
