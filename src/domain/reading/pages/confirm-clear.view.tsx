import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  Notice,
  PageHead,
  Section,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Draft } from '../draft-order.ts';
import { type AssignmentProposal, wayToTask } from '../proposal.ts';
import { readingWords } from '../words.ts';
import { Bodies, DeadlineRead, forceAndDirection } from './assignment-card.view.tsx';
import type { Desk } from './desk-data.ts';
import { cardId, deskPath } from './desk-paths.ts';

interface Row {
  readonly proposal: AssignmentProposal;
  readonly draft: Draft;
}

interface ConfirmClearProps {
  ask: Ask;
  desk: Desk;
  clear: readonly Row[];
  left: readonly Row[];
  /** What stood in the way when it was tried. */
  general: string | undefined;
}

/** Exactly the tasks that one press of a button will give, and what it leaves alone. */
export function ConfirmClearView({ ask, desk, clear, left, general }: ConfirmClearProps) {
  const words = readingWords[ask.locale];
  const { directive } = desk;
  return (
    <Page
      ask={ask}
      title={words.clearTitle}
      refused={general !== undefined}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        {
          label: directive.symbol ? words.deskOf(directive.symbol) : words.desk,
          href: deskPath(directive.id),
        },
        { label: words.clearTitle },
      ]}
    >
      <PageHead title={words.clearTitle} lead={words.clearLead} />
      <Stack gap="wide">
        {general ? (
          <Notice tone="warning" locale={ask.locale}>
            {general}
          </Notice>
        ) : null}
        {clear.length > 0 ? (
          <ClearRows ask={ask} desk={desk} rows={clear} />
        ) : (
          <EmptyState
            title={words.clearNone}
            actions={<ButtonLink href={deskPath(directive.id)}>{words.backToDesk}</ButtonLink>}
          />
        )}
        {left.length > 0 ? <LeftRows ask={ask} desk={desk} rows={left} /> : null}
      </Stack>
    </Page>
  );
}

interface RowsProps {
  ask: Ask;
  desk: Desk;
  rows: readonly Row[];
}

function ClearRows({ ask, desk, rows }: RowsProps) {
  const { locale } = ask;
  const words = readingWords[locale];
  const { today } = desk.from.trees;
  return (
    <Section title={words.clearRows}>
      <Form ask={ask} action={`/van-ban/${desk.directive.id}/doc/xac-nhan-tat-ca`}>
        {rows.map(({ proposal }) => (
          <input type="hidden" name="seen[]" value={`${proposal.id} ${proposal.version}`} />
        ))}
        <DataTable
          locale={locale}
          caption={words.clearRows}
          captionHidden
          rows={rows}
          columns={[
            {
              key: 'title',
              label: words.taskTitle,
              primary: true,
              width: 'wide',
              cell: ({ draft }) => draft.title,
            },
            {
              key: 'lead',
              label: words.lead,
              cell: ({ draft }) => (
                <Bodies matches={draft.lead ? [draft.lead] : []} desk={desk} locale={locale} />
              ),
            },
            {
              key: 'coordinating',
              label: words.coordinating,
              cell: ({ draft }) =>
                draft.coordinating.length > 0 ? (
                  <Bodies matches={draft.coordinating} desk={desk} locale={locale} />
                ) : null,
            },
            { key: 'giver', label: words.giver, cell: ({ draft }) => today.nameOf(draft.giverId ?? '') },
            {
              key: 'deadline',
              label: words.deadline,
              cell: ({ draft }) => <DeadlineRead desk={desk} draft={draft} locale={locale} />,
            },
          ]}
        />
        <ButtonRow>
          <Button>{words.clearDo(rows.length)}</Button>
          <ButtonLink href={deskPath(desk.directive.id)} manner="quiet">
            {words.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function LeftRows({ ask, desk, rows }: RowsProps) {
  const { locale } = ask;
  const words = readingWords[locale];
  const why = ({ proposal, draft }: Row): readonly string[] => {
    const way = wayToTask(proposal.found);
    if (way === 'never') return [words.upwardNote];
    return way === 'deliberate' ? [words.wishNote] : draft.hindrances.map((one) => words.hindrances[one]);
  };
  return (
    <Section title={words.clearLeftOut}>
      <DataTable
        locale={locale}
        caption={words.clearLeftOut}
        captionHidden
        rows={rows}
        rowHref={({ proposal }) => `${deskPath(desk.directive.id)}#${cardId(proposal.id)}`}
        columns={[
          {
            key: 'title',
            label: words.taskTitle,
            primary: true,
            width: 'wide',
            cell: ({ draft }) => draft.title,
          },
          {
            key: 'force',
            label: words.taskForce,
            cell: ({ proposal }) => forceAndDirection(proposal.found, locale),
          },
          { key: 'why', label: words.why, cell: (row) => why(row).join(' ') },
        ]}
      />
    </Section>
  );
}
