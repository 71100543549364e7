import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { actorOf } from './acting.ts';
import { findBehindToken } from './actors.store.ts';
import { type Scope, tokenNoticed } from './api-token.ts';
import { findGoodToken, noticeApiToken } from './api-tokens.store.ts';
import { hashToken } from './session.ts';

/** A token as a program showed it: who acts by it, and what it is good for. */
export interface TokenHolder {
  readonly tokenId: string;
  readonly actor: Actor;
  readonly scopes: readonly Scope[];
}

/**
 * Who calls, by the token their program shows: the person in their own name, with the roles that they may use today.
 * What they have given away opens nothing, and what was delegated to them is used in person alone.
 */
export async function recogniseToken(
  token: string,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<TokenHolder | null> {
  const known = await findGoodToken(hashToken(token), at.now);
  if (!known) return null;
  const behind = await findBehindToken(known.id, at);
  if (!behind) return null;
  const { id, name, lastUsedAt, scopes } = known;
  if (!lastUsedAt || at.now.since(lastUsedAt).total('minutes') >= tokenNoticed.total('minutes')) {
    // Nobody waits for this: the answer does not depend on it.
    noticeApiToken(id, at.now).catch(() => undefined);
  }
  return { tokenId: id, actor: { ...actorOf(behind), program: { tokenId: id, name } }, scopes };
}
