import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, picture } from '../../../kernel/http/index.ts';
import { paperWords } from '../../paper/index.ts';
import { findShared } from '../published-articles.store.ts';
import { drawPicture, pictureName } from '../share-picture.ts';
import { portalFailures } from '../words.ts';

/** The picture of an article as it stands; of an article that was changed since or taken back, there is none at this address. */
export async function sharePicturePage(ask: Ask<Actor | null>): Promise<Response> {
  const found = await findShared(ask.param('slug'));
  const shared = found && { ...found, portal: paperWords.vi.name };
  if (!shared || ask.param('picture') !== `${pictureName(shared)}.png`) throw portalFailures.noSuchPicture();
  return picture(await drawPicture(shared), { type: 'image/png', keeping: 'public for ever' });
}
