import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, type Judgement, judged } from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { reachOf } from '../access.ts';
import { listDelegations } from '../delegations.store.ts';
import { getSeenAccount, isKeptBy } from '../kept-account.ts';
import { listPasskeys } from '../passkeys.store.ts';
import { listSessions } from '../sessions.store.ts';
import { AccountView } from './account.view.tsx';
import { fieldOf } from './field-of-failure.ts';

const latest = 30;

/** Does the deed; what the administrator can mend is said on the account's page with all that was typed. */
export async function attempt(ask: Ask, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'missing') throw error;
    return showAccount(ask, { failure: error });
  }
}

interface Shown extends Judgement {
  readonly link?: string;
}

/** Shows the account with what was wrong. */
export async function showAccount(ask: Ask, shown: Shown): Promise<Response> {
  return judged(await accountViewOf(ask, shown), shown);
}

/** The account as it is drawn, with what was wrong or with the link that is shown once. */
export async function accountViewOf(ask: Ask, { errors = {}, failure, link }: Shown) {
  const id = ask.id('id');
  const kept = await getSeenAccount(ask.actor, id, ask.now);
  const [sessions, passkeys, delegations, history] = await Promise.all([
    listSessions(id, ask.now),
    listPasskeys(id),
    listDelegations(id),
    listHistory('account', id),
  ]);
  const reach = reachOf(ask.actor, kept.tree);
  const sentence = failure?.sentence(ask.locale);
  const field = failure && fieldOf(failure);
  return (
    <AccountView
      ask={ask}
      kept={kept}
      mayKeep={isKeptBy(ask.actor, kept, ask.now)}
      bodies={kept.tree.list.filter((body) => reach.bodies.has(body.id))}
      sessions={sessions}
      passkeys={passkeys.length}
      delegations={delegations}
      history={history.slice(-latest).reverse()}
      errors={field && sentence ? { [field]: sentence } : errors}
      general={sentence && !field ? [sentence] : []}
      link={link}
    />
  );
}
