import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { Button, ButtonRow, ErrorSummary, Form, TextField } from '../../../ui/index.ts';
import type { KeptForm } from '../kept-form.ts';
import { accountWords } from '../words.ts';
import { signInPath } from './door.ts';
import { CarriedFields, DoorPage } from './door.view.tsx';

interface SignInViewProps {
  ask: Ask<Actor | null>;
  wanted: string;
  username: string;
  kept: KeptForm | undefined;
  errors: FieldErrors;
  general: readonly string[];
}

/** Name and password; when a session ended in the middle of something, what was typed is carried along unseen. */
export function SignInView({ ask, wanted, username, kept, errors, general }: SignInViewProps) {
  const words = accountWords[ask.locale].door;
  const { locale } = ask;
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <DoorPage
      ask={ask}
      title={kept ? words.sessionEnded : words.signIn}
      lead={kept ? words.sessionEndedLead : words.signInLead}
      foot={words.noAccount}
      refused
    >
      <ErrorSummary locale={locale} errors={errors} general={general} />
      <Form ask={ask} action={signInPath} hidden={{ tiep: wanted }} refused={refused}>
        <CarriedFields kept={kept} />
        <TextField
          locale={locale}
          name="username"
          label={words.username}
          value={username}
          error={errors.username}
          autocomplete="username"
          spellcheck={false}
          maxlength={200}
          autofocus={!refused && username === ''}
          required
        />
        <TextField
          locale={locale}
          name="password"
          label={words.password}
          error={errors.password}
          type="password"
          autocomplete="current-password"
          required
        />
        <ButtonRow>
          <Button>{words.enter}</Button>
        </ButtonRow>
      </Form>
    </DoorPage>
  );
}
