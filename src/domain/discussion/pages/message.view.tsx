import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Quote,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Task, taskPath, taskWords } from '../../tasks/index.ts';
import { editableUntil, type Message } from '../message.ts';
import { discussionWords } from '../words.ts';
import { discussionPath, messagePath } from './paths.ts';

interface EditProps {
  ask: Ask;
  task: Task;
  message: Message;
  errors: FieldErrors;
  failure: string | undefined;
}

/** A message to be edited: how it reads now, and the form. */
export function EditMessageView({ ask, task, message, errors, failure }: EditProps) {
  const { locale, typed } = ask;
  const words = discussionWords[locale];
  const number = taskWords[locale].number(task.number);
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={words.editTitle}
      refused={refused}
      breadcrumb={[
        { label: number, href: taskPath(task.id) },
        { label: words.title, href: discussionPath(task.id) },
        { label: words.editTitle },
      ]}
    >
      <PageHead title={words.editTitle} lead={words.editLead(writeMoment(editableUntil(message)))} />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
          {failure ? (
            <Quote
              locale={locale}
              text={message.words}
              source={writeMoment(message.editedAt ?? message.writtenAt)}
            />
          ) : null}
          <Form
            ask={ask}
            action={messagePath(message, 'sua')}
            hidden={{ version: message.version }}
            refused={refused}
            draft
          >
            <TextArea
              locale={locale}
              name="words"
              label={words.write}
              value={typeof typed.words === 'string' ? typed.words : message.words}
              error={errors.words}
              rows={5}
              maxlength={4000}
              autofocus={!refused}
              required
            />
            <ButtonRow>
              <Button>{words.save}</Button>
              <ButtonLink href={discussionPath(task.id)} manner="quiet">
                {words.back}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </Page>
  );
}
