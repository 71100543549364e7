import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  ErrorSummary,
  Form,
  PageHead,
  Quote,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Coming, ComingOccurrences, recurrenceWords, SeriesFields } from '../../recurrence/index.ts';
import { draftOrder } from '../draft-order.ts';
import type { AssignmentProposal } from '../proposal.ts';
import { readingWords } from '../words.ts';
import { AssignmentRead } from './assignment-card.view.tsx';
import type { Desk } from './desk-data.ts';
import { deedPath, deskPath, markId } from './desk-paths.ts';

interface RecurringProps {
  ask: Ask;
  desk: Desk;
  proposal: AssignmentProposal;
  typed: Typed;
  errors: FieldErrors;
  failure?: string | undefined;
  preview?: readonly Coming[] | undefined;
}

/** An assignment that recurs: what was read beside the form, the sentence above it, and what would come. */
export function RecurringView(props: RecurringProps) {
  const { ask, desk, proposal, errors, failure, preview } = props;
  const words = readingWords[ask.locale];
  const { newTitle, deskLead } = recurrenceWords[ask.locale];
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  const source = desk.directive.symbol || desk.directive.title;
  return (
    <Page
      ask={ask}
      title={newTitle}
      refused={refused}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        {
          label: desk.directive.symbol ? words.deskOf(source) : words.desk,
          href: deskPath(desk.directive.id),
        },
        { label: newTitle },
      ]}
    >
      <PageHead title={newTitle} lead={deskLead} />
      <Stack gap="wide">
        <Quote
          locale={ask.locale}
          text={proposal.found.sentence.text || proposal.evidence}
          source={source}
          href={`${deskPath(desk.directive.id)}#${markId(proposal.id)}`}
          linkLabel={words.inText}
        />
        <Columns count="main">
          <Stack>
            <ErrorSummary locale={ask.locale} errors={errors} general={failure ? [failure] : []} />
            <RecurringForm {...props} refused={refused} />
          </Stack>
          <Stack>
            {preview ? <ComingOccurrences ask={ask} coming={preview} /> : null}
            <Card title={words.readHere}>
              <AssignmentRead
                ask={ask}
                desk={desk}
                proposal={proposal}
                draft={draftOrder(proposal, desk.from)}
              />
            </Card>
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function RecurringForm({
  ask,
  desk,
  proposal,
  typed,
  errors,
  refused,
}: RecurringProps & { refused: boolean }) {
  const { give, look } = recurrenceWords[ask.locale];
  const { today } = desk.from.trees;
  return (
    <Form
      ask={ask}
      action={deedPath(proposal, 'dinh-ky')}
      hidden={{ version: typeof typed.version === 'string' ? typed.version : proposal.version }}
      refused={refused}
      draft
    >
      <SeriesFields
        ask={ask}
        typed={typed}
        errors={errors}
        givers={desk.from.givers.map((value) => ({ value, label: today.nameOf(value) }))}
        bodies={today.list.map(({ id, name }) => ({ value: id, label: name }))}
        withDays
      />
      <ButtonRow>
        <Button>{give}</Button>
        <Button manner="secondary" name="look" value="1">
          {look}
        </Button>
        <ButtonLink href={deskPath(desk.directive.id, proposal.id)} manner="quiet">
          {readingWords[ask.locale].cancel}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
