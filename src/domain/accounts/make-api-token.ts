import { type Actor, asOneself, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { lockAccount } from './accounts.store.ts';
import { isTokenGood, mostTokens, newApiToken, type Scope, type TokenDays } from './api-token.ts';
import { insertApiToken, listApiTokens } from './api-tokens.store.ts';
import { confirmOneself } from './confirm-oneself.ts';
import { hashToken } from './session.ts';
import { apiTokenFailures } from './words/api-token.ts';

/** A token that a person wants for a program of theirs. */
export interface WantedToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: TokenDays;
  /** The scopes that open anything to the person's roles: a token is never wider. */
  readonly open: readonly Scope[];
  readonly password: string;
}

/** Makes a token for a program of the person's own; gives its secret, which is kept nowhere. */
export function makeApiToken(actor: Actor, wanted: WantedToken, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    await confirmOneself(actor, wanted.password, now);
    const { id: accountId } = await lockAccount(actor.accountId);
    const { name, days } = wanted;
    const scopes = [...new Set(wanted.scopes)];
    permit(
      scopes.every((scope) => wanted.open.includes(scope)),
      apiTokenFailures.widerThanRoles,
    );
    const good = (await listApiTokens(accountId, now)).filter((token) => isTokenGood(token, now));
    if (good.length >= mostTokens) throw apiTokenFailures.tooManyTokens();
    const secret = newApiToken();
    const expiresAt = now.add({ hours: days * 24 });
    const tokenId = await insertApiToken(
      { accountId, name, scopes, expiresAt, tokenHash: hashToken(secret) },
      now,
    );
    const facts = { token: name, tokenId, scopes, expiresAt: expiresAt.toString() };
    const subject = { kind: 'account', id: accountId };
    record(asOneself(actor), { action: 'account.api_token_made', subject, facts }, now);
    return secret;
  });
}
