import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { saveState } from './articles.store.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { permitStep } from './permit-step.ts';
import type { Action } from './transitions.ts';
import { articleFailures } from './words.ts';

/** The steps that bring a piece from hand to hand and show nothing to the public. */
const handSteps = ['hand_to_proof', 'submit', 'take_back', 'return', 'unschedule', 'reopen', 'drop'] as const;
export type HandStep = (typeof handSteps)[number] & Action;

const deeds: Readonly<Record<HandStep, string>> = {
  hand_to_proof: 'article.handed_to_proof',
  submit: 'article.submitted',
  take_back: 'article.taken_back',
  return: 'article.returned',
  unschedule: 'article.unscheduled',
  reopen: 'article.reopened',
  drop: 'article.dropped',
};

interface Move {
  readonly seen: SeenArticle;
  readonly action: HandStep;
  /** Why, for whoever has it next; some steps are refused without. */
  readonly note: string;
}

/** Hands an article on, or takes it back. */
export function moveArticle(
  actor: Actor,
  { seen, action, note }: Move,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    const step = await permitStep(actor, article, { action, now });
    permit(note !== '' || !step.needs?.includes('note'), articleFailures.noteMissing);
    await saveState({ ...article, state: step.to, publishAt: null }, now);
    const facts = { from: article.state, to: step.to, version: article.version, ...(note ? { note } : {}) };
    record(actor, { action: deeds[action], subject: { kind: 'article', id: article.id }, facts }, now);
  });
}
