/** Where the newsroom finds what it is asked to correct. */
export const listPath = '/toa-soan/cai-chinh';

/** One request in the newsroom; below it, what is done with it. */
export function requestPath(id: string, deed = ''): string {
  return `${listPath}/${id}${deed && `/${deed}`}`;
}

/** Where a correction of an article is asked for. */
export function askPath(slug: string): string {
  return `/tin/${slug}/cai-chinh`;
}

/** The private page of whoever asked. */
export function ownPath(secret: string): string {
  return `/cai-chinh/${secret}`;
}

/** Where those who work for bodies find what newsrooms ask them. */
export const askingsPath = '/cai-chinh/hoi';

/** Where a body replies to what it is asked. */
export function replyPath(id: string): string {
  return `${askingsPath}/${id}`;
}
