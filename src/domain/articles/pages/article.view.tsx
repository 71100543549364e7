import { Temporal, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Columns,
  DefinitionList,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  Row,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { photosIn } from '../published-photos.ts';
import { writable } from '../transitions.ts';
import { articlePageWords } from '../words/article-page.ts';
import { newsroomWords } from '../words/newsroom.ts';
import { photosWords } from '../words/photos.ts';
import { ArticleBodyView } from './article-body.view.tsx';
import { HistoryCard } from './article-history.view.tsx';
import type { ArticleProps } from './article-props.ts';
import { RemarksCard } from './article-remarks.view.tsx';
import { StepsCard } from './article-steps.view.tsx';
import { TiesCard } from './article-ties.view.tsx';
import { Figures } from './figures.view.tsx';
import { articlePath, newsroomPath } from './paths.ts';
import { PlanCard } from './plan.view.tsx';
import { ArticleStateBadge } from './state-badge.view.tsx';

/** An article in the making: its words beside who has it, what is said of it and what comes next. */
export function ArticleView(props: ArticleProps) {
  const { ask, article, refused } = props;
  const { locale } = ask;
  const { headline } = article.content;
  return (
    <Page
      ask={ask}
      sheet="newsroom"
      title={headline}
      refused={refused.failure !== undefined || Object.keys(refused.errors).length > 0}
      breadcrumb={[{ label: newsroomWords[locale].title, href: newsroomPath }, { label: headline }]}
    >
      <PageHead title={headline} meta={<Meta {...props} />} actions={<Acts {...props} />} />
      <Stack gap="wide">
        <ErrorSummary
          locale={locale}
          errors={refused.errors}
          general={refused.failure ? [refused.failure] : []}
        />
        <News {...props} />
        <Columns count="main">
          <Stack>
            <Preview {...props} />
            <RemarksCard {...props} />
            <HistoryCard {...props} />
          </Stack>
          <Stack>
            <StepsCard {...props} />
            <FactsCard {...props} />
            <PlanCard {...props} />
            <TiesCard {...props} />
            <SourceCard {...props} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function Meta({ ask, article, section, claimant }: ArticleProps) {
  const words = articlePageWords[ask.locale];
  return (
    <>
      <ArticleStateBadge state={article.state} locale={ask.locale} />
      <Badge>{section}</Badge>
      {claimant && article.claimedUntil ? <Badge tone="near">{claimant.name}</Badge> : null}
      {article.publishAt ? <span>{words.goesOut(writeMoment(article.publishAt))}</span> : null}
    </>
  );
}

function Acts({ ask, article, mayWrite, openErrors }: ArticleProps) {
  const words = articlePageWords[ask.locale];
  const isPublic = article.state === 'published' || article.state === 'corrected';
  const mayEdit = mayWrite && writable.includes(article.state);
  return (
    <>
      {mayEdit ? (
        <ButtonLink
          href={articlePath(article.id, 'sua')}
          manner={isPublic ? 'secondary' : 'primary'}
          shortcut="e"
          shortcutLabel={words.edit}
        >
          {isPublic ? words.editWorking : words.edit}
        </ButtonLink>
      ) : null}
      {mayEdit ? (
        <ButtonLink href={articlePath(article.id, 'anh')}>{photosWords[ask.locale].manage}</ButtonLink>
      ) : null}
      <ButtonLink href={articlePath(article.id, 'doc-soat')}>{words.proof(openErrors)}</ButtonLink>
      <ButtonLink href={articlePath(article.id, 'ban')} manner="quiet">
        {words.versions}
      </ButtonLink>
    </>
  );
}

function News({ ask, article, claimant, alerts, mayWrite, deadLinks }: ArticleProps) {
  const { locale } = ask;
  const words = articlePageWords[locale];
  const isPublic = article.state === 'published' || article.state === 'corrected';
  const isForeign = claimant && claimant.id !== ask.actor.accountId;
  return (
    <>
      {isForeign && article.claimedUntil ? (
        <Notice tone="info" locale={locale}>
          <p>{words.claimedBy(claimant.name, writeMoment(article.claimedUntil))}</p>
        </Notice>
      ) : null}
      {isPublic && article.version !== article.publishedVersion ? (
        <Notice tone="warning" locale={locale}>
          <p>{words.workingCopy}</p>
        </Notice>
      ) : null}
      {deadLinks.length > 0 ? (
        <Notice tone="warning" locale={locale} title={words.badLinks(deadLinks.length)}>
          <ul>
            {deadLinks.map(({ href, words: said }) => (
              <li>
                {said} <code>{href}</code>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {alerts.length > 0 ? (
        <Notice tone="warning" locale={locale} title={words.alerts}>
          <p>{words.alertsLead}</p>
          <ul>
            {alerts.map(({ label, action, at }) => (
              <li>
                <strong>{label}</strong>: {words.alertDeeds[action] ?? action}, {writeMoment(at)}
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <Form ask={ask} action={articlePath(article.id, 'da-xem')} class="inline">
              <Button manner="secondary">{words.alertsSeen}</Button>
            </Form>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

function Preview({ ask, article, photos }: ArticleProps) {
  const words = articlePageWords[ask.locale];
  const { lead, sourceTag, body, byline, leadPhotoId } = article.content;
  const isApart = leadPhotoId !== null && !photosIn(body).includes(leadPhotoId);
  const draw = (ids: readonly string[]) => <Figures content={article.content} photos={photos} ids={ids} />;
  return (
    <Card title={words.preview}>
      <div class="prose">
        <p>
          <strong>
            {sourceTag ? `${sourceTag} - ` : ''}
            {lead || words.noLead}
          </strong>
        </p>
        {isApart ? draw([leadPhotoId]) : null}
        <ArticleBodyView body={body} drawPhotos={draw} />
        {byline ? (
          <p>
            <strong>{byline}</strong>
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function FactsCard({ ask, article, section, writer, corrections }: ArticleProps) {
  const { locale } = ask;
  const words = articlePageWords[locale];
  const { content, publishedAt, embargoUntil, dueOn, version } = article;
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={locale}
        items={[
          [words.section, section],
          [words.writer, writer],
          content.byline !== null && [words.byline, content.byline],
          content.eventOn !== null && [words.event, writeDay(Temporal.PlainDate.from(content.eventOn))],
          content.topics.length > 0 && [words.topics, content.topics.join(', ')],
          dueOn !== null && [words.due, writeDay(dueOn)],
          embargoUntil !== null && [words.embargo, writeMoment(embargoUntil)],
          publishedAt !== null && [words.publishedAt, writeMoment(publishedAt)],
          [words.comments, content.commentsOpen ? words.commentsOpen : words.commentsShut],
          [words.version, String(version)],
          corrections.length > 0 && [
            words.corrections,
            <Stack gap="tight">
              {corrections.map(({ at, text }) => (
                <span>
                  {writeMoment(at)}: {text}
                </span>
              ))}
            </Stack>,
          ],
        ]}
      />
    </Card>
  );
}

function SourceCard({ ask, article, source, assignments, mayRegister }: ArticleProps) {
  const words = articlePageWords[ask.locale];
  if (!source) return null;
  return (
    <Card title={words.imported}>
      <Stack>
        <p class="quiet">
          {source.name} · {writeMoment(source.takenAt)}
        </p>
        {source.captions.length > 0 ? (
          <>
            <p>{words.captions}:</p>
            <ul>
              {source.captions.map((caption) => (
                <li>{caption}</li>
              ))}
            </ul>
          </>
        ) : null}
        {assignments > 0 ? <p>{words.assignments(assignments)}</p> : null}
        {source.directiveId && mayRegister ? (
          <Row>
            <ButtonLink href={`/van-ban/${source.directiveId}/doc`}>{words.openDesk}</ButtonLink>
          </Row>
        ) : null}
        {assignments > 0 && !source.directiveId ? (
          mayRegister ? (
            <Form ask={ask} action={articlePath(article.id, 'ban-doc')}>
              <p class="quiet">{words.offerLead}</p>
              <Button manner="secondary">{words.offer}</Button>
            </Form>
          ) : (
            <p class="quiet">{words.onlyRegister}</p>
          )
        ) : null}
      </Stack>
    </Card>
  );
}
