import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { type Column, Confirm, DataTable, EmptyState, PageHead } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { HeldToken } from '../api-token.ts';
import { apiTokenWords } from '../words/api-token.ts';
import { ScopeList } from './api-tokens.view.tsx';

interface KeptTokensProps {
  ask: Ask;
  tokens: readonly HeldToken[];
}

/** The tokens that are good within an administrator's reach: whose, for what, until when, last used. */
export function KeptTokensView({ ask, tokens }: KeptTokensProps) {
  const words = apiTokenWords[ask.locale];
  return (
    <Page ask={ask} title={words.keptTitle}>
      <PageHead title={words.keptTitle} lead={words.keptLead} />
      {tokens.length === 0 ? (
        <EmptyState title={words.keptNone} />
      ) : (
        <DataTable
          locale={ask.locale}
          caption={words.keptTitle}
          captionHidden
          columns={columnsOf(ask)}
          rows={tokens}
        />
      )}
    </Page>
  );
}

function columnsOf(ask: Ask): Column<HeldToken>[] {
  const words = apiTokenWords[ask.locale];
  return [
    {
      key: 'holder',
      label: words.holder,
      primary: true,
      cell: (token) => <a href={`/quan-tri/tai-khoan/${token.accountId}`}>{token.holder}</a>,
    },
    { key: 'name', label: words.name, cell: (token) => token.name },
    { key: 'scopes', label: words.scopes, cell: (token) => <ScopeList token={token} /> },
    { key: 'expires', label: words.expires, width: 'fit', cell: (token) => writeMoment(token.expiresAt) },
    {
      key: 'used',
      label: words.lastUsed,
      width: 'fit',
      cell: (token) => (token.lastUsedAt ? writeMoment(token.lastUsedAt) : words.never),
    },
    {
      key: 'actions',
      label: words.actions,
      cell: (token) => (
        <Confirm
          ask={ask}
          id={`thu-hoi-${token.id}`}
          action={`/quan-tri/ma-truy-cap/${token.id}/thu-hoi`}
          label={words.revoke}
          consequence={words.revokeConsequence(token.name)}
          submit={words.revokeNow}
        />
      ),
    },
  ];
}
