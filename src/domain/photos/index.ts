export { addPhoto } from './add-photo.ts';
export { makePicture } from './make-picture.ts';
export { inPublic, PhotoView, type PublishedPhoto, publicPhotoPath } from './pages/photo.view.tsx';
export { inLibrary, PictureView, type Shown } from './pages/photo-picture.view.tsx';
export { lacks, type Photo } from './photo.ts';
export { type PhotoUse, type PhotoUser, usePhotoUsers } from './photo-users.ts';
export { contentsOfPhotos, listPhotosById } from './photos.store.ts';
export { showPhotos } from './sizes.store.ts';
