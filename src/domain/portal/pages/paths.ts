import { archivePath, portalPath } from '../../paper/index.ts';
import { type Cursor, writeCursor } from '../turn.ts';

/** The page of an article, or of something that belongs to it. */
export function articlePath(slug: string, part = ''): string {
  return `${portalPath}/${slug}${part === '' ? '' : `/${part}`}`;
}

/** The articles of a topic. */
export function topicPath(slug: string): string {
  return `${portalPath}/chu-de/${slug}`;
}

/** What was published on a day, or in a month. */
export function archiveOf(span: { toString(): string }): string {
  return `${archivePath}/${span.toString()}`;
}

/** Where a list goes on from a place; its beginning without one. */
export function listPath(path: string, before?: Cursor): string {
  return before ? `${path}?truoc=${encodeURIComponent(writeCursor(before))}` : path;
}
