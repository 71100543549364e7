import { buffer } from 'node:stream/consumers';
import type { Actor } from '../../../kernel/access/index.ts';
import { permit } from '../../../kernel/access/index.ts';
import { fileStore } from '../../../kernel/files/index.ts';
import { type Ask, type Keeping, picture } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canSeePhoto } from '../access.ts';
import { getPhoto } from '../photos.store.ts';
import { findPublicSize, findSize, type SizeContent } from '../sizes.store.ts';
import { type Format, mediaTypeOf, sizeIn } from '../sizes.ts';
import { photoFailures } from '../words.ts';

/** A size of a picture that something public shows: its address never means anything else, so it is kept for ever. */
export async function publicPhotoPage(ask: Ask<Actor | null>): Promise<Response> {
  const [hash, named] = [ask.param('hash'), sizeIn(ask.param('file'))];
  if (!named || !/^[0-9a-f]{32}$/.test(hash)) throw photoFailures.noSuchPhoto();
  return answer(await findPublicSize({ hash, ...named }), named.format, 'public for ever');
}

/** A size of a photo for those who may see it in the library, public or not. */
export async function libraryPhotoPage(ask: Ask): Promise<Response> {
  const named = sizeIn(ask.param('file'));
  const photo = await getPhoto(ask.id('photo'));
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  permit(named !== undefined && canSeePhoto(ask.actor, photo, tree), photoFailures.noSuchPhoto);
  if (!named) throw photoFailures.noSuchPhoto();
  return answer(await findSize({ hash: photo.hash, ...named }), named.format, 'private for an hour');
}

async function answer(found: SizeContent | undefined, format: Format, keeping: Keeping): Promise<Response> {
  if (!found) throw photoFailures.noSuchPhoto();
  // A size is some hundred kilobytes at most: read whole, it does not hold the store open for a slow reader.
  const bytes = await buffer(await fileStore().read(found.sha256));
  return picture(new Uint8Array(bytes), { type: mediaTypeOf[format], keeping });
}
