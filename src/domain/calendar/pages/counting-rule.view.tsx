import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { answersOf, type CountingKey, type CountingRule } from '../calendar.ts';
import { calendarWords } from '../words.ts';
import { RuleTable } from './calendar-tables.view.tsx';

interface CountingRuleViewProps {
  ask: Ask;
  name: CountingKey;
  rules: readonly CountingRule[];
  typed: Typed;
  errors: FieldErrors;
  general: readonly string[];
}

/** A rule of counting with all it ever was, to be changed from a day on. */
export function CountingRuleView(props: CountingRuleViewProps) {
  const { ask, name, rules, errors, general } = props;
  const words = calendarWords[ask.locale];
  const title = words.ruleNames[name];
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <Page ask={ask} title={title} breadcrumb={[{ label: words.title, href: '/lich' }]} refused={refused}>
      <Stack gap="wide">
        <Narrow>
          <PageHead title={title} lead={words.changeRuleLead} />
          <ErrorSummary locale={ask.locale} errors={errors} general={general} />
          <Form ask={ask} action={`/lich/quy-tac/${name}`} refused={refused} draft>
            <RuleFields {...props} />
            <ButtonRow>
              <Button manner="primary">{words.save}</Button>
              <ButtonLink href="/lich#quy-tac" manner="quiet">
                {words.cancel}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Narrow>
        <Section title={words.rules}>
          <RuleTable ask={ask} rules={rules} canKeep={false} />
        </Section>
      </Stack>
    </Page>
  );
}

function RuleFields({ ask, name, typed, errors }: CountingRuleViewProps) {
  const words = calendarWords[ask.locale];
  const field = (key: string, label: string) => ({
    locale: ask.locale,
    name: key,
    label,
    value: String(typed[key] ?? ''),
    error: errors[key],
  });
  const answers = answersOf(name)?.map((value) => ({
    value: String(value),
    label: words.ruleAnswer(name, value),
  }));
  return (
    <>
      {answers ? (
        <RadioGroup {...field('value', words.answer)} choices={answers} inline required />
      ) : (
        <TextField
          {...field('value', words.value)}
          inputmode="numeric"
          maxlength={2}
          width="short"
          required
        />
      )}
      <DateField {...field('from', words.from)} required />
      <TextField {...field('sourceVi', words.sourceVi)} maxlength={400} required />
      <TextField {...field('sourceEn', words.sourceEn)} maxlength={400} required />
      <CheckboxField
        locale={ask.locale}
        name="verified"
        label={words.isVerified}
        checked={Boolean(typed.verified)}
      />
    </>
  );
}
