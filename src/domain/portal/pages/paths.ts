import { type Cursor, writeCursor } from '../turn.ts';

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

/** The articles of a topic. */
export function topicPath(slug: string): string {
  return `${portalPath}/chu-de/${slug}`;
}

/** Everything, by the day on which it was published. */
export const archivePath = `${portalPath}/luu-tru`;

/** What was published on a day, or in a month. */
export function archiveOf(span: { toString(): string }): string {
  return `${archivePath}/${span.toString()}`;
}

/** Where a list goes on from a place; its beginning without one. */
export function listPath(path: string, before?: Cursor): string {
  return before ? `${path}?truoc=${encodeURIComponent(writeCursor(before))}` : path;
}
