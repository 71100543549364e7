import { keepForm, wordsIn } from '../domain/accounts/index.ts';
import type { Actor } from '../kernel/access/index.ts';
import type { Failure } from '../kernel/failure/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import { ButtonLink, ButtonRow, Disclosure, Narrow, PageHead } from '../ui/index.ts';
import { Page } from '../ui/page.tsx';
import { appWords } from './words.ts';

/** Says in words why something could not be given or done, keeps what was typed in sight, and names the request for whoever has to look into it. */
export function RefusalView({ ask, failure }: { ask: Ask<Actor | null>; failure: Failure }) {
  const words = appWords[ask.locale];
  const typed = wordsIn(keepForm(ask.url.pathname, ask.typed, false));
  return (
    <Page ask={ask} title={words.refusal[failure.kind]} refused>
      <Narrow>
        <PageHead title={words.refusal[failure.kind]} />
        <p class="lead">{failure.sentence(ask.locale)}</p>
        {typed.length > 0 ? (
          <Disclosure label={words.typed} open>
            <ul>
              {typed.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        <ButtonRow>
          <ButtonLink href="/">{words.home}</ButtonLink>
        </ButtonRow>
        <p class="quiet">
          {words.requestId}: <code>{ask.requestId}</code>
        </p>
      </Narrow>
    </Page>
  );
}
