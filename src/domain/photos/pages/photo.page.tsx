import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  optionalDay,
  optionalText,
  type Prepared,
  seeOther,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { describePhoto, type Said } from '../describe-photo.ts';
import { makeCuts, makePicture } from '../make-picture.ts';
import { getPhoto } from '../photos.store.ts';
import { focusPhoto, replacePhoto } from '../replace-photo.ts';
import { listSizes } from '../sizes.store.ts';
import { bringBackPhoto, withdrawPhoto } from '../withdraw-photo.ts';
import { photoWords } from '../words/photo.ts';
import { placeIn } from './focal-places.ts';
import { photoPath } from './paths.ts';
import type { Part, Refusal } from './photo-props.ts';
import { showPhoto } from './show-photo.tsx';

/** One photo: what is said of it, where its focal point lies, what uses it. */
export function photoPage(ask: Ask): Promise<Response> {
  return showPhoto(ask);
}

const version = whole(1, 1_000_000_000);

/** Does something to a photo and comes back to its page; a refusal is said there, with what was typed. */
async function trying(ask: Ask, part: Part, act: () => Promise<string>): Promise<Response> {
  try {
    const said = await act();
    return seeOther(photoPath(ask.id('photo')), said);
  } catch (error) {
    return refused(ask, error, { part });
  }
}

function refused(ask: Ask, error: unknown, where: Pick<Refusal, 'part' | 'yours'>): Promise<Response> {
  const isOurs = error instanceof Failure && error.kind !== 'missing' && error.kind !== 'unavailable';
  if (!isOurs) throw error;
  return showPhoto(ask, { ...where, failure: error });
}

const detailsForm = z.object({
  version,
  caption: optionalText(1000),
  alt: optionalText(1000),
  credit: optionalText(200),
  place: optionalText(200),
  takenOn: optionalDay(),
  people: optionalText(4000),
});

/** Keeps what is said of a photo; when someone else did meanwhile, both versions are shown. */
export async function describePhotoPage(ask: Ask): Promise<Response> {
  const read = ask.form(detailsForm);
  if (!read.ok) return showPhoto(ask, { part: 'details', errors: read.errors });
  const { version: seenVersion, people, takenOn, ...words } = read.value;
  const said: Said = { ...words, takenOn: takenOn ?? null, people: namesIn(people) };
  const seen = { id: ask.id('photo'), version: seenVersion };
  try {
    await describePhoto(ask.actor, { seen, said }, ask.now);
    return seeOther(photoPath(seen.id), photoWords[ask.locale].saved);
  } catch (error) {
    return refused(ask, error, { part: 'details', yours: said });
  }
}

function namesIn(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.replace(/\s+/g, ' ').trim().slice(0, 120));
  return [...new Set(lines.filter(Boolean))].slice(0, 60);
}

const focalForm = z.object({ version, place: optionalText(3), x: optionalText(8), y: optionalText(8) });

/** Makes the cuts of a photo around another point, before any transaction; then keeps them. */
export async function focusPhotoPage(ask: Ask): Promise<Prepared> {
  const read = ask.form(focalForm);
  if (!read.ok) return () => showPhoto(ask, { part: 'focal', errors: read.errors });
  const photo = await getPhoto(ask.id('photo'));
  const { place, x, y } = read.value;
  const [across, down] = [shareIn(x), shareIn(y)];
  const focal = across === undefined || down === undefined ? placeIn(place) : { x: across, y: down };
  const seen = { id: photo.id, version: read.value.version };
  const made = await makeCuts(photo, await listSizes(photo.hash), focal);
  return () =>
    trying(ask, 'focal', async () => {
      await focusPhoto(ask.actor, { seen, made }, ask.now);
      return photoWords[ask.locale].focalSaved;
    });
}

/** A share of a side, in hundredths; nothing where none was given. */
function shareIn(typed: string): number | undefined {
  const share = typed === '' ? Number.NaN : Number(typed);
  return share >= 0 && share <= 1 ? Math.round(share * 100) / 100 : undefined;
}

/** Makes another picture ready, before any transaction; then puts it in the place of the one there was. */
export async function replacePhotoPage(ask: Ask): Promise<Prepared> {
  const read = ask.form(z.object({ version }));
  const [file] = ask.files('picture');
  const [turnedAway] = ask.refusedFiles('picture');
  const wrong = (errors: FieldErrors) => () => showPhoto(ask, { part: 'replace', errors });
  if (!read.ok) return wrong(read.errors);
  if (!file)
    return wrong({
      picture: turnedAway?.failure.sentence(ask.locale) ?? photoWords[ask.locale].chooseFile,
    });
  try {
    const sent = await makePicture(file);
    const seen = { id: ask.id('photo'), version: read.value.version };
    return () =>
      trying(ask, 'replace', async () => {
        await replacePhoto(ask.actor, { seen, sent }, ask.now);
        return photoWords[ask.locale].replaced;
      });
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'unavailable') throw error;
    return wrong({ picture: error.sentence(ask.locale) });
  }
}

const withdrawForm = z.object({ version, because: text(500) });

/** Takes a photo out of use. */
export function withdrawPhotoPage(ask: Ask): Promise<Response> {
  const read = ask.form(withdrawForm);
  if (!read.ok) return showPhoto(ask, { part: 'withdraw', errors: read.errors });
  const { because } = read.value;
  const seen = { id: ask.id('photo'), version: read.value.version };
  return trying(ask, 'withdraw', async () => {
    await withdrawPhoto(ask.actor, { seen, because }, ask.now);
    return photoWords[ask.locale].withdrawn;
  });
}

/** Gives a photo back to use. */
export function bringBackPhotoPage(ask: Ask): Promise<Response> {
  const read = ask.form(z.object({ version }));
  if (!read.ok) return showPhoto(ask, { part: 'withdraw', errors: read.errors });
  const seen = { id: ask.id('photo'), version: read.value.version };
  return trying(ask, 'withdraw', async () => {
    await bringBackPhoto(ask.actor, seen, ask.now);
    return photoWords[ask.locale].broughtBack;
  });
}
