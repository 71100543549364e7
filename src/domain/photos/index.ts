export { addPhoto } from './add-photo.ts';
export { findPhotosToChoose, listPhotosToChoose } from './choose-photos.ts';
export { makePicture } from './make-picture.ts';
export { inPublic, PhotoView, type PublishedPhoto } from './pages/photo.view.tsx';
export { inLibrary, PictureView } from './pages/photo-picture.view.tsx';
export { lacks, type Photo } from './photo.ts';
export { type PhotoUser, usePhotoUsers } from './photo-users.ts';
export { contentsOfPhotos, listPhotosById } from './photos.store.ts';
export { showPhotos } from './sizes.store.ts';
