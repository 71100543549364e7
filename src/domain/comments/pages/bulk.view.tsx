import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { DeskComment } from '../desk.ts';
import type { Reason } from '../setting.ts';
import type { Deed } from '../transitions.ts';
import { deskWords } from '../words/desk.ts';
import { deskPath } from './paths.ts';
import { ReasonFields } from './refuse.view.tsx';

interface BulkProps {
  ask: Ask;
  /** Where the desk stood. */
  backTo: string;
  deed: Deed;
  taken: readonly DeskComment[];
  /** All that would be decided, with what waits in the same words. */
  ids: readonly string[];
  reasons: readonly Reason[];
  /** The reason was not chosen. */
  error?: string | undefined;
}

/** So many are shown of all that would be decided. */
export const inSight = 12;

/** What one deed would do to many comments: how many, which, and for what reason. */
export function BulkView({ ask, backTo, deed, taken, ids, reasons, error }: BulkProps) {
  const words = deskWords[ask.locale];
  const hasSame = deed === 'refuse' && taken.some(({ same }) => same > 1);
  return (
    <Page
      ask={ask}
      title={words.bulkTitle}
      refused={error !== undefined}
      breadcrumb={[{ label: words.title, href: backTo }, { label: words.bulkTitle }]}
      sheet="comments"
    >
      <PageHead
        title={words.bulkTitle}
        lead={ids.length > 0 ? words.bulkCount(words.deeds[deed], ids.length) : undefined}
      />
      <Narrow>
        {ids.length === 0 ? (
          <EmptyState title={words.bulkNone} actions={<ButtonLink href={backTo}>{words.back}</ButtonLink>} />
        ) : (
          <Stack>
            <ErrorSummary locale={ask.locale} errors={{ reason: error }} />
            {hasSame ? <p>{words.bulkSame}</p> : null}
            <ul>
              {taken.slice(0, inSight).map(({ name, body }) => (
                <li dir="auto">
                  <bdi>{name}</bdi>: {body.slice(0, 120)}
                </li>
              ))}
            </ul>
            {ids.length > inSight ? (
              <p>{words.bulkMore(ids.length - Math.min(inSight, taken.length))}</p>
            ) : null}
            <Form ask={ask} action={`${deskPath}/hang-loat`} hidden={{ deed, ve: backTo }}>
              {ids.map((id) => (
                <input type="hidden" name="ids[]" value={id} />
              ))}
              {deed === 'refuse' ? <ReasonFields ask={ask} reasons={reasons} error={error} /> : null}
              <ButtonRow>
                <Button manner={deed === 'refuse' ? 'danger' : 'primary'}>
                  {words.bulkCount(words.deeds[deed], ids.length)}
                </Button>
                <ButtonLink href={backTo} manner="quiet">
                  {words.back}
                </ButtonLink>
              </ButtonRow>
            </Form>
          </Stack>
        )}
      </Narrow>
    </Page>
  );
}
