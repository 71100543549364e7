import { bodyTreeOn } from '../organisation/index.ts';
import type { PhotoUser } from '../photos/index.ts';
import { newsroomsInReach } from './access.ts';
import { articlePath } from './pages/paths.ts';
import { listPublicContents, listUsesOfPhoto, showPhotosAnew } from './published.store.ts';
import { putOutPhotos } from './published-photos.ts';

/** Articles use photos: which ones is told to the library, and a picture that changes is shown anew in those that are public. */
export const articlePhotoUser: PhotoUser = {
  async usesOf(photoId, ask) {
    const reach = newsroomsInReach(ask.actor, await bodyTreeOn(ask.today, ask.stamps));
    const uses = await listUsesOfPhoto(photoId, reach);
    return uses.map(({ id, headline, isPublic }) => ({ label: headline, href: articlePath(id), isPublic }));
  },
  async changed(shownBy) {
    for (const shown of await listPublicContents(shownBy))
      await showPhotosAnew(shown, await putOutPhotos(shown.id, shown.content));
  },
};
