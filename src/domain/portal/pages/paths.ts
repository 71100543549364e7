/** Where the portal begins. */
export const portalPath = '/tin';

/** The page of an article, or of something that belongs to it. */
export function articlePath(slug: string, part = ''): string {
  return `${portalPath}/${slug}${part === '' ? '' : `/${part}`}`;
}

/** The articles of a section. */
export function sectionPath(slug: string): string {
  return `${portalPath}/chuyen-muc/${slug}`;
}

/** Where news is searched. */
export const searchPath = `${portalPath}/tim`;
