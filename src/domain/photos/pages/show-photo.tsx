import { permit } from '../../../kernel/access/index.ts';
import { type Ask, html, statusOf } from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { namesOfAccounts } from '../../accounts/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canKeepPhotosOf, canSeePhoto } from '../access.ts';
import { listUses } from '../photo-users.ts';
import { getPhoto } from '../photos.store.ts';
import { photoFailures } from '../words.ts';
import { PhotoPageView } from './photo-page.view.tsx';
import type { Refusal } from './photo-props.ts';

/** The page of a photo, as it stands or with what was refused. */
export async function showPhoto(ask: Ask, refusal: Refusal = {}): Promise<Response> {
  const { part, errors = {}, failure, yours } = refusal;
  const [photo, tree] = await Promise.all([getPhoto(ask.id('photo')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canSeePhoto(ask.actor, photo, tree), photoFailures.noSuchPhoto);
  const names = await namesOfAccounts([photo.addedBy], ask.stamps);
  const view = (
    <PhotoPageView
      ask={ask}
      photo={photo}
      newsroom={tree.list.find(({ id }) => id === photo.newsroomId)?.name ?? ''}
      addedBy={names.get(photo.addedBy) ?? ''}
      uses={await listUses(photo.id, ask)}
      history={await listHistory('photo', photo.id)}
      mayKeep={canKeepPhotosOf(ask.actor, photo.newsroomId, tree)}
      refused={{ part, errors, failure: failure?.sentence(ask.locale), yours }}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
