import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { beginActing, endActing } from '../act-on-behalf.ts';
import { answerDelegation } from '../answer-delegation.ts';
import { listDelegations } from '../delegations.store.ts';
import { revokeDelegation } from '../revoke-delegation.ts';
import { delegationWords } from '../words/delegation.ts';
import { DelegationsView } from './delegations.view.tsx';

const path = '/tai-khoan/uy-quyen';

/** What the person has delegated, and what was delegated to them. */
export async function delegationsPage(ask: Ask): Promise<Response> {
  const [delegations, tree] = await Promise.all([
    listDelegations(ask.actor.accountId),
    bodyTreeOn(ask.today, ask.stamps),
  ]);
  return html(<DelegationsView ask={ask} delegations={delegations} tree={tree} />);
}

/** Takes a delegation on. */
export function acceptDelegationPage(ask: Ask): Promise<Response> {
  return answered(ask, true);
}

/** Does not take a delegation on. */
export function declineDelegationPage(ask: Ask): Promise<Response> {
  return answered(ask, false);
}

async function answered(ask: Ask, accepted: boolean): Promise<Response> {
  const { said } = delegationWords[ask.locale];
  const delegation = await answerDelegation(ask.actor, { id: ask.id('delegation'), accepted }, ask.now);
  return seeOther(path, accepted ? said.accepted(delegation.delegator.name) : said.declined);
}

/** Ends a delegation, as the one who gave it or the one who has it. */
export async function revokeDelegationPage(ask: Ask): Promise<Response> {
  await revokeDelegation(ask.actor, ask.id('delegation'), ask.now);
  return seeOther(path, delegationWords[ask.locale].said.revoked);
}

/** Ends a delegation of someone whose account one administers. */
export async function revokeDelegationOfPage(ask: Ask): Promise<Response> {
  await revokeDelegation(ask.actor, ask.id('delegation'), ask.now);
  return seeOther(`/quan-tri/tai-khoan/${ask.id('id')}`, delegationWords[ask.locale].said.revoked);
}

/** Begins to act for another, from the first page that this opens. */
export async function beginActingPage(ask: Ask): Promise<Response> {
  const { delegator } = await beginActing(ask.actor, ask.id('delegation'), ask.now);
  return seeOther('/', delegationWords[ask.locale].said.begun(delegator.name));
}

/** Goes back to one's own name; from any page, and also when the days are over. */
export async function endActingPage(ask: Ask<Actor | null>): Promise<Response> {
  if (ask.actor) await endActing(ask.actor, ask.now);
  return seeOther('/', delegationWords[ask.locale].said.ended);
}
