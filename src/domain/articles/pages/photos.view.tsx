import { ButtonLink, Card, Diff, ErrorSummary, Notice, PageHead, Stack } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { newsroomWords } from '../words/newsroom.ts';
import { photosWords } from '../words/photos.ts';
import { ArrangeForm } from './arrange-photos.view.tsx';
import { ChoosePhotos } from './choose-photos.view.tsx';
import { articlePath, newsroomPath } from './paths.ts';
import type { ArticlePhotosProps } from './photos-props.ts';

/** The photos of an article: what is said of each, where it stands, and others to choose from. */
export function ArticlePhotosView(props: ArticlePhotosProps) {
  const { ask, article, refused } = props;
  const { locale } = ask;
  const words = photosWords[locale];
  const { headline, photos } = article.content;
  return (
    <Page
      ask={ask}
      sheet="newsroom"
      title={words.title}
      refused={refused.failure !== undefined || Object.keys(refused.errors).length > 0}
      breadcrumb={[
        { label: newsroomWords[locale].title, href: newsroomPath },
        { label: headline, href: articlePath(article.id) },
        { label: words.title },
      ]}
    >
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href={articlePath(article.id)} manner="quiet">
            {words.back}
          </ButtonLink>
        }
      />
      <Stack gap="wide">
        <ErrorSummary
          locale={locale}
          errors={refused.errors}
          general={refused.failure ? [refused.failure] : []}
        />
        <BothVersions {...props} />
        <Card title={words.inArticle}>
          {photos.length === 0 ? <p class="quiet">{words.none}</p> : <ArrangeForm {...props} />}
        </Card>
        <Wanted {...props} />
        <ChoosePhotos {...props} />
      </Stack>
    </Page>
  );
}

function BothVersions({ ask, article, yours }: ArticlePhotosProps) {
  if (!yours) return null;
  const words = photosWords[ask.locale];
  const fields = yours.photos.flatMap((mine) => {
    const theirs = article.content.photos.find(({ photoId }) => photoId === mine.photoId);
    return (['caption', 'alt', 'credit'] as const).flatMap((name) =>
      mine[name] === theirs?.[name]
        ? []
        : [{ label: words[name], yours: mine[name], current: theirs?.[name] ?? '' }],
    );
  });
  return fields.length === 0 ? null : <Diff locale={ask.locale} caption={words.conflict} fields={fields} />;
}

function Wanted({ ask, article, wanted, supplied }: ArticlePhotosProps) {
  const words = photosWords[ask.locale];
  if (wanted.length === 0) return null;
  const path = articlePath(article.id, 'anh');
  return (
    <Notice tone="warning" locale={ask.locale} title={words.wanted}>
      <p>{words.wantedLead}</p>
      <ul>
        {wanted.map((caption, nth) => (
          <li>
            {caption} {nth === supplied ? null : <a href={`${path}?chuThich=${nth}#chon`}>{words.supply}</a>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
