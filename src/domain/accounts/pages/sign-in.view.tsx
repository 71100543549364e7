import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  PasskeyAnswer,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { KeptForm } from '../kept-form.ts';
import { outsideWords } from '../words/outside.ts';
import { passkeyWords } from '../words/passkey.ts';
import { accountWords } from '../words.ts';
import { signInPath } from './door.ts';
import { CarriedFields, DoorPage } from './door.view.tsx';

interface SignInViewProps {
  ask: Ask<Actor | null>;
  wanted: string;
  username: string;
  kept: KeptForm | undefined;
  /** What people call the provider through which they may sign in; undefined where there is none. */
  provider: string | undefined;
  /** The origin at which a passkey opens the door; undefined where none does. */
  keyOrigin: string | undefined;
  errors: FieldErrors;
  general: readonly string[];
}

/** Name and password; when a session ended in the middle of something, what was typed is carried along unseen. */
export function SignInView(props: SignInViewProps) {
  const { ask, wanted, username, kept, keyOrigin, errors, general } = props;
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
      scripts={keyOrigin !== undefined}
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
          autocomplete={keyOrigin === undefined ? 'username' : 'username webauthn'}
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
      <OtherWays {...props} />
    </DoorPage>
  );
}

/** The other ways in: through a provider, where one is set, and by a passkey, where one can work. */
function OtherWays(props: SignInViewProps) {
  const { ask, wanted, kept, provider, keyOrigin } = props;
  // What was typed before does not go along to another site and back.
  const throughProvider = kept === undefined ? provider : undefined;
  if (throughProvider === undefined && keyOrigin === undefined) return null;
  return (
    <Stack>
      {throughProvider === undefined ? null : (
        <ButtonRow>
          <ButtonLink href={`/dang-nhap/ben-ngoai?tiep=${encodeURIComponent(wanted)}`}>
            {outsideWords[ask.locale].enter(throughProvider)}
          </ButtonLink>
        </ButtonRow>
      )}
      <ByPasskey {...props} />
    </Stack>
  );
}

/** It shows where the browser knows keys. */
function ByPasskey({ ask, wanted, kept, keyOrigin, general }: SignInViewProps) {
  const words = passkeyWords[ask.locale];
  if (keyOrigin === undefined) return null;
  return (
    <Form ask={ask} action="/dang-nhap/khoa-truy-cap" hidden={{ tiep: wanted }}>
      <CarriedFields kept={kept} />
      <PasskeyAnswer
        questions="/dang-nhap/khoa-truy-cap/cau-hoi"
        offer={general.length === 0}
        origin={keyOrigin}
        label={words.enter}
        manner="secondary"
        words={{ notSupported: '', wrongOrigin: words.wrongOrigin(keyOrigin), refused: words.browserRefused }}
      />
    </Form>
  );
}
