import {
  Button,
  ButtonRow,
  CheckboxField,
  FieldRow,
  Form,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { inLibrary, PictureView } from '../../photos/index.ts';
import { textBlocks } from '../arrange-photos.ts';
import { linesOf, textOfLine } from '../body.ts';
import type { Content } from '../content.ts';
import { photosWords } from '../words/photos.ts';
import { articlePath } from './paths.ts';
import type { ArticlePhotosProps } from './photos-props.ts';

/** The photos an article has: what is said of each there, where it stands, which one leads. */
export function ArrangeForm(props: ArticlePhotosProps) {
  const { ask, article, kept, refused } = props;
  const { locale } = ask;
  const words = photosWords[locale];
  const { photos, leadPhotoId } = article.content;
  const nameOf = (id: string) => kept.find((photo) => photo.id === id)?.name ?? id;
  const typed = ask.typed.leadPhotoId;
  return (
    <Form
      ask={ask}
      action={articlePath(article.id, 'anh')}
      hidden={{ version: article.version }}
      refused={Object.keys(refused.errors).length > 0}
    >
      <ul class="photo-rows">
        {photos.map((photo) => (
          <PhotoRow {...props} placed={photo} />
        ))}
      </ul>
      <RadioGroup
        locale={locale}
        name="leadPhotoId"
        label={words.leads}
        value={refused.isTried && typeof typed === 'string' ? typed : (leadPhotoId ?? '')}
        choices={[
          ...photos.map(({ photoId, caption }) => ({ value: photoId, label: caption || nameOf(photoId) })),
          { value: '', label: words.noLead },
        ]}
      />
      <ButtonRow>
        <Button>{words.save}</Button>
      </ButtonRow>
    </Form>
  );
}

type PlacedPhoto = Content['photos'][number];

function PhotoRow({
  ask,
  article,
  kept,
  places,
  refused,
  placed,
}: ArticlePhotosProps & { placed: PlacedPhoto }) {
  const { locale } = ask;
  const words = photosWords[locale];
  const { photoId } = placed;
  const photo = kept.find(({ id }) => id === photoId);
  const field = (name: 'caption' | 'alt' | 'credit') => {
    const typed = ask.typed[`${name}-${photoId}`];
    return {
      locale,
      name: `${name}-${photoId}`,
      label: words[name],
      value: refused.isTried && typeof typed === 'string' ? typed : placed[name],
      error: refused.errors[`${name}-${photoId}`],
    };
  };
  const place = refused.isTried ? ask.typed[`place-${photoId}`] : places.get(photoId)?.toString();
  return (
    <li class="photo-row">
      <div class="photo">
        {photo ? <PictureView shown={{ ...inLibrary(photo), alt: '' }} cut sizes="220px" /> : null}
      </div>
      <div class="stack">
        {photo?.withdrawnAt ? <p class="field-error">{words.gone}</p> : null}
        <TextArea {...field('caption')} rows={2} maxlength={1000} required />
        <TextArea {...field('alt')} hint={words.altHint} rows={2} maxlength={1000} required />
        <FieldRow>
          <TextField {...field('credit')} maxlength={200} />
          <SelectField
            locale={locale}
            name={`place-${photoId}`}
            label={words.place}
            value={typeof place === 'string' ? place : ''}
            options={placesFor(article.content, words)}
            empty={words.notInText}
          />
        </FieldRow>
        <CheckboxField locale={locale} name={`remove-${photoId}`} label={words.remove} />
      </div>
    </li>
  );
}

const shortest = 48;

function placesFor({ body }: Content, words: (typeof photosWords)['vi']) {
  const begun = textBlocks(body).map((block) => {
    const text = linesOf({ type: 'doc', content: [block] })
      .map(textOfLine)
      .join(' ');
    return text.length > shortest ? `${text.slice(0, shortest).trimEnd()}…` : text;
  });
  return [
    { value: '0', label: words.atStart },
    ...begun.map((text, nth) => ({ value: String(nth + 1), label: words.after(nth + 1, text) })),
  ];
}
