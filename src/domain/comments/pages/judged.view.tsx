import type { Ask } from '../../../kernel/http/index.ts';
import type { Entry } from '../../../kernel/record/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  DefinitionList,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Stack,
  TextArea,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Appeal } from '../appeal.ts';
import { longest } from '../comment.ts';
import type { DeskComment } from '../desk.ts';
import type { Report } from '../report.ts';
import type { Reason } from '../setting.ts';
import { deskWords } from '../words/desk.ts';
import { deedInPast } from '../words/public.ts';
import { commentWords } from '../words.ts';
import { CommentBody } from './comments.view.tsx';
import { Deeds, Said } from './judged-card.view.tsx';
import { commentsPath, deskPath, judgedPath } from './paths.ts';
import { StateMark } from './state-mark.view.tsx';

interface JudgedProps {
  ask: Ask;
  comment: DeskComment;
  appeal: Appeal | undefined;
  history: readonly Entry[];
  reports: readonly Report[];
  reasons: readonly Reason[];
  reason: Reason | undefined;
  /** The one who looks refused the comment, and does not decide the appeal. */
  isOwnRefusal: boolean;
  error: string | undefined;
}

/** A comment with all that was said and decided about it. */
export function JudgedView(props: JudgedProps) {
  const { ask, comment, error } = props;
  const { locale } = ask;
  const words = deskWords[locale];
  return (
    <Page
      ask={ask}
      title={words.one}
      breadcrumb={[{ label: words.title, href: deskPath }, { label: words.one }]}
      sheet="comments"
      refused={error !== undefined}
    >
      <PageHead
        title={comment.name || words.one}
        meta={<StateMark state={comment.state} said={commentWords[locale].own.states[comment.state]} />}
        lead={words.sent(writeMoment(comment.at))}
      />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={{ answer: error }} />
          <Card>
            <Said locale={locale} comment={comment} />
            <Facts {...props} />
            <ButtonRow>
              <Deeds ask={ask} comment={comment} backTo={deskPath} />
            </ButtonRow>
          </Card>
          <AppealCard {...props} />
          <Reports {...props} />
          <History {...props} />
        </Stack>
      </Narrow>
    </Page>
  );
}

function Facts({ ask, comment, reason }: JudgedProps) {
  const words = deskWords[ask.locale];
  const { slug, headline, decidedAt, decidedByName, note } = comment;
  return (
    <DefinitionList
      locale={ask.locale}
      items={[
        [words.underArticle, slug ? <a href={commentsPath(slug)}>{headline}</a> : headline],
        decidedAt !== null && [
          words.decidedBy,
          words.decided(decidedByName ?? words.byItself, writeMoment(decidedAt)),
        ],
        reason !== undefined && [words.reasonGiven, reason.name],
        note !== '' && [words.noteGiven, note],
      ]}
    />
  );
}

function AppealCard({ ask, comment, appeal, isOwnRefusal, error }: JudgedProps) {
  const { locale } = ask;
  const words = deskWords[locale];
  if (!appeal) return null;
  return (
    <Card title={words.appeal} id="khieu-nai">
      <p class="quiet">{words.appealSent(writeMoment(appeal.at))}</p>
      <CommentBody body={appeal.said} />
      {appeal.outcome ? (
        <p>
          <strong>{words.appealOutcome[appeal.outcome]}</strong>: {appeal.answer}
        </p>
      ) : isOwnRefusal ? (
        <p>{words.appealOwn}</p>
      ) : (
        <Form ask={ask} action={judgedPath(comment.id, 'khieu-nai')} refused={error !== undefined}>
          <TextArea
            locale={locale}
            name="answer"
            label={words.appealAnswer}
            error={error}
            value={typeof ask.typed.answer === 'string' ? ask.typed.answer : ''}
            maxlength={longest.note}
            rows={3}
            required
          />
          <ButtonRow>
            <Button name="outcome" value="granted">
              {words.appealGrant}
            </Button>
            <Button name="outcome" value="rejected" manner="secondary">
              {words.appealReject}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  );
}

function Reports({ ask, reports, reasons }: JudgedProps) {
  const words = deskWords[ask.locale];
  if (reports.length === 0) return null;
  const nameOf = (code: string) => reasons.find((reason) => reason.code === code)?.name ?? code;
  return (
    <Card title={words.reportsTitle}>
      <ul>
        {reports.map(({ reason, said, at, settledAt }) => (
          <li>
            {nameOf(reason)} {said ? <span dir="auto">«{said}»</span> : null}{' '}
            <span class="quiet">
              {writeMoment(at)}
              {settledAt ? `, ${words.settled}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function History({ ask, comment, history, reasons }: JudgedProps) {
  const words = deskWords[ask.locale];
  const nameOf = (code: unknown) => reasons.find((reason) => reason.code === code)?.name;
  return (
    <Card title={words.history}>
      <Timeline
        events={[
          ...history.toReversed().map(({ action, actorName, at, facts }) => ({
            title: deedInPast(action, ask.locale),
            meta: `${actorName}, ${writeMoment(at)}`,
            body: nameOf(facts.reason),
          })),
          { title: words.received, meta: writeMoment(comment.at) },
        ]}
      />
    </Card>
  );
}
