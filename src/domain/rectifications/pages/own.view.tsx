import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { DefinitionList, Narrow, Notice, PageHead, Section, Stack } from '../../../ui/index.ts';
import { PaperPage, type Section as PaperSection } from '../../paper/index.ts';
import type { Rectification } from '../rectification.ts';
import { rectificationWords } from '../words.ts';
import { StateMark } from './state-mark.view.tsx';

interface OwnProps {
  ask: Ask<Actor | null>;
  request: Rectification;
  /** Of this page. */
  address: string;
  sections: readonly PaperSection[];
}

/** What became of a request, for whoever made it. */
export function OwnView({ ask, request, address, sections }: OwnProps) {
  const { locale } = ask;
  const words = rectificationWords[locale];
  const { number, slug, headline, quote, wrong, askedAt, dueOn, answer, answeredAt } = request;
  const title = words.ownTitle(number);
  return (
    <PaperPage ask={ask} title={title} sections={sections} speaks unlisted>
      <PageHead title={title} meta={<StateMark ask={ask} request={request} />} lead={words.ownLead} />
      <Narrow>
        <Stack gap="wide">
          {answer && answeredAt ? (
            <Notice tone="info" locale={locale} title={words.answeredAt(answeredAt)}>
              <p>{answer}</p>
            </Notice>
          ) : null}
          <Section title={words.request}>
            <DefinitionList
              locale={locale}
              items={[
                [words.ofArticle, slug ? <a href={`/tin/${slug}`}>{headline}</a> : headline],
                [words.fields.quote, quote],
                [words.fields.wrong, wrong],
                [words.askedAt, writeMoment(askedAt)],
                answeredAt === null && [words.due, words.byDay(dueOn)],
                [words.keepLink, <code class="address">{address}</code>],
              ]}
            />
          </Section>
        </Stack>
      </Narrow>
    </PaperPage>
  );
}
