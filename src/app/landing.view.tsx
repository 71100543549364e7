import type { Child } from 'hono/jsx';
import { type Teaser, TeaserView } from '../domain/portal/index.ts';
import type { Actor } from '../kernel/access/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import type { Locale } from '../kernel/words/index.ts';
import { ButtonLink, ButtonRow, Columns, Section, Stack } from '../ui/index.ts';
import { PublicPage } from '../ui/page.tsx';
import { appWords } from './words.ts';

/** The first page for a visitor. */
export function LandingView({ ask, body }: { ask: Ask<Actor | null>; body: Child }) {
  const words = appWords[ask.locale].landing;
  return (
    <PublicPage ask={ask} title={words.title} description={words.lead}>
      {body}
    </PublicPage>
  );
}

/** What the system does, in three steps, the ways in, and the newest news. */
export function LandingBody({ newest, locale }: { newest: readonly Teaser[]; locale: Locale }) {
  const words = appWords[locale].landing;
  return (
    <Stack gap="wide">
      <Introduction locale={locale} />
      {newest.length > 0 ? (
        <Section title={words.newest} actions={<a href="/tin">{words.news}</a>}>
          <Columns count={3}>
            {newest.map((teaser) => (
              <TeaserView teaser={teaser} locale={locale} level={3} withSection withLead />
            ))}
          </Columns>
        </Section>
      ) : null}
      <p class="quiet landing-foot">{words.foot}</p>
    </Stack>
  );
}

function Introduction({ locale }: { locale: Locale }) {
  const words = appWords[locale].landing;
  return (
    <Stack gap="wide">
      <section class="landing">
        <h1>{words.title}</h1>
        <p class="page-lead">{words.lead}</p>
        <ButtonRow>
          <ButtonLink href="/dang-nhap" manner="primary">
            {words.signIn}
          </ButtonLink>
          <ButtonLink href="/tin">{words.news}</ButtonLink>
          <ButtonLink href="/cong-khai">{words.published}</ButtonLink>
        </ButtonRow>
      </section>
      <Columns count={3}>
        {words.steps.map((step, nth) => (
          <section class="landing-step">
            <p class="landing-number number" aria-hidden="true">
              {nth + 1}
            </p>
            <h2>{step.title}</h2>
            <p>{step.text}</p>
          </section>
        ))}
      </Columns>
    </Stack>
  );
}
