import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, Card, MarkedText, PageHead, Stack } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Stretch } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { Desk } from './desk-data.ts';
import { deskPath } from './desk-paths.ts';

interface ChoosePlaceProps {
  ask: Ask;
  desk: Desk;
  places: readonly Stretch[];
}

const around = 160;

/** The same words in several places of the text, each with what stands around it. */
export function ChoosePlaceView({ ask, desk, places }: ChoosePlaceProps) {
  const words = readingWords[ask.locale];
  const { directive, text } = desk;
  return (
    <Page
      ask={ask}
      title={words.severalPlaces}
      refused
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        { label: words.desk, href: deskPath(directive.id) },
      ]}
    >
      <PageHead title={words.severalPlaces} lead={words.severalPlacesLead} />
      <Stack>
        {places.map(({ start, end }, nth) => {
          const from = Math.max(0, start - around);
          const excerpt = text.text.slice(from, end + around);
          const span = { start: start - from, end: end - from, kind: 'found' as const, id: `cho-${nth}` };
          return (
            <Card>
              <Stack>
                <MarkedText locale={ask.locale} text={excerpt} spans={[span]} />
                <div>
                  <ButtonLink href={`/van-ban/${directive.id}/doc/them?tu=${start}&den=${end}`} small>
                    {words.chooseThis}
                  </ButtonLink>
                </div>
              </Stack>
            </Card>
          );
        })}
      </Stack>
    </Page>
  );
}
