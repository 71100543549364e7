import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { readUpload, type Upload, type UploadLimits } from '../files/index.ts';
import { dayOf, readClock } from '../time/index.ts';
import { isLocale, type Locale } from '../words/index.ts';
import type { Ask } from './ask.ts';
import { gatherFields, readForm, readQuery } from './form.ts';
import type { Frame } from './frame.ts';
import { httpFailures } from './words.ts';

/** The name of the cookie that holds a session's token. */
export const sessionCookie = 'banle_session';

/** Who says whose request it is and what stands around its page. */
export interface Host {
  identify(token: string, ask: Pick<Ask, 'now' | 'today'>): Promise<Actor | null>;
  frame(ask: Ask<Actor | null>): Frame;
}

/** The request as its page will see it, or, when it could not even be read, as nobody's with the error. */
export interface ReadAsk {
  readonly ask: Ask<Actor | null>;
  readonly error?: unknown;
  /** Removes what the request brought along; to be called when it has been answered. */
  discard(): Promise<void>;
}

interface Facts {
  readonly now: Ask['now'];
  readonly today: Ask['today'];
  readonly url: URL;
  readonly requestId: string;
}

const nothing: Upload = { fields: {}, files: [], refused: [], discard: async () => undefined };

/** Reads a request once: the clock, the one who asks, what was typed. */
export async function readAsk(c: Context, house: Host, limits: Partial<UploadLimits> = {}): Promise<ReadAsk> {
  const now = readClock();
  const facts: Facts = { now, today: dayOf(now), url: new URL(c.req.url), requestId: randomUUID() };
  let actor: Actor | null = null;
  try {
    if (c.req.method === 'POST') refuseForeignForm(c);
    const token = getCookie(c, sessionCookie);
    actor = token ? await house.identify(token, facts) : null;
    // Whoever is not signed in may type, but may not send files.
    const upload =
      c.req.method === 'POST'
        ? await readUpload(c.req.raw, actor ? limits : { ...limits, files: 0 })
        : nothing;
    return { ask: askFor(c, house, { ...facts, actor, upload }), discard: upload.discard };
  } catch (error) {
    return { ask: askFor(c, house, { ...facts, actor, upload: nothing }), error, discard: nothing.discard };
  }
}

/** A form must come from our own pages: browsers say from where it was sent. */
function refuseForeignForm(c: Context): void {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') || foreignOrigin(origin, c);
  if (foreign) throw httpFailures.fromElsewhere();
}

function foreignOrigin(origin: string | undefined, c: Context): boolean {
  if (origin === undefined) return false;
  // Behind a proxy the scheme may differ; the host is what names us.
  return !URL.canParse(origin) || new URL(origin).host !== (c.req.header('host') ?? new URL(c.req.url).host);
}

function askFor(
  c: Context,
  house: Host,
  read: Facts & { actor: Actor | null; upload: Upload },
): Ask<Actor | null> {
  const locale = read.actor?.locale ?? localeOf(c);
  const typed = gatherFields(read.upload.fields);
  const ask: Ask<Actor | null> = {
    actor: read.actor,
    locale,
    now: read.now,
    today: read.today,
    url: read.url,
    requestId: read.requestId,
    get frame() {
      return house.frame(ask);
    },
    get formKey() {
      return randomUUID();
    },
    address: addressOf(c),
    typed,
    cookie: (name) => getCookie(c, name),
    header: (name) => c.req.header(name),
    param: (name) => {
      const value = c.req.param(name);
      if (value === undefined) throw httpFailures.noSuchPage();
      return value;
    },
    id: (name) => {
      const value = z.uuid().safeParse(c.req.param(name));
      if (!value.success) throw httpFailures.noSuchPage();
      return value.data;
    },
    query: (schema) => readQuery(schema, read.url.searchParams),
    form: (schema) => readForm(schema, typed, locale),
    files: (field) => read.upload.files.filter((file) => file.field === field),
    refusedFiles: (field) => read.upload.refused.filter((file) => file.field === field),
  };
  return ask;
}

function addressOf(c: Context): string {
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return bindings?.incoming?.socket?.remoteAddress ?? '';
}

function localeOf(c: Context): Locale {
  const chosen = getCookie(c, 'banle_language');
  return isLocale(chosen) ? chosen : 'vi';
}
