export { addPhoto } from './add-photo.ts';
export { makePicture } from './make-picture.ts';
export { inPublic, PhotoView, type PublishedPhoto } from './pages/photo.view.tsx';
export { inLibrary } from './pages/photo-picture.view.tsx';
export type { Photo } from './photo.ts';
export { type PhotoUser, usePhotoUsers } from './photo-users.ts';
export { contentsOfPhotos, listPhotosById } from './photos.store.ts';
export { showPhotos } from './sizes.store.ts';
