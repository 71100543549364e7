import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  SearchSelect,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Task, taskPath, taskWords } from '../../tasks/index.ts';
import { bodiesConcerned } from '../listeners.ts';
import type { Listener, ShownMessage } from '../message.ts';
import { discussionWords } from '../words.ts';
import { Messages } from './messages.view.tsx';
import { discussionPath } from './paths.ts';

interface DiscussionProps {
  ask: Ask;
  task: Task;
  messages: readonly ShownMessage[];
  /** The message before which there are earlier ones. */
  earlier: string | undefined;
  isLatest: boolean;
  nameOf: (bodyId: string) => string;
  /** Whom the one who looks may call upon; nothing for those who only read. */
  listeners: readonly Listener[] | undefined;
  errors: FieldErrors;
  failure: string | undefined;
}

/** The discussion of one task on its own page. */
export function DiscussionView(props: DiscussionProps) {
  const { ask, task, messages, errors, failure } = props;
  const words = discussionWords[ask.locale];
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  const number = taskWords[ask.locale].number(task.number);
  return (
    <Page
      ask={ask}
      title={`${words.title} ${number}`}
      refused={refused}
      breadcrumb={[
        { label: words.tasks, href: '/nhiem-vu' },
        { label: number, href: taskPath(task.id) },
        { label: words.title },
      ]}
    >
      <PageHead
        title={words.title}
        meta={<a href={taskPath(task.id)}>{`${number} · ${task.title}`}</a>}
        lead={words.lead}
      />
      <Narrow>
        <Stack>
          <ErrorSummary locale={ask.locale} errors={errors} general={failure ? [failure] : []} />
          {messages.length > 0 ? <Said {...props} /> : <Nothing {...props} />}
          {props.listeners ? <WriteForm {...props} listeners={props.listeners} refused={refused} /> : null}
        </Stack>
      </Narrow>
    </Page>
  );
}

function Said({ ask, task, messages, earlier, isLatest, nameOf }: DiscussionProps) {
  const words = discussionWords[ask.locale];
  return (
    <Card>
      {earlier ? (
        <ButtonLink href={`${discussionPath(task.id)}?truoc=${earlier}`} manner="quiet" small>
          {words.earlier}
        </ButtonLink>
      ) : null}
      <Messages ask={ask} messages={messages} nameOf={nameOf} />
      <div id="cuoi">
        {isLatest ? null : (
          <ButtonLink href={discussionPath(task.id)} manner="quiet" small>
            {words.newest}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

function Nothing({ ask, listeners }: DiscussionProps) {
  const words = discussionWords[ask.locale];
  return (
    <EmptyState title={words.nothing}>{listeners ? words.nothingLead : words.nothingForReaders}</EmptyState>
  );
}

function WriteForm(props: DiscussionProps & { listeners: readonly Listener[]; refused: boolean }) {
  const { ask, task, listeners, nameOf, errors } = props;
  const { locale, typed } = ask;
  const words = discussionWords[locale];
  const field = (name: string, label: string) => ({ locale, name, label, error: errors[name] });
  return (
    <Card>
      <Form ask={ask} action={discussionPath(task.id)} refused={props.refused} draft>
        <TextArea
          {...field('words', words.write)}
          hint={words.writeHint}
          value={one(typed.words)}
          rows={4}
          maxlength={4000}
          required
        />
        <p class="field-hint">{words.mentionHint}</p>
        <FieldRow>
          <SearchSelect
            {...field('bodyIds[]', `${words.mention}: ${words.bodies.toLocaleLowerCase(locale)}`)}
            id="bodyIds"
            values={many(typed.bodyIds)}
            options={bodiesConcerned(task).map((value) => ({ value, label: nameOf(value) }))}
            multiple
            optional
          />
          <SearchSelect
            {...field('accountIds[]', `${words.mention}: ${words.people.toLocaleLowerCase(locale)}`)}
            id="accountIds"
            values={many(typed.accountIds)}
            options={listeners
              .filter(({ accountId }) => accountId !== ask.actor.accountId)
              .map(({ accountId, name }) => ({ value: accountId, label: name }))}
            multiple
            optional
          />
        </FieldRow>
        <ButtonRow>
          <Button>{words.send}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

const one = (value: Typed[string] | undefined) => (typeof value === 'string' ? value : '');
const many = (value: Typed[string] | undefined) => (typeof value === 'object' ? value : []);
