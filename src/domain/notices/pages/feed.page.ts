import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { nameBodies } from '../../tasks/index.ts';
import { findLinkByHash, noteReading } from '../calendar-link.store.ts';
import { hashSecret } from '../calendar-link.ts';
import { listFeed } from '../feed.store.ts';
import { writeFeed } from '../feed.ts';
import { asActor, findAddressee } from '../people.store.ts';
import { noticeFailures } from '../words.ts';

/** Someone's deadlines for their calendar program, which shows nothing but the secret in the address. */
export async function feedPage(ask: Ask<Actor | null>): Promise<Response> {
  const token = ask.param('feedToken').replace(/\.ics$/, '');
  const link = await findLinkByHash(hashSecret(token));
  const owner = link && (await findAddressee(link.accountId, ask.today));
  if (!link || !owner) throw noticeFailures.noSuchFeed();
  const tree = await bodyTreeOn(ask.today);
  const tasks = await listFeed(asActor(owner), tree, link.withGiven);
  const nameOf = await nameBodies(
    tasks.flatMap(({ leadId, giverId }) => [leadId, giverId]),
    tree,
  );
  const { name, locale } = owner;
  const written = writeFeed(tasks, { name, locale, origin: publicOrigin(ask), nameOf });
  await noteReading(link.id, ask.now);
  return answer(written, ask.header('if-none-match'));
}

function answer(written: string, known: string | undefined): Response {
  const etag = `"${createHash('sha256').update(written).digest('base64url')}"`;
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    // A calendar program asks with nothing but the address; it is to stay out of every other log.
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  };
  if (known === etag) return new Response(null, { status: 304, headers });
  const body = Buffer.from(written);
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="han-nhiem-vu.ics"',
      'content-length': String(body.byteLength),
    },
  });
}
