import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FieldGroup,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Body } from '../../organisation/index.ts';
import { accountWords } from '../words.ts';
import { RoleFields } from './role-fields.view.tsx';

interface NewAccountViewProps {
  ask: Ask;
  bodies: readonly Body[];
  errors: FieldErrors;
  general: readonly string[];
}

/** A new person and their first role. */
export function NewAccountView(props: NewAccountViewProps) {
  const { ask, bodies, errors, general } = props;
  const words = accountWords[ask.locale].kept;
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={words.add}
      breadcrumb={[{ label: words.title, href: '/quan-tri/tai-khoan' }]}
      refused={refused}
    >
      <Narrow>
        <PageHead title={words.add} lead={words.addLead} />
        <ErrorSummary locale={ask.locale} errors={errors} general={general} />
        <Form ask={ask} action="/quan-tri/tai-khoan/moi" refused={refused}>
          <PersonFields {...props} />
          <FieldGroup legend={words.firstRole}>
            <RoleFields ask={ask} bodies={bodies} errors={errors} />
          </FieldGroup>
          <ButtonRow>
            <Button>{words.create}</Button>
            <ButtonLink href="/quan-tri/tai-khoan" manner="quiet">
              {words.cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Narrow>
    </Page>
  );
}

function PersonFields({ ask, errors }: NewAccountViewProps) {
  const words = accountWords[ask.locale];
  const { locale, typed } = ask;
  return (
    <FieldGroup legend={words.kept.person}>
      <FieldRow>
        <TextField
          locale={locale}
          name="name"
          label={words.kept.name}
          value={String(typed.name ?? '')}
          error={errors.name}
          autocomplete="off"
          maxlength={200}
          required
        />
        <TextField
          locale={locale}
          name="username"
          label={words.kept.username}
          hint={words.invited.usernameHint}
          value={String(typed.username ?? '')}
          error={errors.username}
          autocomplete="off"
          spellcheck={false}
          maxlength={64}
          required
        />
      </FieldRow>
      <RadioGroup
        locale={locale}
        name="locale"
        label={words.kept.locale}
        value={String(typed.locale ?? 'vi')}
        error={errors.locale}
        choices={[
          { value: 'vi', label: words.own.locales.vi },
          { value: 'en', label: words.own.locales.en },
        ]}
        inline
      />
    </FieldGroup>
  );
}
