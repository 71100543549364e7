import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  day,
  id,
  ids,
  type Judgement,
  judged,
  optionalText,
  seeOther,
  text,
} from '../../../kernel/http/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { bodiesNear } from '../access.ts';
import { type Grant, standingOf } from '../account.ts';
import { delegableRoles } from '../delegation.ts';
import { listCandidates } from '../delegations.store.ts';
import { giveDelegation } from '../give-delegation.ts';
import { listGrants } from '../held-roles.store.ts';
import { delegationFailures, delegationWords } from '../words/delegation.ts';
import { GiveDelegationView } from './give-delegation.view.tsx';

const form = z.object({
  delegateId: id(),
  grantIds: ids(),
  from: day(),
  last: day(),
  reason: text(300),
  decidedBy: optionalText(200),
  keeps: choice(['yes', 'no']),
});

/** An empty form for a delegation. */
export function newDelegationPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Gives the delegation; it holds once the other has taken it on. */
export async function giveDelegationPage(ask: Ask): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { last, keeps, decidedBy = '', ...given } = read.value;
  const until = last.add({ days: 1 });
  try {
    await giveDelegation(ask.actor, { ...given, until, decidedBy, delegatorKeeps: keeps === 'yes' }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return show(ask, { failure: error });
  }
  const { candidates } = await choicesOf(ask);
  const name = candidates.find((one) => one.id === given.delegateId)?.name ?? '';
  return seeOther('/tai-khoan/uy-quyen', delegationWords[ask.locale].said.given(name));
}

const fields: ReadonlyMap<string, string> = new Map([
  [delegationFailures.toOneself().code, 'delegateId'],
  [delegationFailures.unsuited().code, 'delegateId'],
  [delegationFailures.notOwnRole().code, 'grantIds'],
  [delegationFailures.notDelegable().code, 'grantIds'],
  [delegationFailures.beginsInThePast().code, 'from'],
  [delegationFailures.endsBeforeBegin().code, 'last'],
  [delegationFailures.tooLong().code, 'last'],
]);

async function show(ask: Ask, found: Judgement): Promise<Response> {
  const { errors = {}, failure } = found;
  const field = failure && fields.get(failure.code);
  const sentence = failure?.sentence(ask.locale);
  return judged(
    <GiveDelegationView
      ask={ask}
      {...(await choicesOf(ask))}
      errors={field && sentence ? { [field]: sentence } : errors}
      general={sentence && !field ? [sentence] : []}
    />,
    found,
  );
}

/** What a person may delegate, and to whom. */
async function choicesOf(ask: Ask) {
  const [grants, tree] = await Promise.all([
    listGrants(ask.actor.accountId),
    bodyTreeOn(ask.today, ask.stamps),
  ]);
  const delegable = grants.filter(
    (grant) => delegableRoles.includes(grant.role) && standingOf(grant, ask.today) !== 'ended',
  );
  const found = await listCandidates(reachOf(delegable, tree), ask.today);
  const candidates = found.filter((one) => one.id !== ask.actor.accountId);
  return { grants: delegable, candidates, tree };
}

function reachOf(grants: readonly Grant[], tree: BodyTree) {
  const bodies = grants.map((grant) => grant.bodyId);
  return {
    near: bodies.flatMap((bodyId) => bodiesNear(bodyId, tree)),
    led: [...tree.under(bodies)],
  };
}
