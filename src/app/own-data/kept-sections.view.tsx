import { browserInWords, delegationWords, ownDataWords, roleWords } from '../../domain/accounts/index.ts';
import type { Ask } from '../../kernel/http/index.ts';
import { writeDay, writeMoment } from '../../kernel/time/index.ts';
import { type Column, DataTable, DefinitionList, Section, Stack } from '../../ui/index.ts';
import type { OwnData } from './own-data.ts';

interface KeptProps {
  ask: Ask;
  data: OwnData;
}

/** What is kept of a person as somebody who signs in. */
export function KeptSections(props: KeptProps) {
  const { ask, data } = props;
  const words = ownDataWords[ask.locale];
  return (
    <>
      <Section title={words.kept}>
        <DefinitionList locale={ask.locale} items={accountItems(props)} />
      </Section>
      <Section title={words.roles}>
        <DefinitionList
          locale={ask.locale}
          items={data.grants.map(({ role, bodyId, valid }) => [
            roleWords[ask.locale][role],
            `${data.tree.nameOf(bodyId)}, ${writePeriod(valid, ask)}`,
          ])}
        />
      </Section>
      <Section title={words.sessions}>
        <Stack>
          <p class="quiet">{words.sessionsLead}</p>
          <DataTable
            locale={ask.locale}
            caption={words.sessions}
            captionHidden
            columns={sessionColumns(ask)}
            rows={data.sessions}
          />
        </Stack>
      </Section>
    </>
  );
}

function accountItems({ ask, data }: KeptProps): [string, string][] {
  const words = ownDataWords[ask.locale];
  const { account, passwordChangedAt, passkeys, apiTokens, identity, delegations } = data;
  const since = account.secondFactorSince;
  const listed = (names: readonly string[]) => (names.length === 0 ? words.none : names.join('; '));
  return [
    [words.name, account.name],
    [words.username, account.username],
    [words.locale, words.locales[account.locale]],
    [words.created, writeMoment(account.createdAt)],
    [
      words.password,
      passwordChangedAt ? words.passwordKept(writeMoment(passwordChangedAt)) : words.noPassword,
    ],
    [words.factor, since ? words.factorKept(writeMoment(since)) : words.factorOff],
    [words.passkeys, listed(passkeys.map(({ name, createdAt }) => `${name} (${writeMoment(createdAt)})`))],
    [words.tokens, listed(apiTokens.map(({ name, madeAt }) => `${name} (${writeMoment(madeAt)})`))],
    [words.identity, identity ? words.identityKept(identity.claimed, identity.issuer) : words.none],
    [
      words.delegations,
      listed(
        delegations.map(
          ({ delegator, delegate, valid }) =>
            `${delegationWords[ask.locale].fromTo(delegator.name, delegate.name)}, ${daysOf(valid, ask)}`,
        ),
      ),
    ],
  ];
}

/** The days of a delegation; the last one is named, as on its own page. */
function daysOf({ from, until }: OwnData['delegations'][number]['valid'], ask: Ask): string {
  const last = until?.subtract({ days: 1 });
  return delegationWords[ask.locale].days(from ? writeDay(from) : '', last ? writeDay(last) : '');
}

function writePeriod({ from, until }: OwnData['grants'][number]['valid'], ask: Ask): string {
  return ownDataWords[ask.locale].period(from ? writeDay(from) : '', until ? writeDay(until) : null);
}

function sessionColumns(ask: Ask): Column<OwnData['sessions'][number]>[] {
  const words = ownDataWords[ask.locale];
  return [
    { key: 'opened', label: words.when, primary: true, cell: (session) => writeMoment(session.createdAt) },
    { key: 'by', label: words.enteredBy, width: 'fit', cell: (session) => words.ways[session.enteredBy] },
    { key: 'address', label: words.address, width: 'fit', cell: (session) => session.address },
    {
      key: 'browser',
      label: words.browser,
      width: 'wide',
      cell: (session) => browserInWords(session.browser, ask.locale),
    },
  ];
}
