import { permit } from '../../../kernel/access/index.ts';
import type { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, type FieldErrors, html, statusOf } from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { namesOfAccounts } from '../../accounts/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canKeepPhotosOf, canSeePhoto } from '../access.ts';
import type { Said } from '../describe-photo.ts';
import { listUses } from '../photo-users.ts';
import { getPhoto } from '../photos.store.ts';
import { photoFailures } from '../words.ts';
import { PhotoPageView } from './photo-page.view.tsx';

/** The parts of the page on which something can be done. */
export type Part = 'details' | 'focal' | 'replace' | 'withdraw';

/** What was wrong with something done on the page of a photo. */
export interface Refusal {
  readonly part?: Part | undefined;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  /** What was typed, where another has changed the photo meanwhile. */
  readonly yours?: Said | undefined;
}

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
