import type { Ask } from '../../kernel/http/index.ts';
import { type Entry, listDeedsOf, type Mark } from '../../kernel/record/index.ts';
import { type OwnData, ownDataOf } from './own-data.ts';

/** So many deeds are asked for at once; a person may have done a hundred thousand things. */
const deedsAtOnce = 1_000;

/** Everything that is kept of the person who asks, as JSON, written as it is read. Keys and hashes are nobody's data and stay out. */
export async function* writeOwnData(ask: Ask): AsyncGenerator<Uint8Array> {
  const data = await ownDataOf(ask, 0);
  const written = JSON.stringify({ made: ask.now, ...keptOf(data) }, undefined, 1);
  yield Buffer.from(`${written.slice(0, -2)},\n "deeds": [`);
  let before: Mark | undefined;
  for (let lead = '\n  '; ; ) {
    const deeds = await listDeedsOf(ask.actor.accountId, before, deedsAtOnce);
    if (deeds.length > 0) {
      yield Buffer.from(`${lead}${deeds.map((deed) => JSON.stringify(deedOf(deed))).join(',\n  ')}`);
      lead = ',\n  ';
    }
    before = deeds.at(-1);
    if (deeds.length < deedsAtOnce) break;
  }
  yield Buffer.from('\n ]\n}\n');
}

function keptOf({ account, tree, ...data }: OwnData) {
  const inBody = ({ role, bodyId }: { role: string; bodyId: string }) => ({
    role,
    body: tree.nameOf(bodyId),
  });
  return {
    account: { ...account, passwordChangedAt: data.passwordChangedAt },
    roles: data.grants.map(({ role, bodyId, valid, grantedByName, grantedAt, withdrawnAt }) => ({
      ...inBody({ role, bodyId }),
      ...valid,
      grantedByName,
      grantedAt,
      withdrawnAt,
    })),
    sessions: data.sessions.map(({ id: _, ...session }) => session),
    passkeys: data.passkeys.map(({ name, synced, rpId, createdAt, lastUsedAt }) => ({
      name,
      synced,
      domain: rpId,
      createdAt,
      lastUsedAt,
    })),
    apiTokens: data.apiTokens.map(({ id: _, accountId: __, ...token }) => token),
    identity: data.identity ?? null,
    delegations: data.delegations.map(({ roles, valid, id: _, ...delegation }) => ({
      ...delegation,
      ...valid,
      roles: roles.map(inBody),
    })),
    openings: data.openings,
    changes: data.changes.map(deedOf),
    retention: data.retention,
    laws: data.laws,
  };
}

/** A line of the record without its facts: these are of the matter, which may be secret, and not of the person. */
function deedOf({ at, actorName, action, subjectKind, subjectId }: Entry) {
  return { at, by: actorName, action, subjectKind, subjectId };
}
