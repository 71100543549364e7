import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, type Judgement, judged } from '../../../kernel/http/index.ts';
import { providerName } from '../../../kernel/provider/index.ts';
import { type KeptForm, keptFormIn } from '../kept-form.ts';
import { wantedPath } from './door.ts';
import { keyPlaceOf } from './key-place.ts';
import { SignInView } from './sign-in.view.tsx';

interface Shown extends Judgement {
  readonly kept?: KeptForm | undefined;
}

/** Shows the door with what was wrong, if anything. */
export function showSignIn(ask: Ask<Actor | null>, shown: Shown): Response {
  return judged(signInViewOf(ask, shown), shown);
}

/** The door as it is drawn: with what was typed, and with all that is carried along. */
export function signInViewOf(ask: Ask<Actor | null>, { kept, errors = {}, failure }: Shown) {
  const typed = keptFormIn(ask.typed) || !kept ? ask.typed.username : undefined;
  const place = keyPlaceOf(ask);
  return (
    <SignInView
      ask={ask}
      wanted={wantedPath(ask)}
      username={typeof typed === 'string' ? typed : ''}
      kept={kept}
      provider={providerName()}
      keyOrigin={place.kind === 'here' ? place.party.origin : undefined}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />
  );
}
