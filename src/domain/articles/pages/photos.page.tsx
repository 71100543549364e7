import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  ids,
  optionalId,
  optionalText,
  seeOther,
  statusOf,
  whole,
} from '../../../kernel/http/index.ts';
import { findPhotosToChoose, listPhotosById } from '../../photos/index.ts';
import {
  type ArrangedPhoto,
  type Arrangement,
  addPhotos,
  arrangePhotos,
  placesIn,
} from '../arrange-photos.ts';
import type { Article } from '../article.ts';
import { captionsWanted } from '../photo-doubts.ts';
import { findSource } from '../sources.store.ts';
import { writable } from '../transitions.ts';
import { photosWords } from '../words/photos.ts';
import { articleFailures } from '../words.ts';
import { loadArticle } from './load-article.ts';
import { articlePath } from './paths.ts';
import { ArticlePhotosView } from './photos.view.tsx';

const query = z.object({ tim: optionalText(200), chuThich: whole(0, 500) });
const shownAtOnce = 12;

/** The photos of an article: their words, their places, and the library to choose from. */
export async function articlePhotosPage(ask: Ask): Promise<Response> {
  return show(ask, await load(ask), {});
}

const version = whole(1, 1_000_000_000);

/** Keeps how the photos of an article are worded and placed; when someone else wrote meanwhile, both versions are shown. */
export async function arrangePhotosPage(ask: Ask): Promise<Response> {
  const article = await load(ask);
  const read = ask.form(z.object({ version, leadPhotoId: optionalId() }));
  const { photos, errors } = readPhotos(ask, article);
  if (!read.ok || Object.keys(errors).length > 0)
    return show(ask, article, { errors: { ...(read.ok ? {} : read.errors), ...errors } });
  const arrangement: Arrangement = { photos, leadPhotoId: read.value.leadPhotoId ?? null };
  const seen = { id: article.id, version: read.value.version };
  return trying(ask, article, {
    arrangement,
    act: async () => {
      await arrangePhotos(ask.actor, { seen, arrangement }, ask.now);
      return photosWords[ask.locale].saved;
    },
  });
}

const place = z.union([z.literal('').transform(() => null), whole(0, 5000)]);

function readPhotos(ask: Ask, { content }: Article): { photos: ArrangedPhoto[]; errors: FieldErrors } {
  const photos: ArrangedPhoto[] = [];
  const errors: Record<string, string> = {};
  for (const { photoId } of content.photos) {
    const read = ask.form(
      z.object({
        [`caption-${photoId}`]: optionalText(1000),
        [`alt-${photoId}`]: optionalText(1000),
        [`credit-${photoId}`]: optionalText(200),
      }),
    );
    const where = place.safeParse(ask.typed[`place-${photoId}`] ?? '');
    if (!read.ok) Object.assign(errors, read.errors);
    if (!read.ok || ask.typed[`remove-${photoId}`] !== undefined) continue;
    const words = (name: string) => read.value[`${name}-${photoId}`] ?? '';
    photos.push({
      photoId,
      caption: words('caption'),
      alt: words('alt'),
      credit: words('credit'),
      place: where.success ? where.data : null,
    });
  }
  return { photos, errors };
}

const addForm = z.object({ version, photos: ids(), chuThich: optionalText(4) });

/** Takes photos from the library into an article, one of them perhaps for a caption that came with a page. */
export async function addPhotosPage(ask: Ask): Promise<Response> {
  const article = await load(ask);
  const read = ask.form(addForm);
  if (!read.ok) return show(ask, article, { errors: read.errors });
  const wanted = await wantedIn(article);
  const caption = read.value.chuThich === '' ? undefined : wanted[Number(read.value.chuThich)];
  const seen = { id: article.id, version: read.value.version };
  return trying(ask, article, {
    act: async () => {
      const n = await addPhotos(ask.actor, { seen, photoIds: read.value.photos, caption }, ask.now);
      return photosWords[ask.locale].added(n);
    },
  });
}

async function trying(
  ask: Ask,
  article: Article,
  { act, arrangement }: { readonly act: () => Promise<string>; readonly arrangement?: Arrangement },
): Promise<Response> {
  try {
    return seeOther(articlePath(article.id, 'anh'), await act());
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
    return show(ask, article, { failure: error, yours: arrangement });
  }
}

async function load(ask: Ask): Promise<Article> {
  const { article, mayWrite } = await loadArticle(ask);
  permit(mayWrite, articleFailures.notYourNewsroom);
  permit(writable.includes(article.state), articleFailures.notNowWritten);
  return article;
}

async function wantedIn({ id, content }: Article): Promise<string[]> {
  return captionsWanted(content, (await findSource(id))?.captions ?? []);
}

interface Refused {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  readonly yours?: Arrangement | undefined;
}

async function show(ask: Ask, article: Article, { errors = {}, failure, yours }: Refused): Promise<Response> {
  const { tree } = await loadArticle(ask);
  const { tim = '', chuThich } = ask.query(query);
  const wanted = await wantedIn(article);
  const { content } = article;
  const has = new Set(content.photos.map(({ photoId }) => photoId));
  const found = await findPhotosToChoose(ask.actor, tree, { typed: tim, most: shownAtOnce + has.size });
  const view = (
    <ArticlePhotosView
      ask={ask}
      article={article}
      places={placesIn(content.body)}
      kept={await listPhotosById([...has])}
      found={found.filter(({ id }) => !has.has(id)).slice(0, shownAtOnce)}
      typed={tim}
      wanted={wanted}
      supplied={chuThich !== undefined && wanted[chuThich] !== undefined ? chuThich : undefined}
      refused={{
        errors,
        failure: failure?.sentence(ask.locale),
        isTried: ask.typed.leadPhotoId !== undefined,
      }}
      yours={failure?.kind === 'conflict' ? yours : undefined}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
