import { z } from 'zod';
import { type Ask, choice, html, seeOther, whole } from '../../../kernel/http/index.ts';
import { changeAccount } from '../change-account.ts';
import { insertOpenings } from '../openings.store.ts';
import { accountWords } from '../words.ts';
import { handedOver, shownOnce } from './handed-over.ts';
import { personName, username } from './password-piece.ts';
import { accountViewOf, attempt, showAccount } from './show-account.tsx';

const facts = z.object({
  name: personName(),
  username: username(),
  locale: choice(['vi', 'en']),
  version: whole(1, 1_000_000),
});

/** One account before its administrator; after an invitation was made its link is shown, this once. */
export async function accountPage(ask: Ask): Promise<Response> {
  const id = ask.id('id');
  const link = await handedOver(ask, id);
  const view = await accountViewOf(ask, link ? { link } : {});
  await noteLook(ask, id);
  return link ? shownOnce(view, id) : html(view);
}

/** Somebody else's record was looked at: it is noted, for that person to see. */
async function noteLook(ask: Ask, id: string): Promise<void> {
  if (id === ask.actor.accountId) return;
  await insertOpenings({ accountIds: [id], by: ask.actor, manner: 'page' }, ask.now);
}

/** Saves what an administrator corrected; when someone else changed it meanwhile, shows both. */
export async function changeAccountPage(ask: Ask): Promise<Response> {
  const read = ask.form(facts);
  if (!read.ok) return showAccount(ask, { errors: read.errors });
  const { version, ...rest } = read.value;
  const accountId = ask.id('id');
  return attempt(ask, async () => {
    await changeAccount(ask.actor, { accountId, version, facts: rest }, ask.now);
    return seeOther(`/quan-tri/tai-khoan/${accountId}`, accountWords[ask.locale].kept.saved);
  });
}
