import { doerOf } from '../../../kernel/record/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Badge, Card, Columns, ErrorSummary, Notice, PageHead, Stack, Timeline } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { lacks } from '../photo.ts';
import { historyWords } from '../words/history.ts';
import { libraryWords } from '../words/library.ts';
import { photoWords } from '../words/photo.ts';
import { libraryPath } from './paths.ts';
import { PhotoView } from './photo.view.tsx';
import { BothVersions, DetailsForm } from './photo-details.view.tsx';
import { FactsCard, UsesCard } from './photo-facts.view.tsx';
import { inLibrary } from './photo-picture.view.tsx';
import { BringBackForm, FocalForm, ReplaceCard, WithdrawCard } from './photo-picture-forms.view.tsx';
import type { PhotoProps } from './photo-props.ts';

/** One photo: the picture and what is said of it, beside where it is used and what may be done with it. */
export function PhotoPageView(props: PhotoProps) {
  const { ask, photo, mayKeep, refused } = props;
  const { locale } = ask;
  const words = photoWords[locale];
  const title = photo.caption || photo.name;
  return (
    <Page
      ask={ask}
      sheet="newsroom"
      title={title}
      refused={refused.failure !== undefined || Object.keys(refused.errors).length > 0}
      breadcrumb={[{ label: libraryWords[locale].title, href: libraryPath }, { label: title }]}
    >
      <PageHead title={title} meta={<Meta {...props} />} />
      <Stack gap="wide">
        <ErrorSummary
          locale={locale}
          errors={refused.errors}
          general={refused.failure ? [refused.failure] : []}
        />
        <News {...props} />
        <BothVersions {...props} />
        <Columns count="main">
          <Stack>
            <Card title={words.picture}>
              {mayKeep ? (
                <FocalForm {...props} />
              ) : (
                <PhotoView shown={inLibrary(photo)} caption="" credit={photo.credit} sizes="60vw" eager />
              )}
            </Card>
            {mayKeep ? (
              <Card title={words.details}>
                <DetailsForm {...props} />
              </Card>
            ) : null}
          </Stack>
          <Stack>
            <FactsCard {...props} />
            <UsesCard {...props} />
            {mayKeep ? <ReplaceCard {...props} /> : null}
            {mayKeep && !photo.withdrawnAt ? <WithdrawCard {...props} /> : null}
            <HistoryCard {...props} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function Meta({ ask, photo }: PhotoProps) {
  const words = libraryWords[ask.locale];
  return (
    <>
      {photo.isPublic ? <Badge tone="done">{words.isPublic}</Badge> : null}
      {photo.withdrawnAt ? <Badge tone="cancelled">{words.withdrawn}</Badge> : null}
      {lacks(photo).length > 0 ? <Badge tone="near">{words.lacksWords}</Badge> : null}
    </>
  );
}

function News(props: PhotoProps) {
  const { ask, photo } = props;
  const { locale } = ask;
  const words = photoWords[locale];
  return (
    <>
      {photo.withdrawnAt ? (
        <Notice tone="warning" locale={locale} title={words.isWithdrawn(writeMoment(photo.withdrawnAt))}>
          <p>{photo.withdrawnBecause}</p>
          {props.mayKeep ? <BringBackForm {...props} /> : null}
        </Notice>
      ) : lacks(photo).length > 0 ? (
        <Notice tone="info" locale={locale}>
          <p>{words.lacks}</p>
        </Notice>
      ) : null}
    </>
  );
}

function HistoryCard({ ask, history }: PhotoProps) {
  const { locale } = ask;
  const words = historyWords[locale];
  return (
    <Card title={photoWords[locale].history}>
      <Timeline
        events={history.toReversed().map((entry) => ({
          title: words[entry.action] ?? entry.action,
          meta: `${doerOf(entry, locale)} · ${writeMoment(entry.at)}`,
          body:
            typeof entry.facts.because === 'string' && entry.facts.because !== '' ? (
              <p>{entry.facts.because}</p>
            ) : undefined,
        }))}
      />
    </Card>
  );
}
