/** Where the library of photos lies. */
export const libraryPath = '/toa-soan/anh';
export const uploadPath = `${libraryPath}/moi`;

/** The page of a photo, or of something that is done there. */
export function photoPath(id: string, deed = ''): string {
  return `${libraryPath}/${id}${deed === '' ? '' : `/${deed}`}`;
}
