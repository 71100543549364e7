import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { readUpload, type Upload } from '../files/index.ts';
import { dayOf, readClock } from '../time/index.ts';
import { type Host, RequestAsk, type RequestFacts, sessionCookie } from './request-ask.ts';
import type { MayCarry } from './routes.ts';
import { httpFailures } from './words.ts';

/** A page that asks for itself anew, or listens for changes: nobody has done anything. */
function isByItself(c: Context): boolean {
  return c.req.header('banle-live') !== undefined || c.req.header('accept') === 'text/event-stream';
}

/** The request as its page will see it, or, when it could not even be read, as nobody's with the error. */
export interface ReadAsk {
  readonly ask: RequestAsk;
  readonly error?: unknown;
  /** Removes what the request brought along; to be called when it has been answered. */
  discard(): Promise<void>;
}

/** Whoever is not signed in may type, but sends files only where the form is for anyone, and no more than a long text, or less where a form says so; bytes. */
const strangersLimits = ({ total = 20 * 1024 * 1024, files = 0, filesFromAnyone }: MayCarry) => ({
  files: filesFromAnyone ? files : 0,
  total: Math.min(total, 20 * 1024 * 1024),
});

const nothing: Upload = { fields: {}, files: [], refused: [], discard: async () => undefined };

const nobody = { actor: null, stamps: {} } as const;

/** Reads a request once: the clock, the one who asks, what was typed. */
export async function readAsk(c: Context, house: Host, limits: MayCarry = {}): Promise<ReadAsk> {
  const now = readClock();
  const facts = { now, today: dayOf(now), requestId: randomUUID() };
  const { method } = c.req;
  try {
    if (method === 'POST') refuseForeignForm(c);
  } catch (error) {
    return readAs({ c, house, error }, { ...facts, ...nobody, upload: nothing });
  }
  const token = getCookie(c, sessionCookie);
  let who: Pick<RequestFacts, 'actor' | 'stamps'> = nobody;
  let unrecognised: unknown;
  try {
    if (token) who = (await house.recognise(token, { ...facts, unseen: isByItself(c) })) ?? nobody;
  } catch (error) {
    unrecognised = error;
  }
  if (method !== 'POST')
    return readAs({ c, house, error: unrecognised }, { ...facts, ...who, upload: nothing });
  try {
    // Read even when nobody could be recognised: what was typed is not lost while the database is away.
    const upload = await readUpload(
      c.req.raw,
      who.actor ? limits : { ...limits, ...strangersLimits(limits) },
    );
    return readAs({ c, house, error: unrecognised }, { ...facts, ...who, upload });
  } catch (error) {
    return readAs({ c, house, error: unrecognised ?? error }, { ...facts, ...who, upload: nothing });
  }
}

function readAs(
  { c, house, error }: { c: Context; house: Host; error: unknown },
  facts: RequestFacts,
): ReadAsk {
  return { ask: new RequestAsk(c, house, facts), error, discard: facts.upload.discard };
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
