import { writeDay, writeMoment } from '../../../kernel/time/index.ts';
import { Badge, Card, DefinitionList, Stack } from '../../../ui/index.ts';
import { photoWords } from '../words/photo.ts';
import type { PhotoProps } from './photo-props.ts';

/** Where a photo comes from, how large it is, who is to be seen in it. */
export function FactsCard({ ask, photo, newsroom, addedBy, mayKeep }: PhotoProps) {
  const { locale } = ask;
  const words = photoWords[locale];
  const { caption, alt, place, takenOn, people } = photo;
  const tied = people.filter(({ accountId }) => accountId !== null).map(({ name }) => name);
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={locale}
        items={[
          [words.newsroom, newsroom],
          [words.file, photo.name],
          [words.measures, words.pixels(photo.width, photo.height)],
          [words.added, words.addedBy(addedBy, writeMoment(photo.addedAt))],
          !mayKeep && caption !== '' && [words.fields.caption, caption],
          !mayKeep && alt !== '' && [words.fields.alt, alt],
          !mayKeep && place !== '' && [words.fields.place, place],
          !mayKeep && takenOn !== null && [words.fields.takenOn, writeDay(takenOn)],
          !mayKeep && people.length > 0 && [words.fields.people, people.map(({ name }) => name).join(', ')],
          tied.length > 0 && [words.tied, tied.join(', ')],
        ]}
      />
    </Card>
  );
}

/** What uses a photo, of that which the one who looks may read. */
export function UsesCard({ ask, uses }: PhotoProps) {
  const words = photoWords[ask.locale];
  return (
    <Card title={words.uses}>
      {uses.length === 0 ? (
        <p class="quiet">{words.noUses}</p>
      ) : (
        <Stack gap="tight">
          {uses.map(({ label, href, isPublic }) => (
            <p>
              <a href={href}>{label}</a>{' '}
              <Badge tone={isPublic ? 'done' : 'neutral'}>
                {isPublic ? words.publicUse : words.workingUse}
              </Badge>
            </p>
          ))}
        </Stack>
      )}
    </Card>
  );
}
