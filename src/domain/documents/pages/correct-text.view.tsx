import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  Form,
  MarkedText,
  Notice,
  PageHead,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Directive, DirectiveText } from '../directive.ts';
import { documentWords } from '../words.ts';
import { shortNameOf } from './directive-name.ts';

interface CorrectTextViewProps {
  ask: Ask;
  directive: Directive;
  current: DirectiveText;
  typed: string;
  error: string | undefined;
  failure: Failure | undefined;
}

/** The text that is read in a field, to be corrected; after a conflict with the present one below. */
export function CorrectTextView(props: CorrectTextViewProps) {
  const { ask, directive, current, typed, error, failure } = props;
  const words = documentWords[ask.locale];
  const name = shortNameOf(directive, ask.locale);
  const isConflict = failure?.kind === 'conflict';
  return (
    <Page
      ask={ask}
      title={words.correctText}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        { label: name, href: `/van-ban/${directive.id}` },
      ]}
      refused={failure !== undefined || error !== undefined}
    >
      <PageHead title={words.correctText} lead={words.correctTextLead} meta={name} />
      <ErrorSummary locale={ask.locale} errors={{ text: error }} />
      {failure ? (
        <Notice tone={isConflict ? 'warning' : 'danger'} locale={ask.locale}>
          {failure.sentence(ask.locale)} {isConflict ? words.conflictLead : ''}
        </Notice>
      ) : null}
      {isConflict ? (
        <Disclosure label={words.currentText} id="ban-hien-co">
          <MarkedText locale={ask.locale} text={current.text} spans={[]} />
        </Disclosure>
      ) : null}
      <Form
        ask={ask}
        action={`/van-ban/${directive.id}/noi-dung`}
        hidden={{ formerSha256: current.sha256 }}
        multipart
        draft
        refused={failure !== undefined || error !== undefined}
      >
        <TextArea
          locale={ask.locale}
          name="text"
          label={words.text}
          rows={30}
          value={typed}
          error={error}
          required
        />
        <ButtonRow>
          <Button>{words.saveChanges}</Button>
          <ButtonLink href={`/van-ban/${directive.id}`} manner="quiet">
            {words.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}
