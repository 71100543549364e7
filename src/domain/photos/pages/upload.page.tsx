import { z } from 'zod';
import { bodiesWhere } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  id,
  optionalText,
  type Prepared,
  seeOther,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { addPhoto } from '../add-photo.ts';
import { makePicture, type SentPicture } from '../make-picture.ts';
import { libraryWords } from '../words/library.ts';
import { libraryPath, photoPath } from './paths.ts';
import { UploadView } from './upload.view.tsx';
import { pictureUpload } from './upload-limits.ts';

export { pictureUpload };

/** Where photos are brought into the library. */
export function uploadFormPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

const form = z.object({ newsroomId: id(), credit: optionalText(200) });
const most = 3;

/** Makes each picture ready by itself, before any transaction; those that cannot be used are refused by name, the others come in. */
export async function uploadPhotosPage(ask: Ask): Promise<Prepared> {
  const words = libraryWords[ask.locale].upload;
  const read = ask.form(form);
  if (!read.ok) return () => show(ask, read.errors);
  const { sent, refused } = await makeAll(ask);
  if (sent.length === 0)
    return () => show(ask, { photos: refused.length > 0 ? refused.join(' ') : words.choose });
  const { newsroomId, credit } = read.value;
  return async () => {
    const added: string[] = [];
    for (const one of sent)
      added.push(await addPhoto(ask.actor, { newsroomId, sent: one, details: { credit } }, ask.now));
    const [only = ''] = added;
    const said = words.added(added.length) + summary(refused, ask);
    return seeOther(added.length === 1 && refused.length === 0 ? photoPath(only) : libraryPath, said);
  };
}

async function makeAll(ask: Ask): Promise<{ sent: SentPicture[]; refused: string[] }> {
  const refused = ask.refusedFiles('photos').map(({ failure }) => failure.sentence(ask.locale));
  const sent: SentPicture[] = [];
  for (const file of ask.files('photos')) {
    try {
      sent.push(await makePicture(file));
    } catch (error) {
      if (!(error instanceof Failure) || error.kind === 'unavailable') throw error;
      refused.push(error.sentence(ask.locale));
    }
  }
  return { sent, refused };
}

/** What was not taken, in a few sentences: it is carried to the next page in a cookie. */
function summary(refused: readonly string[], ask: Ask): string {
  if (refused.length === 0) return '';
  const words = libraryWords[ask.locale].upload;
  const more = refused.length - most;
  return words.refused(refused.slice(0, most).join(' ')) + (more > 0 ? words.others(more) : '');
}

async function show(ask: Ask, errors: FieldErrors): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const own = bodiesWhere(ask.actor, 'editor');
  const newsrooms = tree.list.filter((body) => own.includes(body.id));
  const view = (
    <UploadView
      ask={ask}
      newsrooms={newsrooms.map((body) => ({ value: body.id, label: body.name }))}
      most={pictureUpload.files}
      errors={errors}
    />
  );
  return html(view, Object.keys(errors).length > 0 ? 422 : 200);
}
