import { Badge, Finding, StateBadge } from '../../../ui/index.ts';
import { isAssignment } from '../proposal.ts';
import { readingWords } from '../words.ts';
import { assignmentCard } from './assignment-card.view.tsx';
import type { CardParts, CardProps } from './card.ts';
import { citationCard } from './citation-card.view.tsx';
import { DecisionShown } from './decision.view.tsx';
import { DeedButton } from './deed.view.tsx';
import { cardId, markId } from './desk-paths.ts';
import { lookOf, standsAs, toneOfProposal } from './look.ts';
import { commendationCard, doubtCard } from './small-cards.view.tsx';

/** One proposal beside the text: what was read, and what can be decided or was decided about it. */
export function ProposalCard({ ask, desk, proposal }: CardProps) {
  const words = readingWords[ask.locale];
  const parts = partsOf({ ask, desk, proposal });
  const waits = proposal.state === 'waiting';
  const offers = desk.mayDecide && desk.stale !== 'text';
  return (
    <Finding
      id={cardId(proposal.id)}
      kind={lookOf(proposal.found)}
      mark={proposal.state === 'lost' ? undefined : { id: markId(proposal.id), label: words.inText }}
      settled={!waits}
      badges={
        <>
          <Badge>{parts.badge}</Badge>
          {waits ? null : (
            <StateBadge tone={toneOfProposal(proposal)}>{standsAs(proposal, words)}</StateBadge>
          )}
        </>
      }
      title={parts.title}
      actions={offers ? waits ? parts.offers : <UndoOffer ask={ask} proposal={proposal} /> : null}
    >
      {waits ? parts.body : <DecisionShown ask={ask} desk={desk} proposal={proposal} />}
    </Finding>
  );
}

function partsOf({ ask, desk, proposal }: CardProps): CardParts {
  const { found } = proposal;
  if (isAssignment(proposal)) return assignmentCard({ ask, desk, proposal });
  switch (found.kind) {
    case 'citation':
      return citationCard({ ask, desk, proposal: { ...proposal, found, kind: 'citation' } });
    case 'commendation':
      return commendationCard({ ask, desk, proposal: { ...proposal, found, kind: 'commendation' } });
    case 'doubt':
      return doubtCard({ ask, desk, proposal: { ...proposal, found, kind: 'doubt' } });
    default:
      throw new Error(`no card for ${found.kind}`);
  }
}

function UndoOffer({ ask, proposal }: Pick<CardProps, 'ask' | 'proposal'>) {
  const as = proposal.decided?.as;
  if (proposal.state === 'lost' || as === 'applied') return null;
  const label = readingWords[ask.locale].undo;
  return (
    <DeedButton ask={ask} proposal={proposal} deed="hoan-tac" label={label} shortcut="u" manner="quiet" />
  );
}
