import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { Button, ButtonLink, ButtonRow, Form, Notice } from '../../../ui/index.ts';
import { type KeptForm, wordsIn } from '../kept-form.ts';
import { accountWords } from '../words.ts';
import { DoorPage } from './door.view.tsx';

/** After signing in again: what was typed is still here and goes on to where it was sent. */
export function KeptFormView({ ask, kept }: { ask: Ask<Actor | null>; kept: KeptForm }) {
  const words = accountWords[ask.locale].door;
  const typed = wordsIn(kept);
  return (
    <DoorPage ask={ask} title={words.keptTitle} lead={words.keptLead} wide refused>
      {kept.hadFiles ? (
        <Notice tone="warning" locale={ask.locale}>
          {words.keptFiles}
        </Notice>
      ) : null}
      {typed.length > 0 ? (
        <details open={typed.length < 4}>
          <summary>{words.keptShow}</summary>
          <ul>
            {typed.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <Form ask={ask} action={kept.action}>
        {kept.fields.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>{words.keptSend}</Button>
          <ButtonLink href="/" manner="quiet">
            {words.keptDrop}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </DoorPage>
  );
}
