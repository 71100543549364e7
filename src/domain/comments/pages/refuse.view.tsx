import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { longest } from '../comment.ts';
import type { DeskComment } from '../desk.ts';
import type { Reason } from '../setting.ts';
import { deskWords } from '../words/desk.ts';
import { Said } from './judged-card.view.tsx';
import { deskPath } from './paths.ts';

interface RefuseProps {
  ask: Ask;
  comment: DeskComment;
  reasons: readonly Reason[];
  backTo: string;
  /** The reason was not chosen. */
  error: string | undefined;
}

/** Asks for the reason before a comment is refused. */
export function RefuseView(props: RefuseProps) {
  const { ask, comment, backTo, error } = props;
  const { locale, typed } = ask;
  const words = deskWords[locale];
  return (
    <Page
      ask={ask}
      title={words.refuseTitle}
      breadcrumb={[{ label: words.title, href: backTo }, { label: words.refuseTitle }]}
      sheet="comments"
      refused={error !== undefined}
    >
      <PageHead title={words.refuseTitle} lead={words.refuseLead} />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={{ reason: error }} />
          <Said locale={locale} comment={comment} />
          <Form
            ask={ask}
            action={`${deskPath}/${comment.id}/quyet-dinh`}
            hidden={{ deed: 'refuse', version: comment.version, ve: backTo }}
            refused={error !== undefined}
          >
            <ReasonFields ask={ask} reasons={props.reasons} error={error} autofocus />
            {comment.same > 1 && comment.state === 'held' ? (
              <CheckboxField
                locale={locale}
                name="same"
                label={words.refuseSame(comment.same)}
                checked={typed.same !== undefined || error === undefined}
              />
            ) : null}
            <ButtonRow>
              <Button manner="danger">{words.deeds.refuse}</Button>
              <ButtonLink href={backTo} manner="quiet">
                {words.back}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </Page>
  );
}

interface ReasonProps {
  ask: Ask;
  reasons: readonly Reason[];
  error: string | undefined;
  autofocus?: boolean | undefined;
}

/** The published reasons, and what is said besides. */
export function ReasonFields({ ask: { locale, typed }, reasons, error, autofocus }: ReasonProps) {
  const words = deskWords[locale];
  return (
    <>
      <RadioGroup
        locale={locale}
        name="reason"
        label={words.reason}
        error={error}
        autofocus={autofocus}
        value={typeof typed.reason === 'string' ? typed.reason : undefined}
        choices={reasons.map(({ code, name, said }) => ({ value: code, label: name, hint: said }))}
      />
      <TextArea
        locale={locale}
        name="note"
        label={words.note}
        value={typeof typed.note === 'string' ? typed.note : ''}
        maxlength={longest.note}
        rows={2}
      />
    </>
  );
}
