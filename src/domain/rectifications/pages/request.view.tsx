import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  DefinitionList,
  Disclosure,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Row,
  SearchSelect,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import { type Asking, answers, type Rectification } from '../rectification.ts';
import { rectificationWords } from '../words.ts';
import { listPath, requestPath } from './paths.ts';
import { StateMark } from './state-mark.view.tsx';

interface RequestProps {
  ask: Ask;
  tree: BodyTree;
  request: Rectification;
  askings: readonly Asking[];
  errors: FieldErrors;
  failure: string | undefined;
}

/** A request with what is done about it: taken on, passed to bodies, answered. */
export function RequestView(props: RequestProps) {
  const { ask, request, errors, failure } = props;
  const words = rectificationWords[ask.locale];
  const title = words.ownTitle(request.number);
  return (
    <Page ask={ask} title={title} breadcrumb={[{ label: words.listTitle, href: listPath }, { label: title }]}>
      <PageHead
        title={title}
        meta={<StateMark ask={ask} request={request} />}
        lead={request.claimant ? words.claimedBy(request.claimant) : words.nobody}
        actions={
          request.state === 'open' && request.claimedBy !== ask.actor.accountId ? (
            <Form ask={ask} action={requestPath(request.id, 'nhan')} class="inline">
              <Button>{words.claim}</Button>
            </Form>
          ) : undefined
        }
      />
      <Stack>
        <ErrorSummary locale={ask.locale} errors={errors} general={failure ? [failure] : []} />
        <FactsCard {...props} />
        <AskingsCard {...props} />
        {request.state === 'open' ? <AnswerCard {...props} /> : null}
      </Stack>
    </Page>
  );
}

function FactsCard({ ask, request }: RequestProps) {
  const words = rectificationWords[ask.locale];
  const {
    id,
    headline,
    slug,
    articleId,
    asker,
    contact,
    quote,
    wrong,
    evidence,
    askedAt,
    dueOn,
    answer,
    answeredAt,
  } = request;
  return (
    <Card title={words.request}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.ofArticle, headline],
          [words.fields.asker, asker],
          [words.fields.contact, contact || words.contactCleared],
          [words.fields.quote, quote],
          [words.fields.wrong, wrong],
          [
            words.fields.evidence,
            evidence ? <a href={requestPath(id, 'minh-chung')}>{evidence.name}</a> : null,
          ],
          [words.askedAt, writeMoment(askedAt)],
          [words.due, words.byDay(dueOn)],
          answer !== null && [words.fields.answer, answer],
          answeredAt !== null && [words.columns.state, words.answeredAt(answeredAt)],
        ]}
      />
      <Row>
        {slug ? (
          <ButtonLink href={`/tin/${slug}`} manner="quiet">
            {words.openArticle}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/toa-soan/bai/${articleId}`} manner="quiet">
          {words.editArticle}
        </ButtonLink>
      </Row>
    </Card>
  );
}

function AskingsCard({ ask, tree, request, askings, errors }: RequestProps) {
  const words = rectificationWords[ask.locale];
  const isOpen = request.state === 'open';
  if (!isOpen && askings.length === 0) return null;
  const { typed } = ask;
  return (
    <Card title={words.askings}>
      {askings.length > 0 ? (
        <DefinitionList
          locale={ask.locale}
          items={askings.map(({ bodyId, question, reply, repliedAt }) => [
            tree.nameOf(bodyId),
            <>
              <p class="quiet">{question}</p>
              <p>{reply ?? words.notReplied}</p>
              {repliedAt ? <p class="quiet">{words.repliedAt(repliedAt)}</p> : null}
            </>,
          ])}
        />
      ) : null}
      {isOpen ? (
        <Disclosure label={words.pass} open={errors.bodyId !== undefined || errors.question !== undefined}>
          <Form ask={ask} action={requestPath(request.id, 'hoi')}>
            <SearchSelect
              locale={ask.locale}
              name="bodyId"
              label={words.passBody}
              options={tree.list.map(({ id, name }) => ({ value: id, label: name }))}
              value={typeof typed.bodyId === 'string' ? typed.bodyId : undefined}
              error={errors.bodyId}
              required
            />
            <TextArea
              locale={ask.locale}
              name="question"
              label={words.passQuestion}
              value={typeof typed.question === 'string' ? typed.question : undefined}
              error={errors.question}
              rows={3}
              maxlength={2000}
              required
            />
            <Button manner="secondary">{words.passDo}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function AnswerCard({ ask, request, errors, failure }: RequestProps) {
  const words = rectificationWords[ask.locale];
  const { typed } = ask;
  return (
    <Card title={words.answer}>
      <Form ask={ask} action={requestPath(request.id, 'tra-loi')} refused={failure !== undefined} draft>
        <RadioGroup
          locale={ask.locale}
          name="state"
          label={words.way}
          value={typeof typed.state === 'string' ? typed.state : undefined}
          error={errors.state}
          choices={answers.map((value) => ({ value, ...words.ways[value] }))}
        />
        <TextArea
          locale={ask.locale}
          name="answer"
          label={words.fields.answer}
          value={typeof typed.answer === 'string' ? typed.answer : undefined}
          error={errors.answer}
          rows={5}
          maxlength={4000}
          required
        />
        <ButtonRow>
          <Button>{words.answerDo}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
