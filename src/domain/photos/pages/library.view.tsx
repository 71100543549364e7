import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import {
  Badge,
  ButtonLink,
  DateField,
  EmptyState,
  FilterBar,
  PageHead,
  Pagination,
  SearchField,
  Stack,
  Tabs,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Library, lots } from '../library.ts';
import { lacks, type Photo } from '../photo.ts';
import { libraryWords } from '../words/library.ts';
import { type Asked, libraryHref, lotNames, pageSize } from './library-query.ts';
import { libraryPath, photoPath, uploadPath } from './paths.ts';
import { inLibrary, PictureView } from './photo-picture.view.tsx';

interface LibraryProps {
  ask: Ask;
  asked: Asked;
  library: Library;
  mayAdd: boolean;
}

/** The library of photos: what there is, found by its words, with what is missing or public marked. */
export function LibraryView(props: LibraryProps) {
  const { ask, library, mayAdd } = props;
  const words = libraryWords[ask.locale];
  return (
    <Page ask={ask} title={words.title} sheet="newsroom">
      <PageHead
        title={words.title}
        lead={words.lead}
        meta={words.count(library.total)}
        actions={
          mayAdd ? (
            <ButtonLink href={uploadPath} manner="primary" shortcut="n" shortcutLabel={words.add}>
              {words.add}
            </ButtonLink>
          ) : null
        }
      />
      <Stack>
        <LotTabs {...props} />
        <Filter {...props} />
        {library.rows.length > 0 ? (
          <ul class="photo-grid">
            {library.rows.map((photo, nth) => (
              <PhotoCard ask={ask} photo={photo} eager={nth < 4} />
            ))}
          </ul>
        ) : (
          <Nothing {...props} />
        )}
        <Pages {...props} />
      </Stack>
    </Page>
  );
}

function LotTabs({ ask, asked, library }: LibraryProps) {
  const words = libraryWords[ask.locale];
  return (
    <Tabs
      locale={ask.locale}
      label={words.views}
      tabs={lots.map((lot) => ({
        label: words.lots[lot],
        href: libraryHref(asked, { lot }),
        current: asked.lot === lot,
        count: library.counts[lot],
      }))}
    />
  );
}

function Filter({ ask, asked }: LibraryProps) {
  const { locale } = ask;
  const words = libraryWords[locale];
  const { typed, from, until, lot } = asked;
  const chips = [
    typed && { label: `${words.search}: ${typed}`, removeHref: libraryHref(asked, { typed: '' }) },
    from && { label: `${words.from} ${writeDay(from)}`, removeHref: libraryHref(asked, { from: undefined }) },
    until && {
      label: `${words.until} ${writeDay(until)}`,
      removeHref: libraryHref(asked, { until: undefined }),
    },
  ].filter((chip) => typeof chip === 'object');
  return (
    <FilterBar
      locale={locale}
      action={libraryPath}
      clearHref={libraryHref(asked, { typed: '', from: undefined, until: undefined })}
      chips={chips}
      hidden={lot === 'usable' ? {} : { nhom: lotNames[lot] }}
    >
      <SearchField locale={locale} label={words.search} value={typed} placeholder={words.searchHint} />
      <DateField locale={locale} name="tu" label={words.from} value={from ? writeDay(from) : ''} />
      <DateField locale={locale} name="den" label={words.until} value={until ? writeDay(until) : ''} />
    </FilterBar>
  );
}

function PhotoCard({ ask, photo, eager }: { ask: Ask; photo: Photo; eager: boolean }) {
  const words = libraryWords[ask.locale];
  const { id, caption, credit, name, isPublic, withdrawnAt } = photo;
  return (
    <li class="photo-card">
      <a href={photoPath(id)}>
        <PictureView
          shown={{ ...inLibrary(photo), alt: '' }}
          cut
          sizes="(max-width: 640px) 100vw, 280px"
          eager={eager}
        />
        <span class="photo-card-words">{caption || `${words.unnamed}: ${name}`}</span>
      </a>
      <p class="quiet">
        {isPublic ? <Badge tone="done">{words.isPublic}</Badge> : null}
        {withdrawnAt ? <Badge tone="cancelled">{words.withdrawn}</Badge> : null}
        {lacks(photo).length > 0 && !withdrawnAt ? <Badge tone="near">{words.lacksWords}</Badge> : null}{' '}
        {credit}
      </p>
    </li>
  );
}

function Nothing({ ask, asked, mayAdd }: LibraryProps) {
  const words = libraryWords[ask.locale];
  const isFiltered = asked.typed !== '' || asked.from || asked.until || asked.lot !== 'usable';
  if (isFiltered)
    return (
      <EmptyState
        title={words.nothingMatches}
        actions={<ButtonLink href={libraryPath}>{words.clear}</ButtonLink>}
      >
        {words.nothingMatchesLead}
      </EmptyState>
    );
  return (
    <EmptyState
      title={words.nothing}
      actions={mayAdd ? <ButtonLink href={uploadPath}>{words.add}</ButtonLink> : null}
    >
      {words.nothingLead}
    </EmptyState>
  );
}

function Pages({ ask, asked, library: { rows, total } }: LibraryProps) {
  if (total <= pageSize && asked.page === 1) return null;
  const last = Math.max(1, Math.ceil(total / pageSize));
  const first = (asked.page - 1) * pageSize;
  const numbers = [...new Set([1, asked.page - 1, asked.page, asked.page + 1, last])];
  return (
    <Pagination
      locale={ask.locale}
      previousHref={asked.page > 1 ? libraryHref(asked, { page: asked.page - 1 }) : undefined}
      nextHref={asked.page < last ? libraryHref(asked, { page: asked.page + 1 }) : undefined}
      rows={rows.length > 0 ? { from: first + 1, to: first + rows.length, total } : undefined}
      pages={numbers
        .filter((number) => number >= 1 && number <= last)
        .map((number) => ({
          number,
          href: libraryHref(asked, { page: number }),
          current: number === asked.page,
        }))}
    />
  );
}
