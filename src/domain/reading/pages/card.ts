import type { Child } from 'hono/jsx';
import type { Ask } from '../../../kernel/http/index.ts';
import type { Proposal } from '../proposal.ts';
import type { Desk } from './desk-data.ts';

/** From what a card is drawn. */
export interface CardProps<P extends Proposal = Proposal> {
  ask: Ask;
  desk: Desk;
  proposal: P;
}

/** What a card of one kind says and offers. */
export interface CardParts {
  /** What it is, beside how it stands. */
  readonly badge: string;
  readonly title: Child;
  readonly body: Child;
  /** What can be decided while it waits. */
  readonly offers: Child;
}
