import { DefinitionList, FindingAside } from '../../../ui/index.ts';
import type { FoundCommendation, FoundDoubt, Proposal } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { CardParts, CardProps } from './card.ts';
import { DeedButton, DeedLink } from './deed.view.tsx';

/** A card of a commendation: who gives what to how many. It is only taken note of. */
export function commendationCard({ ask, proposal }: CardProps<Proposal<FoundCommendation>>): CardParts {
  const words = readingWords[ask.locale];
  const say = words.commendation;
  const { giver, form, recipients, count } = proposal.found;
  return {
    badge: words.kinds.commendation,
    title: proposal.evidence,
    body: (
      <>
        <DefinitionList
          locale={ask.locale}
          items={[
            [say.giver, giver ?? say.unknownGiver],
            [say.form, form],
            [say.count, say[recipients](count)],
          ]}
        />
      </>
    ),
    offers: (
      <>
        <DeedButton
          ask={ask}
          proposal={proposal}
          deed="da-xem"
          label={words.noteCommendation}
          shortcut="v"
          manner="secondary"
        />
        <DeedLink proposal={proposal} deed="bo-qua" label={words.reject} shortcut="r" manner="quiet" />
      </>
    ),
  };
}

/** A card of a doubt: what may be wrong, and what could be written instead where that is safe. */
export function doubtCard({ ask, proposal }: CardProps<Proposal<FoundDoubt>>): CardParts {
  const words = readingWords[ask.locale];
  const { about, severity, suggestion } = proposal.found;
  return {
    badge: words.doubtOf(words.severities[severity]),
    title: words.doubt(words.doubtNames[about] ?? about, proposal.evidence),
    body: suggestion === null ? null : <FindingAside>{words.insteadOf(suggestion)}</FindingAside>,
    offers: (
      <>
        {suggestion === null ? null : (
          <DeedButton
            ask={ask}
            proposal={proposal}
            deed="chua-loi"
            label={words.apply(suggestion)}
            shortcut="e"
            manner="secondary"
          />
        )}
        <DeedButton
          ask={ask}
          proposal={proposal}
          deed="la-loi"
          label={words.isError}
          shortcut="x"
          manner="secondary"
        />
        <DeedButton
          ask={ask}
          proposal={proposal}
          deed="khong-loi"
          label={words.isNoError}
          shortcut="r"
          manner="quiet"
        />
      </>
    ),
  };
}
