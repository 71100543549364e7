import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Task, taskPath, taskWords } from '../../tasks/index.ts';
import type { Reminder } from '../reminder.ts';
import { reminderWords } from '../words.ts';
import { remindersPath } from './paths.ts';
import { SentReminders } from './sent-reminders.view.tsx';

interface Props {
  ask: Ask;
  task: Task;
  reminders: readonly Reminder[];
  mayRemind: boolean;
  errors: FieldErrors;
  general: string | undefined;
}

/** The reminders of one task on their own page. */
export function RemindersView(props: Props) {
  const { ask, task, reminders, mayRemind, errors, general } = props;
  const words = reminderWords[ask.locale];
  const number = taskWords[ask.locale].number(task.number);
  return (
    <Page
      ask={ask}
      title={`${words.title} ${number}`}
      refused={isRefused(props)}
      breadcrumb={[
        { label: words.tasks, href: '/nhiem-vu' },
        { label: number, href: taskPath(task.id) },
        { label: words.title },
      ]}
    >
      <PageHead
        title={words.title}
        meta={<a href={taskPath(task.id)}>{`${number} · ${task.title}`}</a>}
        lead={mayRemind ? words.lead : undefined}
      />
      <Narrow>
        <Stack>
          <ErrorSummary locale={ask.locale} errors={errors} general={general ? [general] : []} />
          {mayRemind ? <RemindForm {...props} /> : null}
          {reminders.length > 0 ? (
            <Card title={words.history}>
              <SentReminders ask={ask} reminders={reminders} />
            </Card>
          ) : (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          )}
        </Stack>
      </Narrow>
    </Page>
  );
}

const isRefused = ({ errors, general }: Pick<Props, 'errors' | 'general'>) =>
  general !== undefined || Object.keys(errors).length > 0;

function RemindForm(props: Props) {
  const { ask, task, errors } = props;
  const { locale, typed } = ask;
  const words = reminderWords[locale];
  const field = (name: string, label: string) => ({
    locale,
    name,
    label,
    value: typeof typed[name] === 'string' ? typed[name] : '',
    error: errors[name],
  });
  return (
    <Card>
      <Form ask={ask} action={remindersPath(task.id)} refused={isRefused(props)} draft>
        <TextArea
          {...field('words', words.words)}
          hint={words.wordsHint}
          rows={3}
          maxlength={1000}
          required
        />
        <TextField {...field('document', words.document)} maxlength={300} optional />
        <ButtonRow>
          <Button>{words.send}</Button>
          <ButtonLink href={taskPath(task.id)} manner="quiet">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Card>
  );
}
