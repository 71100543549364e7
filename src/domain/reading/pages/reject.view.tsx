import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Quote,
  RadioGroup,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Proposal, rejectReasons } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { Desk } from './desk-data.ts';
import { deedPath, deskPath, markId } from './desk-paths.ts';

interface RejectProps {
  ask: Ask;
  desk: Desk;
  proposal: Proposal;
  typed: Typed;
  errors: FieldErrors;
}

/** Why a proposal is put aside: a short list, and room for one's own words. */
export function RejectView({ ask, desk, proposal, typed, errors }: RejectProps) {
  const { locale } = ask;
  const words = readingWords[locale];
  const source = desk.directive.symbol || desk.directive.title;
  const refused = Object.keys(errors).length > 0;
  const one = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined);
  const reasons = rejectReasons.filter(
    (reason) => proposal.kind === 'assignment' || reason !== 'not_an_order',
  );
  return (
    <Page
      ask={ask}
      title={words.rejectTitle}
      refused={refused}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        {
          label: desk.directive.symbol ? words.deskOf(source) : words.desk,
          href: deskPath(desk.directive.id),
        },
        { label: words.rejectTitle },
      ]}
    >
      <PageHead title={words.rejectTitle} lead={words.rejectLead} />
      <Narrow>
        <Stack>
          <Quote
            locale={locale}
            text={proposal.evidence}
            source={source}
            href={`${deskPath(desk.directive.id)}#${markId(proposal.id)}`}
            linkLabel={words.inText}
          />
          <ErrorSummary locale={locale} errors={errors} />
          <Form
            ask={ask}
            action={deedPath(proposal, 'bo-qua')}
            hidden={{ version: one('version') ?? '' }}
            refused={refused}
            draft
          >
            <RadioGroup
              locale={locale}
              name="because"
              label={words.rejectReason}
              value={one('because')}
              error={errors.because}
              choices={reasons.map((value) => ({ value, label: words.rejectReasons[value] }))}
              autofocus={!refused}
              required
            />
            <TextArea
              locale={locale}
              name="reason"
              label={words.rejectWords}
              value={one('reason')}
              error={errors.reason}
              rows={2}
              maxlength={1000}
              optional
            />
            <ButtonRow>
              <Button>{words.reject}</Button>
              <ButtonLink href={deskPath(desk.directive.id, proposal.id)} manner="quiet">
                {words.cancel}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </Page>
  );
}
