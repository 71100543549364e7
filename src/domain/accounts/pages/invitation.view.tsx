import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, Stack, TextField } from '../../../ui/index.ts';
import type { Account } from '../account.ts';
import { outsideWords } from '../words/outside.ts';
import { accountWords } from '../words.ts';
import { DoorPage } from './door.view.tsx';

interface InvitationViewProps {
  ask: Ask<Actor | null>;
  action: string;
  account: Account;
  /** What people call the provider with which the account can be taken. */
  provider: string | undefined;
  errors: FieldErrors;
}

/** An invited person chooses a password. */
export function InvitationView({ ask, action, account, provider, errors }: InvitationViewProps) {
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
      <Outside ask={ask} action={action} provider={provider} />
    </DoorPage>
  );
}

/** Where people may sign in through a provider, the account can be taken with it in place of a password. */
function Outside({ ask, action, provider }: Pick<InvitationViewProps, 'ask' | 'action' | 'provider'>) {
  const words = outsideWords[ask.locale];
  if (provider === undefined) return null;
  return (
    <Stack>
      <p class="quiet">{words.acceptLead}</p>
      <ButtonRow>
        <ButtonLink href={`${action}/ben-ngoai`}>{words.accept(provider)}</ButtonLink>
      </ButtonRow>
    </Stack>
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
