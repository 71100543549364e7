import { doerOf } from '../../../kernel/record/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Confirm,
  DefinitionList,
  ErrorSummary,
  FileField,
  Form,
  PageHead,
  Row,
  Stack,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ArticleBodyView } from '../../articles/index.ts';
import { historyWords } from '../words/history.ts';
import { announcementWords } from '../words.ts';
import { StandingBadge } from './own-list.view.tsx';
import type { OwnProps } from './own-props.ts';
import {
  ownAnnouncementPath,
  publicAnnouncementPath,
  receivedAnnouncementPath,
  writingPath,
} from './paths.ts';
import { ReadersCard } from './readers.view.tsx';

/** An announcement as those who write it see it. */
export function OwnAnnouncementView(props: OwnProps) {
  const { ask, announcement, failure, history } = props;
  const words = announcementWords[ask.locale];
  const { id, title, body, state } = announcement;
  return (
    <Page
      ask={ask}
      sheet="newsroom"
      title={title}
      breadcrumb={[{ label: words.write, href: writingPath }, { label: title }]}
    >
      <PageHead
        title={title}
        meta={<StandingBadge ask={ask} announcement={announcement} />}
        actions={
          state === 'draft' ? (
            <ButtonLink href={ownAnnouncementPath(id, 'sua')}>{words.edit}</ButtonLink>
          ) : undefined
        }
      />
      <Stack>
        <ErrorSummary locale={ask.locale} errors={{}} general={failure ? [failure] : []} />
        <StepsCard {...props} />
        <Card>
          <article class="prose">
            <ArticleBodyView body={body} drawPhotos={() => null} />
          </article>
        </Card>
        <FilesCard {...props} />
        <ReadersCard {...props} />
        <FactsCard {...props} />
        <Card title={words.history}>
          <Timeline
            events={history
              .filter(({ action }) => action !== 'announcement.read')
              .toReversed()
              .map((entry) => ({
                title: historyWords[ask.locale][entry.action] ?? entry.action,
                meta: `${doerOf(entry, ask.locale)} · ${writeMoment(entry.at)}`,
                body: typeof entry.facts.said === 'string' ? <p>{entry.facts.said}</p> : undefined,
              }))}
          />
        </Card>
      </Stack>
    </Page>
  );
}

function StepsCard({ ask, announcement, steps, tried, failure, reasonError }: OwnProps) {
  const words = announcementWords[ask.locale];
  const typed = typeof ask.typed.reason === 'string' ? ask.typed.reason : undefined;
  const { id, version, state, slug, audience } = announcement;
  return (
    <Card title={words.steps}>
      <Row>
        {steps.map(({ action, asksReason }) => (
          <Confirm
            ask={ask}
            id={`step-${action}`}
            action={ownAnnouncementPath(id, 'buoc')}
            hidden={{ action, version }}
            label={words.actions[action].label}
            consequence={words.actions[action].follows}
            submit={words.actions[action].label}
            manner={action === 'withdraw' ? 'danger' : 'secondary'}
            open={tried === action && failure !== undefined}
            reason={
              asksReason
                ? {
                    name: 'reason',
                    label: words.reason,
                    value: tried === action ? typed : undefined,
                    error: tried === action ? reasonError : undefined,
                  }
                : undefined
            }
          />
        ))}
        {state === 'published' && audience === 'public' && slug ? (
          <ButtonLink href={publicAnnouncementPath(slug)} manner="quiet">
            {words.publicPage}
          </ButtonLink>
        ) : null}
      </Row>
      {steps.length > 0 ? null : (
        <p class="quiet">{state === 'draft' ? words.waitsForOther : words.noSteps}</p>
      )}
    </Card>
  );
}

function FilesCard({ ask, announcement, attachments, fileError }: OwnProps) {
  const words = announcementWords[ask.locale];
  const { id, version, state } = announcement;
  const isDraft = state === 'draft';
  return (
    <Card title={words.attachments}>
      {attachments.length === 0 ? <p class="quiet">{words.noFiles}</p> : null}
      <ul class="plain stack">
        {attachments.map((file) => (
          <li>
            <Row>
              <a href={receivedAnnouncementPath(id, `tep/${file.id}`)}>{file.name}</a>
              <span class="quiet">{words.size(file.size)}</span>
              {isDraft ? (
                <Form
                  ask={ask}
                  action={ownAnnouncementPath(id, `tep/${file.id}/bo`)}
                  hidden={{ version }}
                  class="inline"
                >
                  <Button manner="quiet">{words.detach}</Button>
                </Form>
              ) : null}
            </Row>
          </li>
        ))}
      </ul>
      {isDraft ? (
        <Form
          ask={ask}
          action={ownAnnouncementPath(id, 'tep')}
          hidden={{ version }}
          multipart
          refused={fileError !== undefined}
        >
          <FileField
            locale={ask.locale}
            name="file"
            label={words.file}
            takes={{ types: words.takes, limit: '20 MB' }}
            accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.zip"
            error={fileError}
            multiple
          />
          <Button manner="secondary">{words.attach}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

function FactsCard({ ask, tree, announcement, priority }: OwnProps) {
  const words = announcementWords[ask.locale];
  const { number, bodyId, audience, addresseeIds, outAt, untilOn, state, wantedAt } = announcement;
  const begins = outAt ?? wantedAt;
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.number, number],
          [words.columns.body, tree.nameOf(bodyId)],
          [words.priority, priority ? <Badge tone={priority.tone}>{priority.name[ask.locale]}</Badge> : null],
          [
            words.columns.audience,
            audience === 'bodies'
              ? addresseeIds.map((id) => tree.nameOf(id)).join('; ')
              : words.audiences[audience],
          ],
          begins !== null && [
            words.fields.wantedDay,
            state === 'published' ? words.out(begins) : words.goesOut(begins),
          ],
          [words.columns.until, untilOn ? words.lastDay(untilOn) : words.noEnd],
        ]}
      />
    </Card>
  );
}
