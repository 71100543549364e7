import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  id,
  optionalDay,
  optionalText,
  seeOther,
  statusOf,
  whole,
} from '../../../kernel/http/index.ts';
import { parseTime, startOfDay, type Temporal } from '../../../kernel/time/index.ts';
import { newsroomsInReach } from '../../articles/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { mostPinned } from '../pin.ts';
import { pinArticle } from '../pin-article.ts';
import { getFront, listToPin } from '../pins.store.ts';
import { unpinArticle } from '../unpin-article.ts';
import { frontWords } from '../words/front.ts';
import { paperFailures } from '../words.ts';
import { FrontView } from './front.view.tsx';
import { frontPath } from './paths.ts';

/** What leads the first page, to be arranged by the newsroom. */
export function frontPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

const query = z.object({ bai: id() });

interface Refused {
  readonly errors?: FieldErrors;
  readonly failed?: Failure;
}

async function show(ask: Ask, { errors = {}, failed }: Refused): Promise<Response> {
  const newsrooms = newsroomsInReach(ask.actor, await bodyTreeOn(ask.today, ask.stamps));
  const { bai: asked } = ask.query(query);
  const [front, choices] = await Promise.all([getFront(ask.now), listToPin(newsrooms, asked)]);
  const refusal = { errors, failure: failed?.sentence(ask.locale) };
  const view = { ask, front, choices, newsrooms, asked, ...refusal };
  const status = failed ? statusOf[failed.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  return html(<FrontView {...view} />, status);
}

const pinning = z.object({
  version: whole(1, 1_000_000_000),
  article: id(),
  place: whole(1, mostPinned),
  day: optionalDay(),
  time: optionalText(20),
});

/** Pins an article, or changes its place and its hour. */
export async function pinPage(ask: Ask): Promise<Response> {
  const read = ask.form(pinning);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { version, article: articleId, place, day, time } = read.value;
  const until = momentOf(day, time);
  if (!until) return show(ask, { errors: { day: paperFailures.badUntil().sentence(ask.locale) } });
  return trying(ask, async () => {
    await pinArticle(ask.actor, { version, articleId, place, until }, ask.now);
    return frontWords[ask.locale].saved;
  });
}

function momentOf(day: Temporal.PlainDate | undefined, time: string): Temporal.Instant | undefined {
  const [hours, minutes] = parseTime(time)?.split(':').map(Number) ?? [];
  if (!day || hours === undefined || minutes === undefined) return undefined;
  return startOfDay(day).add({ hours, minutes });
}

const unpinning = z.object({ version: whole(1, 1_000_000_000), article: id() });

/** Takes the pin off an article. */
export async function unpinPage(ask: Ask): Promise<Response> {
  const read = ask.form(unpinning);
  if (!read.ok) return show(ask, { errors: read.errors });
  return trying(ask, async () => {
    await unpinArticle(ask.actor, { version: read.value.version, articleId: read.value.article }, ask.now);
    return frontWords[ask.locale].unpinned;
  });
}

const saidHere: ReadonlySet<Failure['kind']> = new Set(['conflict', 'invalid', 'forbidden']);

async function trying(ask: Ask, act: () => Promise<string>): Promise<Response> {
  try {
    return seeOther(frontPath, await act());
  } catch (failed) {
    if (!(failed instanceof Failure) || !saidHere.has(failed.kind)) throw failed;
    return show(ask, { failed });
  }
}
