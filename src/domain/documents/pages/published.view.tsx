import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { dayOf, writeDay } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  DefinitionList,
  EmptyState,
  FilterBar,
  MarkedText,
  PageHead,
  Pagination,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { PublicPage } from '../../../ui/page.tsx';
import type { PublishedDirective, PublishedWhole } from '../published-directive.ts';
import { documentWords } from '../words.ts';
import { nameOf, shortNameOf } from './directive-name.ts';

interface PublishedListViewProps {
  ask: Ask<Actor | null>;
  typed: string;
  page: number;
  rows: readonly PublishedDirective[];
  hasMore: boolean;
}

/** The published directives, latest first. */
export function PublishedListView({ ask, typed, page, rows, hasMore }: PublishedListViewProps) {
  const { locale } = ask;
  const words = documentWords[locale];
  const to = (number: number) => `/cong-khai?${new URLSearchParams({ tim: typed, trang: String(number) })}`;
  return (
    <PublicPage ask={ask} title={words.publicTitle} description={words.publicLead}>
      <PageHead title={words.publicTitle} lead={words.publicLead} />
      <FilterBar locale={locale} action="/cong-khai" submit={words.find}>
        <TextField
          locale={locale}
          name="tim"
          label={words.publicSearch}
          value={typed}
          type="search"
          maxlength={200}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={typed ? words.publicNoneFound : words.publicNone} />
      ) : (
        <ol class="plain stack stack-wide">
          {rows.map((row) => (
            <li>
              <article>
                <h2>
                  <a href={`/cong-khai/${row.id}`}>{row.title}</a>
                </h2>
                <p class="quiet">
                  {nameOf(row, locale)}. {row.issuerName}. {words.publishedOn(dayOf(row.publishedAt))}
                </p>
              </article>
            </li>
          ))}
        </ol>
      )}
      {page > 1 || hasMore ? (
        <Pagination
          locale={locale}
          previousHref={page > 1 ? to(page - 1) : undefined}
          nextHref={hasMore ? to(page + 1) : undefined}
        />
      ) : null}
    </PublicPage>
  );
}

/** A published directive with its facts and its text. */
export function PublishedView({ ask, directive }: { ask: Ask<Actor | null>; directive: PublishedWhole }) {
  const { locale } = ask;
  const words = documentWords[locale];
  const { signedOn, effectiveOn, expiresOn } = directive;
  return (
    <PublicPage
      ask={ask}
      title={directive.title}
      description={nameOf(directive, locale)}
      breadcrumb={[{ label: words.publicTitle, href: '/cong-khai' }]}
    >
      <PageHead
        title={directive.title}
        lead={shortNameOf(directive, locale)}
        meta={words.publishedOn(dayOf(directive.publishedAt))}
        actions={<ButtonLink href={`/cong-khai/${directive.id}/nhiem-vu`}>{words.publicProgress}</ButtonLink>}
      />
      <Stack gap="wide">
        <DefinitionList
          locale={locale}
          items={[
            [words.symbol, directive.symbol || words.noSymbol],
            [words.issuer, directive.issuerName],
            [words.signer, [directive.signerOffice, directive.signer].filter(Boolean).join(' ')],
            [words.signedOn, signedOn ? writeDay(signedOn) : words.unknownDay],
            [words.effectiveOn, effectiveOn ? writeDay(effectiveOn) : words.none],
            expiresOn !== null && [words.expiresOn, writeDay(expiresOn)],
          ]}
        />
        <Section title={words.publicText}>
          {directive.text ? (
            <MarkedText locale={locale} text={directive.text} spans={[]} />
          ) : (
            <p>{words.publicNoText}</p>
          )}
        </Section>
        <p>
          <a rel="alternate" type="application/ld+json" href={`/cong-khai/${directive.id}/du-lieu`}>
            {words.publicData}
          </a>
        </p>
      </Stack>
    </PublicPage>
  );
}
