import { z } from 'zod';
import { roles } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  day,
  id,
  type Judgement,
  judged,
  optionalDay,
  seeOther,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { reachOf } from '../access.ts';
import { createAccount } from '../create-account.ts';
import { accountWords } from '../words.ts';
import { fieldOf } from './field-of-failure.ts';
import { handOver } from './handed-over.ts';
import { NewAccountView } from './new-account.view.tsx';
import { personName, username } from './password-piece.ts';

const form = z.object({
  name: personName(),
  username: username(),
  locale: choice(['vi', 'en']),
  role: choice(roles),
  bodyId: id(),
  from: day(),
  until: optionalDay(),
});

/** An empty form for a new account. */
export function newAccountPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Makes the account; its page then shows the invitation link, once. */
export async function createAccountPage(ask: Ask): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { name, username: chosen, locale, role, bodyId, from, until = null } = read.value;
  try {
    const facts = { name, username: chosen, locale };
    const made = await createAccount(ask.actor, { facts, role: { role, bodyId, from, until } }, ask.now);
    const said = accountWords[ask.locale].kept.created(name);
    const { accountId, invitation: token } = made;
    return await handOver(ask, { accountId, token }, seeOther(`/quan-tri/tai-khoan/${accountId}`, said));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return show(ask, { failure: error });
  }
}

async function show(ask: Ask, found: Judgement): Promise<Response> {
  const { errors = {}, failure } = found;
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const reach = reachOf(ask.actor, tree);
  const field = failure && fieldOf(failure);
  const sentence = failure?.sentence(ask.locale);
  return judged(
    <NewAccountView
      ask={ask}
      bodies={tree.list.filter((body) => reach.bodies.has(body.id))}
      errors={field && sentence ? { [field]: sentence } : errors}
      general={sentence && !field ? [sentence] : []}
    />,
    found,
  );
}
