import {
  Button,
  ButtonLink,
  Card,
  type Column,
  DataTable,
  Form,
  Progress,
  Row,
  Stack,
} from '../../../ui/index.ts';
import { isOut, isOver } from '../announcement.ts';
import type { Reader } from '../reader.ts';
import { announcementWords } from '../words.ts';
import type { OwnProps } from './own-props.ts';
import { ownAnnouncementPath } from './paths.ts';

interface OfBody {
  readonly bodyId: string;
  readonly read: number;
  readonly all: number;
  readonly unread: readonly string[];
}

/** Readers by their bodies, those first where most are missing. */
function byBody(readers: readonly Reader[]): OfBody[] {
  const groups = Map.groupBy(readers, ({ bodyId }) => bodyId);
  return [...groups]
    .map(([bodyId, people]) => {
      const unread = people.filter(({ readAt }) => readAt === null).map(({ name }) => name);
      return { bodyId, all: people.length, read: people.length - unread.length, unread };
    })
    .toSorted((one, other) => other.unread.length - one.unread.length);
}

/** Who has read an announcement and who has not, body by body; with the press that reminds the others. */
export function ReadersCard({
  ask,
  tree,
  announcement,
  readers,
}: Pick<OwnProps, 'ask' | 'tree' | 'announcement' | 'readers'>) {
  const words = announcementWords[ask.locale];
  if (!announcement.asksReading || !isOut(announcement, ask.now)) return null;
  const read = readers.filter(({ readAt }) => readAt !== null).length;
  const columns: Column<OfBody>[] = [
    { key: 'body', label: words.csvColumns.body, primary: true, cell: ({ bodyId }) => tree.nameOf(bodyId) },
    { key: 'read', label: words.columns.readers, align: 'end', cell: (row) => `${row.read}/${row.all}` },
    {
      key: 'unread',
      label: words.unreadIn,
      width: 'wide',
      cell: ({ unread }) => (unread.length === 0 ? words.everyone : unread.join(', ')),
    },
  ];
  const mayRemind = read < readers.length && !isOver(announcement, ask.today);
  return (
    <Card title={words.readers}>
      {readers.length === 0 ? (
        <p class="quiet">{words.nobody}</p>
      ) : (
        <Stack>
          <p>{words.readOf(read, readers.length)}</p>
          <Progress
            locale={ask.locale}
            percent={Math.round((100 * read) / readers.length)}
            label={words.readOf(read, readers.length)}
          />
          <Row>
            {mayRemind ? (
              <Form ask={ask} action={ownAnnouncementPath(announcement.id, 'nhac')} class="inline">
                <Button manner="secondary">{words.remind}</Button>
              </Form>
            ) : null}
            <ButtonLink href={ownAnnouncementPath(announcement.id, 'nguoi-doc.csv')} manner="quiet">
              {words.csv}
            </ButtonLink>
          </Row>
          <DataTable
            locale={ask.locale}
            caption={words.readers}
            captionHidden
            columns={columns}
            rows={byBody(readers)}
          />
        </Stack>
      )}
    </Card>
  );
}
