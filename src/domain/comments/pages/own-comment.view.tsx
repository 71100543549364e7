import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { dayOf, type Temporal, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Confirm,
  CopyLine,
  DefinitionList,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { PaperPage, type Section } from '../../paper/index.ts';
import type { Appeal } from '../appeal.ts';
import type { OwnComment } from '../comment.ts';
import { longest } from '../comment.ts';
import type { Reason } from '../setting.ts';
import { commentWords } from '../words.ts';
import { CommentBody, CommentHead } from './comments.view.tsx';
import { articlePath, commentsPath, ownPath } from './paths.ts';
import { StateMark } from './state-mark.view.tsx';

interface OwnProps {
  ask: Ask<Actor | null>;
  comment: OwnComment;
  token: string;
  /** The whole address of this page, to be kept. */
  link: string;
  reason: Reason | undefined;
  appeal: Appeal | undefined;
  appealUntil: Temporal.Instant | undefined;
  errors: FieldErrors;
  sections: readonly Section[];
}

/** A comment as its author follows it: how it stands and why, an appeal, own data, and taking it back. */
export function OwnCommentView(props: OwnProps) {
  const { ask, comment, errors } = props;
  const { locale } = ask;
  const words = commentWords[locale].own;
  const refused = Object.keys(errors).length > 0;
  return (
    <PaperPage ask={ask} title={words.title} sections={props.sections} speaks unlisted>
      <PageHead
        title={words.title}
        meta={<StateMark state={comment.state} said={words.states[comment.state]} />}
        lead={words.lead}
      />
      <Narrow>
        <Stack gap="wide">
          {refused ? <ErrorSummary locale={locale} errors={errors} /> : null}
          <CopyLine locale={locale} text={props.link} />
          <Standing {...props} />
          {comment.state === 'erased' ? null : <Rights {...props} />}
        </Stack>
      </Narrow>
    </PaperPage>
  );
}

function Standing(props: OwnProps) {
  const { ask, comment, reason } = props;
  const words = commentWords[ask.locale].own;
  return (
    <Card title={words.states[comment.state]}>
      <p>
        {words.about}:{' '}
        {comment.slug ? <a href={articlePath(comment.slug)}>{comment.headline}</a> : comment.headline}
      </p>
      {comment.state === 'erased' ? (
        <p>{words.erasedNote}</p>
      ) : (
        <div class="comment">
          <CommentHead name={comment.name} at={comment.at} />
          <CommentBody body={comment.body} />
        </div>
      )}
      {comment.state === 'held' ? <p class="quiet">{words.heldHint}</p> : null}
      {comment.state === 'published' && comment.slug ? (
        <p>
          <a href={`${commentsPath(comment.slug)}#bl-${comment.id}`}>{words.openThere}</a>
        </p>
      ) : null}
      {reason ? (
        <DefinitionList
          locale={ask.locale}
          items={[
            [words.refusedFor, `${reason.name}: ${reason.said}`],
            comment.note !== '' && [words.note, comment.note],
          ]}
        />
      ) : null}
      <AppealPart {...props} />
    </Card>
  );
}

function AppealPart({ ask, comment, token, appeal, appealUntil, errors }: OwnProps) {
  const words = commentWords[ask.locale].own;
  if (appeal) return <AppealStanding ask={ask} appeal={appeal} />;
  if (comment.state !== 'refused' || !appealUntil) return null;
  if (appealUntil.epochMilliseconds <= ask.now.epochMilliseconds)
    return <p class="quiet">{words.appealOver}</p>;
  return (
    <Form ask={ask} action={ownPath(token, 'khieu-nai')} refused={errors.said !== undefined}>
      <h3>{words.appeal}</h3>
      <p>{words.appealLead(writeDay(dayOf(appealUntil)))}</p>
      <TextArea
        locale={ask.locale}
        name="said"
        label={words.appealSaid}
        error={errors.said}
        value={typeof ask.typed.said === 'string' ? ask.typed.said : ''}
        maxlength={longest.appeal}
        required
      />
      <ButtonRow>
        <Button>{words.appealSend}</Button>
      </ButtonRow>
    </Form>
  );
}

function AppealStanding({ ask, appeal }: { ask: Ask<Actor | null>; appeal: Appeal }) {
  const words = commentWords[ask.locale].own;
  const said = {
    granted: words.appealGranted,
    rejected: words.appealRejected,
    waits: words.appealWaits(writeMoment(appeal.at)),
  }[appeal.outcome ?? 'waits'];
  return (
    <section>
      <h3>{words.appeal}</h3>
      {appeal.said ? <CommentBody body={appeal.said} /> : null}
      <p>{said}</p>
      {appeal.answer ? (
        <p>
          {words.answer}: {appeal.answer}
        </p>
      ) : null}
    </section>
  );
}

function Rights({ ask, comment, token }: OwnProps) {
  const words = commentWords[ask.locale].own;
  return (
    <Card title={words.data}>
      <p>{words.dataLead}</p>
      <DefinitionList locale={ask.locale} items={[[words.emailKept, comment.email ?? words.noEmail]]} />
      <ButtonRow>
        <ButtonLink href={ownPath(token, 'du-lieu')} download>
          {words.download}
        </ButtonLink>
        <Confirm
          ask={ask}
          id="xoa"
          action={ownPath(token, 'xoa')}
          hidden={{ confirmed: 'yes' }}
          label={words.erase}
          consequence={words.eraseConsequence}
          submit={words.eraseSubmit}
        />
      </ButtonRow>
    </Card>
  );
}
