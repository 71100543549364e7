const somewhere = 'http://here.invalid';

/** The path within this system that was asked for, or `/`: an address elsewhere is never followed. */
export function localPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, somewhere)) return '/';
  const url = new URL(asked, somewhere);
  if (url.origin !== somewhere) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//elsewhere` is a path here and a host there, once a browser has read it.
  return path.startsWith('//') ? '/' : path;
}
