import { parseDay, writeDay } from '../../../kernel/time/index.ts';
import { DefinitionList } from '../../../ui/index.ts';
import { documentWords } from '../../documents/index.ts';
import { type FoundCitation, overlap, type Proposal } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { CardParts, CardProps } from './card.ts';
import { DeedButton, DeedLink } from './deed.view.tsx';

/** A card of a citation: which document is named, what is said of it, and whether it is in the register. */
export function citationCard({ ask, desk, proposal }: CardProps<Proposal<FoundCitation>>): CardParts {
  const words = readingWords[ask.locale];
  const { cited, typeName, clause } = proposal.found;
  const here = desk.relations.find(
    ({ start, end }) => start !== null && end !== null && overlap({ start, end }, proposal),
  );
  const day = cited.date ? parseDay(cited.date) : undefined;
  const printed = [typeName, cited.symbol || cited.number, cited.issuer, day ? writeDay(day) : ''].filter(
    Boolean,
  );
  return {
    badge: words.kinds.citation,
    title: cited.citedAs,
    body: (
      <>
        <DefinitionList
          locale={ask.locale}
          items={[
            [words.document, printed.join(' · ')],
            ...(clause ? [[words.clause, clause] as const] : []),
            [
              words.register,
              here?.other ? (
                <a href={`/van-ban/${here.other.id}`}>{here.other.symbol || here.other.title}</a>
              ) : (
                words.unresolvedCitation
              ),
            ],
            [words.relation, documentWords[ask.locale].relationKinds[cited.kind]],
          ]}
        />
      </>
    ),
    offers: (
      <>
        <DeedButton
          ask={ask}
          proposal={proposal}
          deed="xac-nhan"
          label={words.confirm}
          shortcut="x"
          shortcutLabel={words.confirmKeys}
        />
        <DeedLink proposal={proposal} deed="sua" label={words.correctCitation} shortcut="e" />
        <DeedLink proposal={proposal} deed="bo-qua" label={words.reject} shortcut="r" manner="quiet" />
      </>
    ),
  };
}
