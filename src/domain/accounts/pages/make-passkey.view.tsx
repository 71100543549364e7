import type { Ask } from '../../../kernel/http/index.ts';
import {
  ButtonLink,
  ButtonRow,
  Card,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  PasskeyAnswer,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { passkeyWords } from '../words/passkey.ts';
import { accountWords } from '../words.ts';

interface MakePasskeyViewProps {
  ask: Ask;
  name: string;
  origin: string;
  /** JSON for the device. */
  question: string;
  general: readonly string[];
}

/** One button: the device asks the person, makes the key, and the form goes on with it. */
export function MakePasskeyView({ ask, name, origin, question, general }: MakePasskeyViewProps) {
  const words = passkeyWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.makeTitle}
      breadcrumb={[
        { label: accountWords[ask.locale].own.title, href: '/tai-khoan' },
        { label: words.title, href: '/tai-khoan/khoa-truy-cap' },
      ]}
      refused={general.length > 0}
    >
      <Narrow>
        <PageHead title={words.makeTitle} lead={words.makeLead(name)} />
        <Stack gap="wide">
          <ErrorSummary locale={ask.locale} errors={{}} general={general} />
          <Card>
            <Form ask={ask} action="/tai-khoan/khoa-truy-cap/tao">
              <PasskeyAnswer
                make={question}
                origin={origin}
                label={words.make}
                words={{
                  notSupported: words.notSupported,
                  wrongOrigin: words.wrongOrigin(origin),
                  refused: words.browserRefused,
                  madeAlready: words.madeAlready,
                }}
              />
              <noscript>
                <p>{words.needsScript}</p>
              </noscript>
              <ButtonRow>
                <ButtonLink href="/tai-khoan/khoa-truy-cap" manner="quiet">
                  {accountWords[ask.locale].kept.cancel}
                </ButtonLink>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      </Narrow>
    </Page>
  );
}
