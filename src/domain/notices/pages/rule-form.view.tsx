import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  Confirm,
  DateField,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { deadlineAudiences } from '../audience.ts';
import { type DeadlineRule, ruleKinds } from '../deadline-rule.ts';
import { noticeWords } from '../words.ts';
import { rulesPath } from './notice-paths.ts';

interface RuleFormProps {
  ask: Ask;
  /** The rule that is changed; nothing for a new one. */
  rule: DeadlineRule | undefined;
  typed: Typed;
  errors: FieldErrors;
  general: readonly string[];
}

/** A rule about deadlines, to be changed from a day on, or a new one. */
export function RuleFormView(props: RuleFormProps) {
  const { ask, rule, errors, general } = props;
  const words = noticeWords[ask.locale].rules;
  const title = rule ? words.changeTitle : words.add;
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <Page ask={ask} title={title} breadcrumb={[{ label: words.title, href: rulesPath }]} refused={refused}>
      <Narrow>
        <PageHead title={title} lead={rule ? words.changeLead : words.addLead} />
        <Stack gap="wide">
          <ErrorSummary locale={ask.locale} errors={errors} general={general} />
          <Form ask={ask} action={`${rulesPath}/${rule?.key ?? 'moi'}`} refused={refused} draft>
            <RuleFields {...props} />
            <ButtonRow>
              <Button>{words.save}</Button>
              <ButtonLink href={rulesPath} manner="quiet">
                {words.cancel}
              </ButtonLink>
            </ButtonRow>
          </Form>
          {rule && rule.valid.until === null ? (
            <Confirm
              ask={ask}
              id="thoi-ap-dung"
              action={`${rulesPath}/${rule.key}/thoi`}
              label={words.end}
              consequence={words.endFollows}
              submit={words.endDo}
            />
          ) : null}
        </Stack>
      </Narrow>
    </Page>
  );
}

function RuleFields({ ask, typed, errors }: RuleFormProps) {
  const words = noticeWords[ask.locale].rules;
  const field = (name: string, label: string) => ({
    locale: ask.locale,
    name,
    label,
    value: String(typed[name] ?? ''),
    error: errors[name],
  });
  const receivers = Object.keys(deadlineAudiences) as (keyof typeof deadlineAudiences)[];
  return (
    <>
      <RadioGroup
        {...field('kind', words.kind)}
        choices={ruleKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        required
      />
      <RadioGroup
        {...field('receiver', words.receiver)}
        choices={receivers.map((receiver) => ({ value: receiver, label: words.receivers[receiver] }))}
        required
      />
      <TextField
        {...field('days', words.days)}
        hint={words.daysHint}
        inputmode="numeric"
        maxlength={3}
        width="short"
        required
      />
      <DateField {...field('from', words.from)} required />
      <TextField {...field('sourceVi', words.sourceVi)} hint={words.sourceHint} maxlength={400} required />
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
