import { type Actor, asOneself, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type ApiToken, isTokenGood } from './api-token.ts';
import { endApiToken, getApiToken, lockApiToken } from './api-tokens.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { apiTokenFailures } from './words/api-token.ts';

/** A person ends one of their own tokens: the program that has it is refused from now on. */
export function revokeOwnToken(actor: Actor, tokenId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const token = await lockApiToken(tokenId);
    permit(token.accountId === actor.accountId, apiTokenFailures.noSuchToken);
    await end(asOneself(actor), token, now);
  });
}

/** An administrator ends the token of somebody within reach. */
export function revokeTokenOf(actor: Actor, tokenId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { accountId } = await getApiToken(tokenId);
    await lockKeptAccount(actor, accountId, now);
    await end(actor, await lockApiToken(tokenId), now);
  });
}

async function end(actor: Actor, token: ApiToken, now: Temporal.Instant): Promise<void> {
  if (!isTokenGood(token, now)) throw apiTokenFailures.tokenEnded();
  await endApiToken(token.id, actor.accountId, now);
  const facts = { token: token.name, tokenId: token.id };
  const subject = { kind: 'account', id: token.accountId };
  record(actor, { action: 'account.api_token_revoked', subject, facts }, now);
}
