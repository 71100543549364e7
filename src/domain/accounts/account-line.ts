import { type Role, roles } from '../../kernel/access/index.ts';
import { choiceColumn, type ListColumn, type Reading, textColumn } from '../../kernel/sheets/index.ts';
import { eachSays, type Locale, locales } from '../../kernel/words/index.ts';
import { type BodyTree, bodyNames } from '../organisation/index.ts';
import type { ListedAccount } from './account-list.ts';
import { accountWords, roleWords, usernameRule } from './words.ts';

/** What a file says of an account. */
export interface AccountLine {
  readonly name: string;
  readonly username: string;
  readonly locale: string;
  /** The roles held today, each as role and body, in one order; a line each. */
  readonly roles: string;
}

/** A role in a body, as a line of a file's cell says it. */
export interface SaidRole {
  readonly role: Role;
  readonly bodyId: string;
}

/** An account as a file says it. */
export function lineOf({ name, username, locale, roles: held }: ListedAccount): AccountLine {
  return { name, username, locale, roles: writtenRoles(held) };
}

function writtenRoles(held: readonly SaidRole[]): string {
  return [...new Set(held.map(({ role, bodyId }) => `${role} ${bodyId}`))].sort().join('\n');
}

/** The roles that a line says. */
export function rolesOf({ roles: written }: AccountLine): SaidRole[] {
  return written.split('\n').flatMap((line) => {
    const [name, bodyId] = line.split(' ');
    const role = roles.find((one) => one === name);
    return role && bodyId ? [{ role, bodyId }] : [];
  });
}

/** The columns of a list of accounts, as a file is written with them and read back. */
export function accountListColumns(locale: Locale, tree: BodyTree): ListColumn<AccountLine>[] {
  const label = (of: (words: (typeof accountWords)['vi']) => string) => eachSays(accountWords, of);
  const text = textColumn<AccountLine>;
  const username = text(locale, {
    field: 'username',
    label: label((words) => words.kept.username),
    width: 24,
    most: 64,
    required: true,
    isKey: true,
  });
  return [
    text(locale, {
      field: 'name',
      label: label((words) => words.kept.name),
      width: 28,
      most: 200,
      required: true,
    }),
    {
      ...username,
      read: (typed) => {
        const small = typed.toLowerCase();
        if (small === '' || /^[a-z0-9][a-z0-9._-]{2,63}$/.test(small)) return username.read(small);
        return { ok: false, problem: usernameRule[locale] };
      },
    },
    choiceColumn<AccountLine>(locale, {
      field: 'locale',
      label: label((words) => words.own.locale),
      width: 14,
      values: new Map(locales.map((one) => [one, label((words) => words.own.locales[one])])),
      whenEmpty: 'vi',
    }),
    rolesColumn(locale, tree),
  ];
}

/** One role a line: «Chuyên viên: Ban Tổ chức Thành ủy». */
function rolesColumn(locale: Locale, tree: BodyTree): ListColumn<AccountLine> {
  const words = accountWords[locale].kept;
  const names = bodyNames(locale, tree);
  const readRole = (line: string): Reading<SaidRole> => {
    const [, said = '', body = ''] = /^([^:]*):(.*)$/s.exec(line) ?? [];
    const role = roles.find((one) => locales.some((spoken) => alike(roleWords[spoken][one], said)));
    if (!role) return { ok: false, problem: words.roleUnread };
    const named = names.read(body.trim());
    return named.ok ? { ok: true, value: { role, bodyId: named.value } } : named;
  };
  return {
    label: eachSays(accountWords, ({ kept }) => kept.roles),
    width: 60,
    kind: 'text',
    isKey: false,
    write: (facts) =>
      rolesOf(facts)
        .map(({ role, bodyId }) => `${roleWords[locale][role]}: ${names.write(bodyId)}`)
        .join('\n'),
    read: (cell) => {
      const read = cell
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(readRole);
      const wrong = read.find((one) => !one.ok);
      if (wrong && !wrong.ok) return wrong;
      return { ok: true, value: { roles: writtenRoles(read.flatMap((one) => (one.ok ? [one.value] : []))) } };
    },
  };
}

const alike = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
