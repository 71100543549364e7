import { type Actor, permit } from '../../kernel/access/index.ts';
import type { FailureMaker } from '../../kernel/failure/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadArticle, partsOf } from './access.ts';
import type { Article } from './article.ts';
import { type Action, type Part, type Proviso, type Transition, transitions } from './transitions.ts';
import { articleFailures } from './words.ts';

interface ProvisoRule {
  holds(article: Article, now: Temporal.Instant): boolean;
  readonly otherwise: FailureMaker;
}

const hasCome = (moment: Temporal.Instant | null, now: Temporal.Instant) =>
  moment === null || Temporal.Instant.compare(moment, now) <= 0;

const provisoRules: Readonly<Record<Proviso, ProvisoRule>> = {
  embargo_over: {
    holds: ({ embargoUntil }, now) => hasCome(embargoUntil, now),
    otherwise: articleFailures.underEmbargo,
  },
  hour_has_come: {
    holds: ({ publishAt }, now) => publishAt !== null && hasCome(publishAt, now),
    otherwise: articleFailures.hourToCome,
  },
  differs_from_public: {
    holds: ({ version, publishedVersion }) => version !== publishedVersion,
    otherwise: articleFailures.nothingChanged,
  },
};

/** The first proviso of a line that does not hold; nothing when the way is free. */
function unmetProviso(step: Transition, article: Article, now: Temporal.Instant): Proviso | undefined {
  return step.provided?.find((proviso) => !provisoRules[proviso].holds(article, now));
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
  return findStep(article, { action, played: partsOf(actor, article, tree) }, now);
}

/** The line of the table for those who play these parts, with its provisos kept; throws where there is none. */
function findStep(
  article: Article,
  { action, played }: { readonly action: Action; readonly played: ReadonlySet<Part> },
  now: Temporal.Instant,
): Transition {
  const lines = transitions.filter((line) => line.action === action && played.has(line.by));
  const line = lines.find(({ from }) => from === article.state);
  if (!line) throw lines.length > 0 ? articleFailures.stateMoved() : articleFailures.notYours();
  const hindrance = unmetProviso(line, article, now);
  if (hindrance) throw provisoRules[hindrance].otherwise();
  return line;
}
