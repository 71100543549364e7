import type { Ask } from '../../../kernel/http/index.ts';
import { doerOf } from '../../../kernel/record/index.ts';
import { writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  EmptyState,
  FindingList,
  type FindingView,
  Form,
  Notice,
  PageHead,
  SplitView,
  Stack,
  StateBadge,
  Tabs,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { draftOrder, isClear } from '../draft-order.ts';
import { isAssignment, proposalKinds } from '../proposal.ts';
import { readingWords } from '../words.ts';
import { AddForm } from './add-form.view.tsx';
import type { Desk } from './desk-data.ts';
import { type DeskFilter, filterPath, shown, stateSlugOf, stateSlugs } from './desk-filter.ts';
import { deskPath } from './desk-paths.ts';
import { DeskText } from './desk-text.view.tsx';
import { ProposalCard } from './proposal-card.view.tsx';
import { Told } from './told.view.tsx';

interface DeskViewProps {
  ask: Ask;
  desk: Desk;
  filter: DeskFilter;
}

/** The desk of a directive: its text with what was found in it, beside it what is to be decided. */
export function DeskView({ ask, desk, filter }: DeskViewProps) {
  const { directive, reading, text } = desk;
  const words = readingWords[ask.locale];
  const name = directive.symbol || directive.title;
  return (
    <Page
      ask={ask}
      title={words.deskOf(name)}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        { label: directive.symbol || words.noSymbol, href: `/van-ban/${directive.id}` },
        { label: words.desk },
      ]}
    >
      <DeskHead ask={ask} desk={desk} />
      {text.text === '' ? (
        <EmptyState title={words.noText} actions={<DirectiveLink ask={ask} desk={desk} />} />
      ) : reading ? (
        <ReadDesk ask={ask} desk={desk} filter={filter} />
      ) : (
        <UnreadDesk ask={ask} desk={desk} />
      )}
    </Page>
  );
}

function DeskHead({ ask, desk }: Omit<DeskViewProps, 'filter'>) {
  const words = readingWords[ask.locale];
  const { directive, proposals, mayDecide, stale } = desk;
  const waiting = proposals.filter(({ state }) => state === 'waiting');
  const clear = waiting.filter((one) => isAssignment(one) && isClear(draftOrder(one, desk.from), one.found));
  const facts = [
    directive.typeName[ask.locale],
    directive.issuerName,
    directive.signedOn ? writeDay(directive.signedOn) : '',
  ].filter(Boolean);
  return (
    <PageHead
      title={directive.symbol ? `${directive.symbol} ${directive.title}` : directive.title}
      meta={
        <>
          {waiting.length > 0 ? (
            <StateBadge tone="waiting">{words.waitingCount(waiting.length)}</StateBadge>
          ) : null}
          <span>{facts.join(' · ')}</span>
        </>
      }
      actions={
        <>
          {mayDecide && clear.length > 0 && stale !== 'text' ? (
            <ButtonLink manner="primary" href={`/van-ban/${directive.id}/doc/xac-nhan-tat-ca`}>
              {words.confirmClear(clear.length)}
            </ButtonLink>
          ) : null}
          <DirectiveLink ask={ask} desk={desk} />
        </>
      }
    />
  );
}

function DirectiveLink({ ask, desk }: Omit<DeskViewProps, 'filter'>) {
  return (
    <ButtonLink manner="secondary" href={`/van-ban/${desk.directive.id}`}>
      {readingWords[ask.locale].openDirective}
    </ButtonLink>
  );
}

/** Nobody has read the text: it is shown as it is, and read when somebody says so. */
function UnreadDesk({ ask, desk }: Omit<DeskViewProps, 'filter'>) {
  const words = readingWords[ask.locale];
  return (
    <Stack>
      {desk.mayDecide ? (
        <Notice tone="info" locale={ask.locale} title={words.unread}>
          <Stack gap="tight">
            <p>{words.readLead}</p>
            <ReadForm ask={ask} desk={desk} label={words.read} />
          </Stack>
        </Notice>
      ) : (
        <Notice tone="info" locale={ask.locale}>
          {words.notReadYet}
        </Notice>
      )}
      <DeskText ask={ask} desk={desk} proposals={[]} everything={false} />
    </Stack>
  );
}

function ReadForm({ ask, desk, label }: { ask: Ask; desk: Desk; label: string }) {
  return (
    <Form ask={ask} action={deskPath(desk.directive.id)}>
      <div>
        <Button>{label}</Button>
      </div>
    </Form>
  );
}

function ReadDesk({ ask, desk, filter }: DeskViewProps) {
  const words = readingWords[ask.locale];
  const cards = shown(desk.proposals, filter);
  const isDue = desk.stale === 'text';
  return (
    <Stack>
      <Remarks ask={ask} desk={desk} />
      <Kinds ask={ask} desk={desk} filter={filter} />
      <SplitView
        textLabel={words.text}
        panelLabel={words.proposals}
        text={
          <DeskText
            ask={ask}
            desk={desk}
            proposals={isDue ? [] : cards}
            everything={filter.everything && !isDue}
            filter={filter}
          />
        }
        foot={desk.mayDecide && !isDue ? <AddForm ask={ask} directiveId={desk.directive.id} /> : null}
        panel={
          <FindingList
            locale={ask.locale}
            nextLabel={words.next}
            previousLabel={words.previous}
            views={standings({ ask, desk, filter })}
            viewsLabel={words.stateLabel}
          >
            {cards.map((proposal) => (
              <ProposalCard ask={ask} desk={desk} proposal={proposal} />
            ))}
            {cards.length === 0 ? <NothingToShow ask={ask} desk={desk} /> : null}
          </FindingList>
        }
      />
      {desk.reading && !isDue ? <Told ask={ask} found={desk.reading.found} text={desk.text.text} /> : null}
      <DeskHistory ask={ask} desk={desk} />
    </Stack>
  );
}

function NothingToShow({ ask, desk }: Omit<DeskViewProps, 'filter'>) {
  const words = readingWords[ask.locale];
  return desk.proposals.length === 0 ? (
    <EmptyState title={words.nothingFound}>{words.nothingFoundHint}</EmptyState>
  ) : (
    <EmptyState title={words.nothingHere} />
  );
}

function Remarks({ ask, desk }: Omit<DeskViewProps, 'filter'>) {
  const words = readingWords[ask.locale];
  const { stale, mayDecide, proposals } = desk;
  const allDecided = proposals.length > 0 && proposals.every(({ state }) => state !== 'waiting');
  return (
    <>
      {stale ? (
        <Notice tone={stale === 'text' ? 'warning' : 'info'} locale={ask.locale} title={words.stale}>
          <Stack gap="tight">
            <p>{stale === 'text' ? words.staleText : words.staleRules}</p>
            {mayDecide ? <ReadForm ask={ask} desk={desk} label={words.readAgain} /> : null}
          </Stack>
        </Notice>
      ) : null}
      {mayDecide ? null : (
        <Notice tone="info" locale={ask.locale}>
          {words.onlyLooking}
        </Notice>
      )}
      {allDecided ? (
        <Notice tone="success" locale={ask.locale}>
          {words.allDecided}
        </Notice>
      ) : null}
    </>
  );
}

function Kinds({ ask, desk, filter }: DeskViewProps) {
  const words = readingWords[ask.locale];
  const every = shown(desk.proposals, { ...filter, kind: undefined });
  return (
    <Tabs
      locale={ask.locale}
      label={words.kindLabel}
      tabs={[undefined, ...proposalKinds].map((kind) => ({
        label: kind ? words.kinds[kind] : words.allKinds,
        href: filterPath(desk.directive.id, { ...filter, kind }),
        current: filter.kind === kind,
        count: kind ? every.filter((one) => one.kind === kind).length : every.length,
      }))}
    />
  );
}

/** How the proposals stand, each standing with its address and its count. */
function standings({ ask, desk, filter }: DeskViewProps): FindingView[] {
  const words = readingWords[ask.locale];
  const ofKind = shown(desk.proposals, { ...filter, state: undefined });
  return [undefined, ...stateSlugs]
    .map((state) => ({
      label: words.filters[state ?? 'all'],
      href: filterPath(desk.directive.id, { ...filter, state }),
      current: filter.state === state,
      count: state ? ofKind.filter((one) => stateSlugOf(one) === state).length : ofKind.length,
      isOffered: state !== 'mat' || ofKind.some((one) => stateSlugOf(one) === 'mat'),
    }))
    .filter(({ isOffered }) => isOffered);
}

function DeskHistory({ ask, desk }: Omit<DeskViewProps, 'filter'>) {
  const words = readingWords[ask.locale];
  const told = (facts: Readonly<Record<string, unknown>>) =>
    typeof facts.evidence === 'string' ? words.printed(facts.evidence) : undefined;
  return (
    <details>
      <summary class="disclosure">{words.history}</summary>
      <Timeline
        events={desk.history.map((entry) => ({
          title: `${doerOf(entry, ask.locale)} ${words.actions[entry.action] ?? entry.action}`,
          meta: writeMoment(entry.at),
          body: told(entry.facts),
        }))}
      />
    </details>
  );
}
