/** Where the newsroom lies. */
export const newsroomPath = '/toa-soan';
export const importPath = `${newsroomPath}/nhap`;
export const newArticlePath = `${newsroomPath}/moi`;
export const spellingsPath = `${newsroomPath}/cach-viet`;

/** The page of an article in the making, or of something that is done there. */
export function articlePath(id: string, deed = ''): string {
  return `${newsroomPath}/bai/${id}${deed === '' ? '' : `/${deed}`}`;
}
