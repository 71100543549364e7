import { writeDay } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  DateField,
  Diff,
  FieldRow,
  Form,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { Said } from '../describe-photo.ts';
import { photoWords } from '../words/photo.ts';
import { photoPath } from './paths.ts';
import type { PhotoProps } from './photo-props.ts';

/** What is said of a photo, to be changed; what was refused stays as it was typed. */
export function DetailsForm({ ask, photo, refused }: PhotoProps) {
  const { locale } = ask;
  const words = photoWords[locale];
  const isTried = refused.part === 'details';
  const stands = {
    ...typedOf(photo),
    ...(photo.takenOn || !photo.cameraDay ? {} : { takenOn: writeDay(photo.cameraDay) }),
  };
  const field = (name: keyof typeof words.fields) => {
    const typed = ask.typed[name];
    return {
      locale,
      name,
      label: words.fields[name],
      value: isTried && typeof typed === 'string' ? typed : stands[name],
      error: isTried ? refused.errors[name] : undefined,
    };
  };
  return (
    <Form
      ask={ask}
      action={photoPath(photo.id)}
      hidden={{ version: photo.version }}
      refused={isTried && Object.keys(refused.errors).length > 0}
    >
      <TextArea {...field('caption')} hint={words.captionHint} rows={2} maxlength={1000} />
      <TextArea {...field('alt')} hint={words.altHint} rows={2} maxlength={1000} />
      <FieldRow>
        <TextField {...field('credit')} hint={words.creditHint} maxlength={200} optional />
        <TextField {...field('place')} maxlength={200} optional />
      </FieldRow>
      <DateField
        {...field('takenOn')}
        hint={photo.cameraDay ? words.cameraDay(writeDay(photo.cameraDay)) : undefined}
        optional
      />
      <TextArea {...field('people')} hint={words.peopleHint} rows={3} maxlength={4000} optional />
      <ButtonRow>
        <Button>{words.save}</Button>
      </ButtonRow>
    </Form>
  );
}

function typedOf(
  said: Omit<Said, 'people'> & { readonly people: readonly (string | { readonly name: string })[] },
) {
  const { caption, alt, credit, place, takenOn, people } = said;
  return {
    caption,
    alt,
    credit,
    place,
    takenOn: takenOn ? writeDay(takenOn) : '',
    people: people.map((one) => (typeof one === 'string' ? one : one.name)).join('\n'),
  };
}

/** What was typed beside what another has kept meanwhile. */
export function BothVersions({ ask, photo, refused }: PhotoProps) {
  if (!refused.yours) return null;
  const words = photoWords[ask.locale];
  const [mine, theirs] = [typedOf(refused.yours), typedOf(photo)];
  const names = Object.keys(mine) as (keyof typeof mine)[];
  return (
    <Diff
      locale={ask.locale}
      caption={words.conflict}
      fields={names.map((name) => ({ label: words.fields[name], yours: mine[name], current: theirs[name] }))}
    />
  );
}
