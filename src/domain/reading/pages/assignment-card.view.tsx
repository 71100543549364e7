import type { Ask } from '../../../kernel/http/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { DefinitionList, FindingAside, FindingNote } from '../../../ui/index.ts';
import {
  computeDeadline,
  deadlineSentence,
  deadlineWarnings,
  horizonSentence,
} from '../../calendar/index.ts';
import { taskWords } from '../../tasks/index.ts';
import { type Draft, draftOrder } from '../draft-order.ts';
import type { BodyMatch } from '../match-body.ts';
import { type AssignmentProposal, type FoundAssignment, wayToTask } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { CardParts, CardProps } from './card.ts';
import { DeedButton, DeedLink } from './deed.view.tsx';
import type { Desk } from './desk-data.ts';

/** A card of an assignment: who asks whom for what by when, with what force, and what it would become. */
export function assignmentCard({ ask, desk, proposal }: CardProps<AssignmentProposal>): CardParts {
  const draft = draftOrder(proposal, desk.from);
  return {
    badge: forceAndDirection(proposal.found, ask.locale),
    title: draft.title,
    body: <AssignmentRead ask={ask} desk={desk} proposal={proposal} draft={draft} />,
    offers: <Offers ask={ask} proposal={proposal} draft={draft} />,
  };
}

/** «Chỉ đạo, giao xuống»: with what force it is said, and which way. */
export function forceAndDirection({ force, direction }: FoundAssignment, locale: Locale): string {
  return `${taskWords[locale].forces[force]}, ${readingWords[locale].directions[direction]}`;
}

interface ReadProps {
  ask: Ask;
  desk: Desk;
  proposal: AssignmentProposal;
  draft: Draft;
}

/** Everything that was read of an assignment, and what still has to be said before it can be given. */
export function AssignmentRead({ ask, desk, proposal, draft }: ReadProps) {
  const { locale } = ask;
  const words = readingWords[locale];
  const { found } = proposal;
  const way = wayToTask(found);
  return (
    <>
      <DefinitionList
        locale={locale}
        items={[
          found.speaker !== '' && [words.speaker, found.speaker],
          [
            draft.addressed.length > 1 ? words.addressees : words.lead,
            <Bodies matches={draft.addressed} desk={desk} locale={locale} />,
          ],
          draft.coordinating.length > 0 && [
            words.coordinating,
            <Bodies matches={draft.coordinating} desk={desk} locale={locale} />,
          ],
          desk.mayDecide &&
            way !== 'never' &&
            draft.giverId !== null && [words.giver, desk.from.trees.today.nameOf(draft.giverId)],
          found.product !== '' && [words.product, found.product],
          [words.deadline, <DeadlineRead desk={desk} draft={draft} locale={locale} />],
          found.cites.length > 0 && [words.cites, found.cites.join('; ')],
        ]}
      />
      {way === 'never' ? <FindingNote>{words.upwardNote}</FindingNote> : null}
      {way === 'deliberate' ? <FindingNote>{words.wishNote}</FindingNote> : null}
      {desk.mayDecide && way === 'plain' && draft.hindrances.length > 0 ? (
        <FindingNote title={words.hindrancesTitle}>
          <ul>
            {draft.hindrances.map((one) => (
              <li>{words.hindrances[one]}</li>
            ))}
          </ul>
        </FindingNote>
      ) : null}
      {found.rule ? null : <FindingAside>{words.byHand}</FindingAside>}
    </>
  );
}

interface BodiesProps {
  matches: readonly BodyMatch[];
  desk: Pick<Desk, 'from'>;
  locale: Locale;
}

/** Bodies as the text names them, and which bodies of the tree they are. */
export function Bodies({ matches, desk, locale }: BodiesProps) {
  const words = readingWords[locale];
  if (matches.length === 0) return <>{words.notMatched}</>;
  return (
    <div>
      {matches.map((match) => (
        <div>
          <Body match={match} desk={desk} locale={locale} />
        </div>
      ))}
    </div>
  );
}

function Body({ match, desk, locale }: Omit<BodiesProps, 'matches'> & { match: BodyMatch }) {
  const words = readingWords[locale];
  const { today } = desk.from.trees;
  const { printed, bodyId, by, candidates, onlyToday } = match;
  if (bodyId === null || by === null) {
    const names = candidates.map((id) => today.nameOf(id)).join(', ');
    return (
      <>
        {words.printed(printed)}: {names ? words.ambiguous(names) : words.notMatched}
      </>
    );
  }
  const name = today.nameOf(bodyId);
  const how = [
    name.toLowerCase() === printed.normalize('NFC').toLowerCase()
      ? ''
      : `${words.printed(printed)}, ${words.matchedBy[by]}`,
    onlyToday ? words.byToday : '',
  ].filter(Boolean);
  return (
    <>
      <strong>{name}</strong>
      {how.length > 0 ? ` (${how.join(', ')})` : null}
    </>
  );
}

/** The deadline as printed, the rule it comes to, and the sentence that explains the day. */
export function DeadlineRead({ desk, draft, locale }: { desk: Desk; draft: Draft; locale: Locale }) {
  const words = readingWords[locale];
  const { deadline, printedDeadline } = draft;
  if (!deadline) return <>{words.noDeadline}</>;
  const printed = printedDeadline ? <div>{words.printed(printedDeadline)}</div> : null;
  if (deadline.rule === null) {
    return (
      <div>
        {printed}
        {words.undated[deadline.undated]}
      </div>
    );
  }
  if (deadline.rule.kind === 'horizon') {
    return (
      <div>
        {printed}
        {horizonSentence(deadline.rule.year, locale)}
      </div>
    );
  }
  const { explanation } = computeDeadline(deadline.rule, desk.calendar);
  return (
    <div>
      {printed}
      <div>{deadlineSentence(explanation, locale)}</div>
      {deadlineWarnings(explanation, locale).map((warning) => (
        <div>{warning}</div>
      ))}
    </div>
  );
}

function Offers({ ask, proposal, draft }: Omit<ReadProps, 'desk'>) {
  const words = readingWords[ask.locale];
  const way = wayToTask(proposal.found);
  const isReady = way === 'plain' && draft.hindrances.length === 0;
  const recurs = way === 'plain' && draft.hindrances.includes('recurring');
  return (
    <>
      {isReady ? (
        <DeedButton
          ask={ask}
          proposal={proposal}
          deed="xac-nhan"
          label={words.confirm}
          shortcut="x"
          shortcutLabel={words.confirmKeys}
        />
      ) : null}
      {way === 'plain' ? null : (
        <DeedButton
          ask={ask}
          proposal={proposal}
          deed="da-xem"
          label={words.note}
          shortcut="v"
          manner="secondary"
        />
      )}
      {recurs ? (
        <DeedLink
          proposal={proposal}
          deed="dinh-ky"
          label={words.giveRecurring}
          shortcut="d"
          manner="primary"
        />
      ) : null}
      {way === 'never' ? null : (
        <DeedLink
          proposal={proposal}
          deed="sua"
          label={way === 'deliberate' ? words.giveAnyway : isReady ? words.correct : words.complete}
          shortcut="e"
          manner={way === 'plain' && !isReady && !recurs ? 'primary' : 'secondary'}
        />
      )}
      <DeedLink proposal={proposal} deed="bo-qua" label={words.reject} shortcut="r" manner="quiet" />
    </>
  );
}
