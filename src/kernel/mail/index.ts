import type { Post } from './letter.ts';

export type { Letter, Post } from './letter.ts';
export { mailServer } from './smtp.ts';
export { Undeliverable } from './undeliverable.ts';

let post: Post | undefined;

/** Names what takes letters to their readers; nothing where the system has no mail. */
export function postWith(chosen: Post | undefined): void {
  post = chosen;
}

/** What takes letters to their readers; nothing where the system has no mail. */
export function findPost(): Post | undefined {
  return post;
}
