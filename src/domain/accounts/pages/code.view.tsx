import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, TextField } from '../../../ui/index.ts';
import type { KeptForm } from '../kept-form.ts';
import { accountWords } from '../words.ts';
import { codePath, signInPath } from './door.ts';
import { CarriedFields, DoorPage } from './door.view.tsx';

interface CodeViewProps {
  ask: Ask<Actor | null>;
  wanted: string;
  kept?: KeptForm | undefined;
  errors?: FieldErrors;
}

/** Six digits from the person's device. */
export function CodeView({ ask, wanted, kept, errors = {} }: CodeViewProps) {
  const words = accountWords[ask.locale].door;
  const refused = Object.keys(errors).length > 0;
  return (
    <DoorPage ask={ask} title={words.codeTitle} lead={words.codeLead} foot={words.codeLost} refused>
      <ErrorSummary locale={ask.locale} errors={errors} />
      <Form ask={ask} action={codePath} hidden={{ tiep: wanted }} refused={refused}>
        <CarriedFields kept={kept} />
        <TextField
          locale={ask.locale}
          name="code"
          label={words.code}
          error={errors.code}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
          width="short"
          autofocus={!refused}
          required
        />
        <ButtonRow>
          <Button>{words.codeEnter}</Button>
          <ButtonLink href={signInPath} manner="quiet">
            {words.startOver}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </DoorPage>
  );
}
