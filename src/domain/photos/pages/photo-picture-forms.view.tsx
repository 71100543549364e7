import {
  Button,
  ButtonRow,
  Card,
  Confirm,
  Disclosure,
  FileField,
  FocalField,
  Form,
} from '../../../ui/index.ts';
import { libraryWords } from '../words/library.ts';
import { photoWords } from '../words/photo.ts';
import { focalPlaces, placeOf } from './focal-places.ts';
import { photoPath } from './paths.ts';
import { inLibrary, PictureView } from './photo-picture.view.tsx';
import type { PhotoProps } from './photo-props.ts';
import { pictureEndings } from './upload-limits.ts';

/** Where the eye goes, chosen on the picture or from nine fields; beside it how the picture is then cut. */
export function FocalForm({ ask, photo }: PhotoProps) {
  const words = photoWords[ask.locale];
  const shown = inLibrary(photo);
  return (
    <Form ask={ask} action={photoPath(photo.id, 'diem-chinh')} hidden={{ version: photo.version }}>
      <FocalField
        picture={<PictureView shown={shown} sizes="(max-width: 900px) 100vw, 720px" eager />}
        width={photo.width}
        height={photo.height}
        focal={photo.focal}
        legend={words.focalChoice}
        hint={words.focalOnPicture}
        name="place"
        chosen={placeOf(photo.focal)}
        places={focalPlaces.map((place, nth) => ({ ...place, label: words.places[nth] ?? '' }))}
      />
      <p class="quiet">{words.focalLead}</p>
      <ButtonRow>
        <Button manner="secondary">{words.focalSave}</Button>
      </ButtonRow>
      <Disclosure label={words.cut}>
        <div class="photo photo-cut">
          <PictureView shown={{ ...shown, alt: words.cut }} cut sizes="360px" />
        </div>
      </Disclosure>
    </Form>
  );
}

/** Another picture in the place of this one. */
export function ReplaceCard({ ask, photo, refused }: PhotoProps) {
  const { locale } = ask;
  const words = photoWords[locale];
  const { types } = libraryWords[locale].upload;
  const isTried = refused.part === 'replace';
  return (
    <Card title={words.replace}>
      <Form
        ask={ask}
        action={photoPath(photo.id, 'thay')}
        hidden={{ version: photo.version }}
        refused={isTried}
        multipart
      >
        <p class="quiet">{words.replaceLead}</p>
        <FileField
          locale={locale}
          name="picture"
          label={words.replaceFile}
          takes={{ types, limit: '30 MB' }}
          accept={pictureEndings}
          error={isTried ? refused.errors.picture : undefined}
          required
        />
        <ButtonRow>
          <Button manner="secondary">{words.replaceDo}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

/** Taking a photo out of use, with the reason. */
export function WithdrawCard({ ask, photo, refused }: PhotoProps) {
  const words = photoWords[ask.locale];
  const isTried = refused.part === 'withdraw';
  const typed = ask.typed.because;
  return (
    <Confirm
      ask={ask}
      id="go-anh"
      action={photoPath(photo.id, 'go')}
      label={words.withdraw}
      consequence={words.withdrawLead}
      submit={words.withdrawDo}
      hidden={{ version: photo.version }}
      open={isTried}
      reason={{
        name: 'because',
        label: words.withdrawReason,
        value: isTried && typeof typed === 'string' ? typed : undefined,
        error: isTried ? refused.errors.because : undefined,
      }}
    />
  );
}

/** Giving a withdrawn photo back to use. */
export function BringBackForm({ ask, photo }: PhotoProps) {
  const words = photoWords[ask.locale];
  return (
    <Form
      ask={ask}
      action={photoPath(photo.id, 'dua-lai')}
      hidden={{ version: photo.version }}
      class="inline"
    >
      <Button manner="secondary">{words.bringBack}</Button>
    </Form>
  );
}
