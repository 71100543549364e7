import type { Actor } from '../../kernel/access/index.ts';
import type { Known, ListPort } from '../../kernel/sheets/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { isLocale, type Locale } from '../../kernel/words/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { reachOf } from './access.ts';
import { standingOf } from './account.ts';
import { type AccountLine, accountListColumns, lineOf, rolesOf, type SaidRole } from './account-line.ts';
import { listAccountIds, listAccountsOf } from './account-list.store.ts';
import type { ListedAccount } from './account-list.ts';
import type { AccountFacts } from './accounts.store.ts';
import { changeAccount } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { endRole } from './end-role.ts';
import { grantRole } from './grant-role.ts';
import { listGrants } from './held-roles.store.ts';
import { insertOpenings } from './openings.store.ts';
import { accountFailures, accountWords } from './words.ts';

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly tree: BodyTree;
}

const blank: AccountLine = { name: '', username: '', locale: 'vi', roles: '' };
const keyOf = ({ username }: AccountLine) => username;

/** The accounts within an administrator's reach as a file is read into them. */
export function accountPort({ actor, locale, now, tree }: Opened): ListPort<AccountLine, ListedAccount> {
  const reach = reachOf(actor, tree);
  const { kept } = accountWords[locale];
  const vi = accountWords.vi.kept;
  const today = dayOf(now);
  return {
    columns: accountListColumns(locale, tree),
    blank,
    keyOf,
    known: async (lines) => {
      const named = new Set(lines.map(keyOf));
      const within = reach.everything ? undefined : [...reach.bodies];
      const all = { search: '', role: undefined, bodyIds: undefined, state: undefined, within };
      const listed = await listAccountsOf(await listAccountIds(all, { now, today }), { now, today });
      const met = listed.filter(({ username }) => named.has(username));
      await insertOpenings({ accountIds: met.map(({ id }) => id), by: actor, manner: 'page' }, now);
      return new Map(
        met.map((handle): [string, Known<AccountLine, ListedAccount>] => {
          const facts = lineOf(handle);
          return [keyOf(facts), { facts, handle }];
        }),
      );
    },
    refuse: (line, before) => {
      const { added, ended } = turnOf(before?.facts, line);
      const beyond = [...added, ...ended].some(({ bodyId }) => !reach.bodies.has(bodyId));
      const isWithout = !before && added.length === 0;
      return {
        ...(beyond ? { [vi.roles]: accountFailures.bodyBeyondReach().sentence(locale) } : {}),
        ...(isWithout ? { [vi.roles]: kept.roleMissing } : {}),
      };
    },
    create: async (line) => {
      const [first, ...others] = rolesOf(line).map((role) => ({ ...role, from: today, until: null }));
      if (!first) throw accountFailures.noSuchBody();
      const made = await createAccount(actor, { facts: factsOf(line), role: first }, now);
      for (const role of others) await grantRole(actor, { accountId: made.accountId, ...role }, now);
    },
    change: async ({ facts: before, handle }, line) => {
      const { id: accountId, version } = handle;
      if (before.name !== line.name || before.locale !== line.locale) {
        await changeAccount(actor, { accountId, version, facts: factsOf(line) }, now);
      }
      const { added, ended } = turnOf(before, line);
      for (const role of added) await grantRole(actor, { accountId, ...role, from: today, until: null }, now);
      const grants = (await listGrants(accountId)).filter((grant) => standingOf(grant, today) === 'now');
      for (const { id: grantId, ...grant } of grants) {
        if (ended.some((role) => isSame(role, grant))) await endRole(actor, { accountId, grantId }, now);
      }
    },
  };
}

function factsOf({ name, username, locale }: AccountLine): AccountFacts {
  return { name, username, locale: isLocale(locale) ? locale : 'vi' };
}

/** The roles that a line adds to what was held, and those it leaves out. */
function turnOf(before: AccountLine | undefined, after: AccountLine) {
  const held = before ? rolesOf(before) : [];
  const said = rolesOf(after);
  return {
    added: said.filter((role) => !held.some((one) => isSame(one, role))),
    ended: held.filter((role) => !said.some((one) => isSame(one, role))),
  };
}

function isSame(one: SaidRole, other: SaidRole): boolean {
  return one.role === other.role && one.bodyId === other.bodyId;
}
