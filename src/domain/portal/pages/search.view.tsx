import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { type ArticleQuery, countedTo, type FoundArticle, type FoundArticles } from '../../articles/index.ts';
import { PaperPage, type Section, searchPath, sectionPath } from '../../paper/index.ts';
import { type Excerpt, type Marker, markerOf } from '../marked-words.ts';
import { searchWords } from '../words/search.ts';
import { articlePath } from './paths.ts';

interface Props {
  readonly ask: Ask<Actor | null>;
  readonly asked: ArticleQuery;
  readonly found: FoundArticles;
  readonly sections: readonly Section[];
  readonly page: { readonly nth: number; readonly size: number };
  /** True when a day was typed that is none. */
  readonly unread: boolean;
}

/** What was found in the news, the closest first. */
export function SearchView(props: Props) {
  const { ask, asked, sections } = props;
  const words = searchWords[ask.locale];
  return (
    <PaperPage
      ask={ask}
      title={asked.typed ? words.titleOf(asked.typed) : words.title}
      sections={sections}
      head={<meta name="robots" content="noindex, follow" />}
    >
      <h1>{words.title}</h1>
      <SearchForm {...props} />
      {asked.typed === '' ? <p class="quiet">{words.lead}</p> : <Results {...props} />}
    </PaperPage>
  );
}

function SearchForm({ ask, asked, sections, unread }: Props) {
  const words = searchWords[ask.locale];
  const { typed, section, from, until } = asked;
  return (
    <form class="find" action={searchPath} method="get">
      <p class="find-typed">
        <label for="tu-can-tim">{words.typed}</label>
        <input id="tu-can-tim" name="q" type="search" maxlength={200} value={typed} dir="auto" />
      </p>
      <fieldset>
        <legend class="visually-hidden">{words.filters}</legend>
        <p>
          <label for="muc">{words.section}</label>
          <select id="muc" name="muc">
            <option value="">{words.allSections}</option>
            {sections.map((one) => (
              <option value={one.slug} selected={one.slug === section}>
                {one[ask.locale]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="tu">{words.from}</label>
          <input id="tu" name="tu" type="date" value={from?.toString()} />
        </p>
        <p>
          <label for="den">{words.until}</label>
          <input id="den" name="den" type="date" value={until?.toString()} />
        </p>
        <p>
          <button type="submit">{words.find}</button>
        </p>
      </fieldset>
      {unread ? <p class="find-said">{words.dayUnread}</p> : null}
    </form>
  );
}

function Results({ ask, asked, found, page }: Props) {
  const words = searchWords[ask.locale];
  const { rows, total } = found;
  if (rows.length === 0) return <NothingFound ask={ask} asked={asked} />;
  const marker = markerOf(asked.typed);
  const isMany = total > countedTo;
  const last = Math.ceil(Math.min(total, countedTo) / page.size);
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua" class="visually-hidden">
        {words.results}
      </h2>
      <p class="quiet" role="status">
        {isMany ? words.foundMany(countedTo) : words.found(total)}
      </p>
      <ol class="plain found">
        {rows.map((row) => (
          <li>
            <Found row={row} marker={marker} ask={ask} />
          </li>
        ))}
      </ol>
      {isMany && page.nth === last ? <p class="find-said">{words.lastOfMany(countedTo)}</p> : null}
      <Pages ask={ask} asked={asked} nth={page.nth} last={last} />
    </section>
  );
}

function Found({ row, marker, ask }: { row: FoundArticle; marker: Marker; ask: Props['ask'] }) {
  const { slug, headline, lead, text, section, publishedAt } = row;
  // The lead says what the article is about; where the words do not stand in it, the text says why it was found.
  const said = marker.excerpt(lead) ?? marker.excerpt(text) ?? [{ text: lead, isHit: false }];
  return (
    <article class="teaser">
      <h3>
        <a href={articlePath(slug)} lang="vi" dir="auto">
          <Marked pieces={marker.mark(headline)} />
        </a>
      </h3>
      <p lang="vi" dir="auto">
        <Marked pieces={said} />
      </p>
      <p class="when">
        <a href={sectionPath(section.slug)}>{section[ask.locale]}</a>
        {' · '}
        <time datetime={publishedAt.toString()}>{writeMoment(publishedAt)}</time>
      </p>
    </article>
  );
}

function Marked({ pieces }: { pieces: Excerpt }) {
  return <>{pieces.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>;
}

function NothingFound({ ask, asked }: Pick<Props, 'ask' | 'asked'>) {
  const words = searchWords[ask.locale];
  const { typed, section, from, until } = asked;
  const isTurned = from && until && from.toString() > until.toString();
  const isNarrowed = section !== undefined || from !== undefined || until !== undefined;
  return (
    <div class="told" role="status">
      <h2 dir="auto">{words.none(typed)}</h2>
      <p>{isTurned ? words.daysTurned : isNarrowed ? words.noneFiltered : words.noneHint}</p>
      {isNarrowed ? (
        <p>
          <a href={addressOf({ ...asked, section: undefined, from: undefined, until: undefined }, 1)}>
            {words.clear}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Pages({ ask, asked, nth, last }: Pick<Props, 'ask' | 'asked'> & { nth: number; last: number }) {
  const words = searchWords[ask.locale];
  if (last <= 1) return null;
  return (
    <nav class="find-pages" aria-label={words.pages}>
      {nth > 1 ? (
        <a rel="prev" href={addressOf(asked, nth - 1)}>
          {words.previous}
        </a>
      ) : null}
      <span aria-current="page">{words.page(nth)}</span>
      {nth < last ? (
        <a rel="next" href={addressOf(asked, nth + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}

function addressOf({ typed, section, from, until }: ArticleQuery, page: number): string {
  const asked = new URLSearchParams({ q: typed });
  if (section) asked.set('muc', section);
  if (from) asked.set('tu', from.toString());
  if (until) asked.set('den', until.toString());
  if (page > 1) asked.set('trang', String(page));
  return `${searchPath}?${asked}`;
}
