import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonRow,
  DateField,
  ErrorSummary,
  FieldGroup,
  FieldRow,
  Form,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import type { BodyKind } from '../../organisation/index.ts';
import { accountWords } from '../words.ts';
import { DoorPage } from './door.view.tsx';
import { NewPasswordFields } from './invitation.view.tsx';

interface FoundSystemViewProps {
  ask: Ask<Actor | null>;
  action: string;
  kinds: readonly BodyKind[];
  errors: FieldErrors;
}

/** The first person says who they are and for which body the system is. */
export function FoundSystemView({ ask, action, kinds, errors }: FoundSystemViewProps) {
  const words = accountWords[ask.locale].invited;
  const refused = Object.keys(errors).length > 0;
  return (
    <DoorPage ask={ask} title={words.foundTitle} lead={words.foundLead} wide>
      <ErrorSummary locale={ask.locale} errors={errors} />
      <Form ask={ask} action={action} refused={refused}>
        <PersonFields ask={ask} errors={errors} />
        <BodyFields ask={ask} errors={errors} kinds={kinds} />
        <ButtonRow>
          <Button>{words.found}</Button>
        </ButtonRow>
      </Form>
    </DoorPage>
  );
}

function PersonFields({ ask, errors }: Pick<FoundSystemViewProps, 'ask' | 'errors'>) {
  const words = accountWords[ask.locale].invited;
  const { locale } = ask;
  return (
    <FieldGroup legend={words.you}>
      <FieldRow>
        <TextField
          locale={locale}
          name="name"
          label={words.name}
          value={typed(ask, 'name')}
          error={errors.name}
          autocomplete="name"
          maxlength={200}
          required
        />
        <TextField
          locale={locale}
          name="username"
          label={accountWords[locale].door.username}
          hint={words.usernameHint}
          value={typed(ask, 'username')}
          error={errors.username}
          autocomplete="username"
          spellcheck={false}
          maxlength={64}
          required
        />
      </FieldRow>
      <NewPasswordFields ask={ask} errors={errors} />
    </FieldGroup>
  );
}

function BodyFields({ ask, errors, kinds }: Omit<FoundSystemViewProps, 'action'>) {
  const words = accountWords[ask.locale].invited;
  const { locale } = ask;
  const options = kinds.map((kind) => ({
    value: kind.code,
    label: locale === 'vi' ? kind.nameVi : kind.nameEn,
  }));
  return (
    <FieldGroup legend={words.body}>
      <TextField
        locale={locale}
        name="bodyName"
        label={words.bodyName}
        hint={words.bodyNameHint}
        value={typed(ask, 'bodyName')}
        error={errors.bodyName}
        maxlength={300}
        required
      />
      <SelectField
        locale={locale}
        name="bodyKind"
        label={words.bodyKind}
        value={typed(ask, 'bodyKind')}
        error={errors.bodyKind}
        options={options}
        required
      />
      <DateField
        locale={locale}
        name="bodySince"
        label={words.bodySince}
        hint={words.bodySinceHint}
        value={typed(ask, 'bodySince') || ask.today.with({ month: 1, day: 1 }).toString()}
        error={errors.bodySince}
        required
      />
    </FieldGroup>
  );
}

function typed(ask: Ask<Actor | null>, name: string): string {
  const value = ask.typed[name];
  return typeof value === 'string' ? value : '';
}
