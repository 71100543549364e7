import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, ButtonRow, Diff, Notice, PageHead, Stack } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Proposal } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { Line } from './both-sides.ts';
import type { Desk } from './desk-data.ts';
import { deskPath } from './desk-paths.ts';
import { standsAs } from './look.ts';
import { ProposalCard } from './proposal-card.view.tsx';

interface ConflictProps {
  ask: Ask;
  desk: Desk;
  proposal: Proposal;
  /** What stands in the way, in a sentence. */
  says: string;
  /** What was typed, beside what was decided meanwhile. */
  yours: readonly Line[];
}

/** Somebody decided before: what they decided, and what was typed, side by side. */
export function ConflictView({ ask, desk, proposal, says, yours }: ConflictProps) {
  const words = readingWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.conflictTitle}
      refused
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        { label: words.desk, href: deskPath(desk.directive.id) },
      ]}
    >
      <PageHead title={words.conflictTitle} />
      <Stack>
        <Notice tone="warning" locale={ask.locale}>
          {says}
        </Notice>
        {yours.length > 0 ? (
          <>
            <p>{words.conflictKept}</p>
            <Diff
              locale={ask.locale}
              caption={words.conflictCaption}
              fields={yours.map(({ label, proposed, decided }) => ({
                label,
                yours: proposed,
                current: decided,
              }))}
              currentNote={standsAs(proposal, words)}
            />
          </>
        ) : null}
        <ProposalCard ask={ask} desk={desk} proposal={proposal} />
        <ButtonRow>
          <ButtonLink manner="primary" href={deskPath(desk.directive.id, proposal.id)}>
            {words.backToDesk}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </Page>
  );
}
