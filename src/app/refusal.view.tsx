import { formAgain, keepForm, wordsIn } from '../domain/accounts/index.ts';
import { PortalRefusalView } from '../domain/portal/index.ts';
import type { Actor } from '../kernel/access/index.ts';
import type { Failure } from '../kernel/failure/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import { Button, ButtonLink, ButtonRow, Disclosure, Form, Narrow, Notice, PageHead } from '../ui/index.ts';
import { Page } from '../ui/page.tsx';
import { appWords } from './words.ts';

/** Says in words why something could not be given or done, keeps what was typed in sight, and names the request for whoever has to look into it. */
export function RefusalView({ ask, failure }: { ask: Ask<Actor | null>; failure: Failure }) {
  const words = appWords[ask.locale];
  return (
    <Page ask={ask} title={words.refusal[failure.kind]} refused>
      <Narrow>
        <PageHead title={words.refusal[failure.kind]} />
        <p class="lead">{failure.sentence(ask.locale)}</p>
        <Typed ask={ask} />
        {failure.kind === 'unavailable' ? <Again ask={ask} /> : <Home ask={ask} />}
        <p class="quiet">
          {words.requestId}: <code>{ask.requestId}</code>
        </p>
      </Narrow>
    </Page>
  );
}

/** The same for readers of the paper, in its look. */
export function PaperRefusalView({ ask, failure }: { ask: Ask<Actor | null>; failure: Failure }) {
  return (
    <PortalRefusalView ask={ask} failure={failure}>
      {ask.isForm ? (
        <>
          <Typed ask={ask} />
          {failure.kind === 'unavailable' ? <Again ask={ask} /> : null}
        </>
      ) : null}
    </PortalRefusalView>
  );
}

/** What was typed into a form that was refused. */
function Typed({ ask }: { ask: Ask<Actor | null> }) {
  const typed = wordsIn(keepForm(ask.url.pathname, ask.typed, false));
  if (typed.length === 0) return null;
  return (
    <Disclosure label={appWords[ask.locale].typed} open>
      <ul>
        {typed.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What passes is worth trying again: the page is asked for anew, the form is sent as it was and with its own key. */
function Again({ ask }: { ask: Ask<Actor | null> }) {
  const words = appWords[ask.locale];
  const here = `${ask.url.pathname}${ask.url.search}`;
  if (!ask.isForm) {
    return (
      <ButtonRow>
        <ButtonLink href={here}>{words.tryAgain}</ButtonLink>
        <ButtonLink href="/" manner="quiet">
          {words.home}
        </ButtonLink>
      </ButtonRow>
    );
  }
  const kept = formAgain(here, ask.typed, ask.broughtFiles);
  if (!kept) return <Home ask={ask} />;
  const formKey = kept.fields.find(({ name }) => name === 'formKey')?.value ?? '';
  return (
    <Form ask={{ locale: ask.locale, formKey }} action={kept.action}>
      {kept.hadFiles ? (
        <Notice tone="warning" locale={ask.locale}>
          {words.filesAgain}
        </Notice>
      ) : null}
      {kept.fields
        .filter(({ name }) => name !== 'formKey')
        .map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <ButtonRow>
        <Button>{words.sendAgain}</Button>
        <ButtonLink href="/" manner="quiet">
          {words.home}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function Home({ ask }: { ask: Ask<Actor | null> }) {
  return (
    <ButtonRow>
      <ButtonLink href="/">{appWords[ask.locale].home}</ButtonLink>
    </ButtonRow>
  );
}
