import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { Button, ButtonRow, ErrorSummary, Form, TextField } from '../../../ui/index.ts';
import type { Account } from '../account.ts';
import { accountWords } from '../words.ts';
import { DoorPage } from './door.view.tsx';

interface InvitationViewProps {
  ask: Ask<Actor | null>;
  action: string;
  account: Account;
  errors: FieldErrors;
}

/** An invited person chooses a password. */
export function InvitationView({ ask, action, account, errors }: InvitationViewProps) {
  const words = accountWords[ask.locale].invited;
  const refused = Object.keys(errors).length > 0;
  return (
    <DoorPage ask={ask} title={words.title} lead={words.lead(account.name)}>
      <ErrorSummary locale={ask.locale} errors={errors} />
      <Form ask={ask} action={action} refused={refused}>
        <TextField
          locale={ask.locale}
          name="username"
          label={accountWords[ask.locale].door.username}
          value={account.username}
          autocomplete="username"
          readonly
        />
        <NewPasswordFields ask={ask} errors={errors} />
        <ButtonRow>
          <Button>{words.begin}</Button>
        </ButtonRow>
      </Form>
    </DoorPage>
  );
}

/** A new password and once more the same. */
export function NewPasswordFields({ ask, errors }: { ask: Ask<Actor | null>; errors: FieldErrors }) {
  const words = accountWords[ask.locale].invited;
  const field = {
    locale: ask.locale,
    type: 'password',
    autocomplete: 'new-password',
    required: true,
  } as const;
  return (
    <>
      <TextField
        {...field}
        name="password"
        label={words.newPassword}
        hint={words.passwordHint}
        error={errors.password}
      />
      <TextField {...field} name="repeat" label={words.repeat} error={errors.repeat} />
    </>
  );
}
