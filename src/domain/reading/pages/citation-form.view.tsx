import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  Quote,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { documentWords, relationKinds } from '../../documents/index.ts';
import type { Proposal } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { Desk } from './desk-data.ts';
import { deedPath, deskPath, markId } from './desk-paths.ts';

interface CitationFormProps {
  ask: Ask;
  desk: Desk;
  proposal: Proposal;
  typed: Typed;
  errors: FieldErrors;
}

/** A citation, to be put right before it enters the relations of the directive. */
export function CitationFormView({ ask, desk, proposal, typed, errors }: CitationFormProps) {
  const { locale } = ask;
  const words = readingWords[locale];
  const source = desk.directive.symbol || desk.directive.title;
  const refused = Object.keys(errors).length > 0;
  const one = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  const field = (name: string, label: string) => ({
    locale,
    name,
    label,
    value: one(name),
    error: errors[name],
  });
  return (
    <Page
      ask={ask}
      title={words.citationTitle}
      refused={refused}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        {
          label: desk.directive.symbol ? words.deskOf(source) : words.desk,
          href: deskPath(desk.directive.id),
        },
        { label: words.citationTitle },
      ]}
    >
      <PageHead title={words.citationTitle} />
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
            action={deedPath(proposal, 'sua')}
            hidden={{ version: one('version') }}
            refused={refused}
            draft
          >
            <SelectField
              {...field('kind', words.relation)}
              options={relationKinds.map((value) => ({
                value,
                label: documentWords[locale].relationKinds[value],
              }))}
              empty={false}
            />
            <FieldRow>
              <TextField
                {...field('type', words.citedType)}
                hint={words.citedTypeHint}
                maxlength={20}
                width="short"
              />
              <TextField {...field('number', words.citedNumber)} maxlength={30} width="short" />
            </FieldRow>
            <TextField {...field('symbol', words.citedSymbol)} maxlength={60} />
            <TextField {...field('issuer', words.citedIssuer)} maxlength={300} optional />
            <DateField {...field('date', words.citedOn)} optional />
            <ButtonRow>
              <Button>{words.confirm}</Button>
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
