import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  DateField,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Term } from '../term.ts';
import { calendarWords } from '../words.ts';

interface TermViewProps {
  ask: Ask;
  /** The statement that is corrected; none for a term that is new. */
  held: Term | undefined;
  typed: Typed;
  errors: FieldErrors;
  general: readonly string[];
}

/** A term of office, to be added or corrected. */
export function TermView({ ask, held, typed, errors, general }: TermViewProps) {
  const words = calendarWords[ask.locale];
  const title = held ? words.correctTerm : words.addTerm;
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  const field = (name: string, label: string) => ({
    locale: ask.locale,
    name,
    label,
    value: String(typed[name] ?? ''),
    error: errors[name],
  });
  return (
    <Page ask={ask} title={title} breadcrumb={[{ label: words.title, href: '/lich' }]} refused={refused}>
      <Narrow>
        <PageHead title={title} lead={words.termLead} />
        <ErrorSummary locale={ask.locale} errors={errors} general={general} />
        <Form ask={ask} action={`/lich/nhiem-ky/${held?.id ?? 'moi'}`} refused={refused} draft>
          <TextField {...field('name', words.termName)} hint={words.termNameHint} maxlength={200} required />
          <FieldRow>
            <DateField {...field('from', words.termFrom)} required />
            <DateField {...field('last', words.termLast)} required />
          </FieldRow>
          <TextField {...field('source', words.source)} maxlength={400} required />
          <CheckboxField
            locale={ask.locale}
            name="verified"
            label={words.isVerified}
            checked={Boolean(typed.verified)}
          />
          <ButtonRow>
            <Button manner="primary">{words.save}</Button>
            <ButtonLink href="/lich#nhiem-ky" manner="quiet">
              {words.cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Narrow>
    </Page>
  );
}
