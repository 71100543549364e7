/** Where visitors read announcements. */
export const publicPath = '/thong-bao-chung';
/** Where one finds what was announced to oneself. */
export const receivedPath = `${publicPath}/nhan`;
/** Where announcements are written. */
export const writingPath = '/soan-thong-bao';

/** The public page of an announcement. */
export function publicAnnouncementPath(slug: string): string {
  return `${publicPath}/${slug}`;
}

/** An announcement as one of those it is for reads it; below it, what they do. */
export function receivedAnnouncementPath(id: string, deed = ''): string {
  return `${receivedPath}/${id}${deed && `/${deed}`}`;
}

/** An announcement as those who write it see it; below it, what they do. */
export function ownAnnouncementPath(id: string, deed = ''): string {
  return `${writingPath}/${id}${deed && `/${deed}`}`;
}
