import { doubtNames } from '../../../../reader/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Finding,
  FindingAside,
  FindingList,
  FindingNote,
  Form,
  MarkedText,
  Notice,
  PageHead,
  Row,
  SplitView,
  Stack,
  TextField,
  type Tone,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Article } from '../article.ts';
import { textOfContent } from '../content-text.ts';
import { type Doubt, houseKind, safeChanges } from '../doubts.ts';
import { isPhotoDoubt, mayBeKept } from '../photo-doubts.ts';
import type { Answer } from '../proof.ts';
import { newsroomWords } from '../words/newsroom.ts';
import { proofWords } from '../words/proof.ts';
import { articlePath, newsroomPath } from './paths.ts';

interface ProofProps {
  ask: Ask;
  article: Article;
  doubts: readonly Doubt[];
  answers: ReadonlyMap<string, Answer>;
  showsAll: boolean;
  mayMend: boolean;
  errors: FieldErrors;
  failure: string | undefined;
}

const isInText = ({ start, end }: Doubt) => end > start;

const tones: Readonly<Record<Doubt['severity'], Tone>> = {
  error: 'overdue',
  warning: 'near',
  minor: 'neutral',
  info: 'neutral',
};

/** The doubts about an article beside its text: mended by a click where it is sure, asked where it is not. */
export function ProofView(props: ProofProps) {
  const { ask, article, doubts, answers, mayMend, errors, failure } = props;
  const { locale } = ask;
  const words = proofWords[locale];
  const { text } = textOfContent(article.content);
  const waiting = doubts.filter(({ key }) => !answers.has(key));
  const sure = safeChanges(waiting).length;
  const { headline } = article.content;
  return (
    <Page
      ask={ask}
      title={words.title}
      sheet="newsroom"
      refused={failure !== undefined || Object.keys(errors).length > 0}
      breadcrumb={[
        { label: newsroomWords[locale].title, href: newsroomPath },
        { label: headline, href: articlePath(article.id) },
        { label: words.title },
      ]}
    >
      <PageHead
        title={words.title}
        lead={headline}
        actions={
          <>
            {mayMend && sure > 0 ? (
              <Form
                ask={ask}
                action={articlePath(article.id, 'doc-soat/sua')}
                hidden={{ version: article.version }}
                class="inline"
              >
                <Button>{words.mendAll(sure)}</Button>
              </Form>
            ) : null}
            {mayMend ? <ButtonLink href={articlePath(article.id, 'sua')}>{words.edit}</ButtonLink> : null}
            <ButtonLink href={articlePath(article.id)} manner="quiet">
              {words.back}
            </ButtonLink>
          </>
        }
      />
      <Stack>
        <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
        {mayMend ? null : (
          <Notice tone="info" locale={locale}>
            <p>{words.locked}</p>
          </Notice>
        )}
        <SplitView
          textLabel={words.text}
          panelLabel={words.panel}
          text={
            <MarkedText
              locale={locale}
              text={text}
              spans={waiting.filter(isInText).map(({ key, start, end }) => ({
                id: `cho-${key}`,
                start,
                end,
                kind: 'doubt',
                href: `#y-${key}`,
              }))}
            />
          }
          panel={<Doubts {...props} waiting={waiting} />}
        />
      </Stack>
    </Page>
  );
}

function Doubts(props: ProofProps & { waiting: readonly Doubt[] }) {
  const { ask, article, doubts, waiting, showsAll } = props;
  const words = proofWords[ask.locale];
  const path = articlePath(article.id, 'doc-soat');
  const shown = showsAll ? doubts : waiting;
  return (
    <FindingList
      locale={ask.locale}
      nextLabel={words.next}
      previousLabel={words.previous}
      viewsLabel={words.viewsLabel}
      views={[
        { label: words.views.open, href: path, current: !showsAll, count: waiting.length },
        { label: words.views.all, href: `${path}?xem=tat-ca`, current: showsAll, count: doubts.length },
      ]}
    >
      {shown.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingLead}</EmptyState>
      ) : (
        shown.map((doubt) => <DoubtCard {...props} doubt={doubt} />)
      )}
    </FindingList>
  );
}

function DoubtCard(props: ProofProps & { doubt: Doubt }) {
  const { ask, answers, doubt, mayMend } = props;
  const { locale } = ask;
  const words = proofWords[locale];
  const answer = answers.get(doubt.key);
  const { key, kind, severity, quote, suggestion, inQuotation, note } = doubt;
  return (
    <Finding
      id={`y-${key}`}
      kind="doubt"
      mark={answer || !isInText(doubt) ? undefined : { id: `cho-${key}`, label: words.show }}
      badges={<Badge tone={tones[severity]}>{words.severities[severity]}</Badge>}
      title={titleOf(kind, locale)}
      settled={answer !== undefined}
    >
      <p>
        «{quote.trim()}»
        {suggestion !== null ? (
          <>
            {' '}
            → <strong>«{suggestion.trim()}»</strong>
          </>
        ) : null}
      </p>
      {note ? <FindingAside>{note}</FindingAside> : null}
      {inQuotation ? <FindingNote>{words.quoted}</FindingNote> : null}
      {suggestion === null && !inQuotation && severity !== 'info' && isInText(doubt) ? (
        <FindingNote>{words.noSuggestion}</FindingNote>
      ) : null}
      {answer ? (
        <FindingAside>{words.kept(answer.by, writeMoment(answer.at), answer.because)}</FindingAside>
      ) : mayMend ? (
        <Choices {...props} />
      ) : null}
    </Finding>
  );
}

function titleOf(kind: string, locale: Locale): string {
  const words = proofWords[locale];
  if (isPhotoDoubt(kind)) return words.photoKinds[kind];
  return kind === houseKind ? words.house : (doubtNames[locale][kind] ?? kind);
}

function Choices({ ask, article, doubt, errors }: ProofProps & { doubt: Doubt }) {
  const { locale, typed } = ask;
  const words = proofWords[locale];
  const { key, suggestion } = doubt;
  const hidden = { version: article.version, key };
  const isTried = typed.key === key && typed.because !== undefined;
  return (
    <Stack gap="tight">
      {isPhotoDoubt(doubt.kind) ? (
        <Row>
          <ButtonLink href={articlePath(article.id, 'anh')} small>
            {words.toPhotos}
          </ButtonLink>
        </Row>
      ) : null}
      {suggestion !== null ? (
        <Form ask={ask} action={articlePath(article.id, 'doc-soat/sua')} hidden={hidden} class="inline">
          <Button small ariaLabel={`${words.mend}: ${doubt.quote.trim()}`}>
            {words.mend}
          </Button>
        </Form>
      ) : null}
      {mayBeKept(doubt) ? (
        <Disclosure label={words.keep} open={isTried}>
          <Form
            ask={ask}
            action={articlePath(article.id, 'doc-soat/tra-loi')}
            hidden={hidden}
            refused={isTried}
          >
            <TextField
              locale={locale}
              name="because"
              id={`vi-sao-${key}`}
              label={words.because}
              value={isTried && typeof typed.because === 'string' ? typed.because : ''}
              error={isTried ? errors.because : undefined}
              maxlength={500}
              required
            />
            <ButtonRow>
              <Button manner="secondary" small>
                {words.keepIt}
              </Button>
            </ButtonRow>
          </Form>
        </Disclosure>
      ) : null}
    </Stack>
  );
}
