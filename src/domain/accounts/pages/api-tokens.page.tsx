import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  html,
  type Judgement,
  judged,
  type Page,
  seeOther,
  text,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { reachOf } from '../access.ts';
import { getAccount } from '../accounts.store.ts';
import { type Scope, scopes, tokenDays } from '../api-token.ts';
import { listApiTokens, listGoodTokens } from '../api-tokens.store.ts';
import { makeApiToken } from '../make-api-token.ts';
import { revokeOwnToken, revokeTokenOf } from '../revoke-api-token.ts';
import { apiTokenWords } from '../words/api-token.ts';
import { accountFailures } from '../words.ts';
import { ApiTokensView, MadeTokenView } from './api-tokens.view.tsx';
import { failureOf, publicOrigin } from './door.ts';
import { KeptTokensView } from './kept-tokens.view.tsx';

const path = '/tai-khoan/ma-truy-cap';
const keptPath = '/quan-tri/ma-truy-cap';

const days = tokenDays.map(String) as [string, ...string[]];
const wanted = z.object({
  name: text(100).transform((typed) => typed.replace(/\s+/g, ' ')),
  scopes: z.array(choice(scopes)).default([]),
  days: choice(days).transform((typed) => tokenDays.find((one) => String(one) === typed) ?? 90),
  password: z.string().max(1000).default(''),
});

/** The scopes that open anything to an actor: the table of programs' addresses knows. */
type ScopesOpenTo = (actor: Actor) => readonly Scope[];

/** A person's tokens, and the form for another. */
export function apiTokensPage(openTo: ScopesOpenTo): Page<Actor> {
  return (ask) => show(ask, openTo, {});
}

/**
 * Makes a token and shows it. It is told in this answer alone and kept nowhere, so the answer is the page itself; the
 * form sent twice makes one token, and its second answer leads home.
 */
export function makeApiTokenPage(openTo: ScopesOpenTo): Page<Actor> {
  return async (ask) => {
    const read = ask.form(wanted);
    const none: FieldErrors =
      read.ok && read.value.scopes.length === 0 ? { scopes: apiTokenWords[ask.locale].chooseScopes } : {};
    const errors = read.ok ? none : read.errors;
    if (!read.ok || Object.keys(errors).length > 0) return show(ask, openTo, { errors });
    const { name } = read.value;
    try {
      const secret = await makeApiToken(ask.actor, { ...read.value, open: openTo(ask.actor) }, ask.now);
      return html(<MadeTokenView ask={ask} name={name} secret={secret} origin={publicOrigin(ask)} />);
    } catch (error) {
      const failure = failureOf(error);
      const isPassword = failure.code === accountFailures.notThePassword().code;
      return show(
        ask,
        openTo,
        isPassword ? { errors: { password: failure.sentence(ask.locale) } } : { failure },
      );
    }
  };
}

/** Ends one of the person's tokens. */
export async function revokeApiTokenPage(ask: Ask): Promise<Response> {
  await revokeOwnToken(ask.actor, ask.id('apiToken'), ask.now);
  return seeOther(path, apiTokenWords[ask.locale].revokedSaid);
}

/** The good tokens of everyone within the administrator's reach. */
export async function keptTokensPage(ask: Ask): Promise<Response> {
  const reach = reachOf(ask.actor, await bodyTreeOn(ask.today, ask.stamps));
  const tokens = await listGoodTokens(reach.everything ? undefined : [...reach.bodies], ask);
  return html(<KeptTokensView ask={ask} tokens={tokens} />);
}

/** Ends the token of somebody within reach. */
export async function revokeKeptTokenPage(ask: Ask): Promise<Response> {
  await revokeTokenOf(ask.actor, ask.id('apiToken'), ask.now);
  return seeOther(keptPath, apiTokenWords[ask.locale].revokedSaid);
}

async function show(ask: Ask, openTo: ScopesOpenTo, found: Judgement): Promise<Response> {
  const { errors = {}, failure } = found;
  const { accountId } = ask.actor;
  const [account, tokens] = await Promise.all([getAccount(accountId), listApiTokens(accountId, ask.now)]);
  return judged(
    <ApiTokensView
      ask={ask}
      account={account}
      tokens={tokens}
      open={openTo(ask.actor)}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />,
    found,
  );
}
