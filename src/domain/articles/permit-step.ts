import { type Actor, permit } from '../../kernel/access/index.ts';
import type { FailureMaker } from '../../kernel/failure/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadArticle, partsOf } from './access.ts';
import type { Article } from './article.ts';
import { countOpenErrors } from './proof-read.ts';
import { type Action, type Proviso, type Transition, transitions } from './transitions.ts';
import { articleFailures } from './words.ts';

/** What a proviso is judged by. */
interface StepFacts {
  readonly article: Article;
  readonly openErrors: number;
  readonly now: Temporal.Instant;
}

interface ProvisoRule {
  holds(facts: StepFacts): boolean;
  readonly otherwise: FailureMaker;
}

const hasCome = (moment: Temporal.Instant | null, now: Temporal.Instant) =>
  moment === null || Temporal.Instant.compare(moment, now) <= 0;

const provisoRules: Readonly<Record<Proviso, ProvisoRule>> = {
  errors_answered: {
    holds: ({ openErrors }) => openErrors === 0,
    otherwise: articleFailures.errorsOpen,
  },
  embargo_over: {
    holds: ({ article, now }) => hasCome(article.embargoUntil, now),
    otherwise: articleFailures.underEmbargo,
  },
  hour_has_come: {
    holds: ({ article, now }) => article.publishAt !== null && hasCome(article.publishAt, now),
    otherwise: articleFailures.hourToCome,
  },
  differs_from_public: {
    holds: ({ article }) => article.version !== article.publishedVersion,
    otherwise: articleFailures.nothingChanged,
  },
};

/** The first proviso of a line that does not hold; nothing when the way is free. */
function unmetProviso(step: Transition, facts: StepFacts): Proviso | undefined {
  return step.provided?.find((proviso) => !provisoRules[proviso].holds(facts));
}

/**
 * Asks the table whether the actor may do this with an article that is held, and gives the line that lets them.
 * Throws: missing where it is out of reach, forbidden where the part is another's, conflict where it has moved on.
 */
export async function permitStep(
  actor: Actor,
  article: Article,
  { action, now }: { readonly action: Action; readonly now: Temporal.Instant },
): Promise<Transition> {
  const tree = await bodyTreeOn(dayOf(now));
  permit(canReadArticle(actor, article, tree), articleFailures.noSuchArticle);
  const played = partsOf(actor, article, tree);
  const lines = transitions.filter((line) => line.action === action && played.has(line.by));
  const line = lines.find(({ from }) => from === article.state);
  if (!line) throw lines.length > 0 ? articleFailures.stateMoved() : articleFailures.notYours();
  const asksErrors = line.provided?.includes('errors_answered') ?? false;
  const open = asksErrors ? await countOpenErrors(article, dayOf(now)) : 0;
  const hindrance = unmetProviso(line, { article, openErrors: open, now });
  if (hindrance) throw provisoRules[hindrance].otherwise({ n: open });
  return line;
}
