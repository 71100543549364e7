import { Button, ButtonLink, ButtonRow, Card, FilterBar, Form, Stack, TextField } from '../../../ui/index.ts';
import { inLibrary, PictureView } from '../../photos/index.ts';
import { photosWords } from '../words/photos.ts';
import { articlePath } from './paths.ts';
import type { ArticlePhotosProps } from './photos-props.ts';

/** The library to choose from: found by words, ticked, taken; one of them perhaps for a caption that waits. */
export function ChoosePhotos({ ask, article, found, typed, wanted, supplied }: ArticlePhotosProps) {
  const { locale } = ask;
  const words = photosWords[locale];
  const path = articlePath(article.id, 'anh');
  const isOne = supplied !== undefined;
  return (
    <Card
      title={words.choose}
      id="chon"
      actions={
        <ButtonLink href="/toa-soan/anh/moi" manner="quiet">
          {words.toLibrary}
        </ButtonLink>
      }
    >
      <Stack>
        {isOne ? (
          <p>
            {words.supplying}: <strong>{wanted[supplied]}</strong>
          </p>
        ) : null}
        <FilterBar
          locale={locale}
          action={path}
          submit={words.searchDo}
          hidden={isOne ? { chuThich: String(supplied) } : {}}
        >
          <TextField
            locale={locale}
            name="tim"
            label={words.search}
            value={typed}
            type="search"
            maxlength={200}
          />
        </FilterBar>
        {found.length === 0 ? (
          <p class="quiet">{words.nothingFound}</p>
        ) : (
          <Form
            ask={ask}
            action={articlePath(article.id, 'anh/them')}
            hidden={{ version: article.version, chuThich: isOne ? String(supplied) : '' }}
          >
            <ul class="photo-grid">
              {found.map((photo) => (
                <li class="photo-card photo-choice">
                  <label>
                    <PictureView shown={{ ...inLibrary(photo), alt: '' }} cut sizes="220px" />
                    <span class="choice">
                      <input type={isOne ? 'radio' : 'checkbox'} name="photos[]" value={photo.id} />
                      <span>{photo.caption || photo.name}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <ButtonRow>
              <Button manner="secondary">{words.add}</Button>
            </ButtonRow>
          </Form>
        )}
      </Stack>
    </Card>
  );
}
