import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import { fileStore } from '../../../kernel/files/index.ts';
import {
  type Ask,
  choice,
  html,
  optionalText,
  type Prepared,
  seeOther,
  statusOf,
  whole,
} from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { giveOut } from '../../../kernel/sheets/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canAnnounceFor, partsOf } from '../access.ts';
import { type Announcement, isOut } from '../announcement.ts';
import { getAnnouncement, listAttachments, listPriorities } from '../announcements.store.ts';
import { attachFiles, detachFile } from '../attach-file.ts';
import { moveAnnouncement } from '../move-announcement.ts';
import { remindReaders } from '../read-announcement.ts';
import type { Reader } from '../reader.ts';
import { listReaders } from '../readers.store.ts';
import { type Action, actions, stepsFrom } from '../transitions.ts';
import { announcementFailures, announcementWords } from '../words.ts';
import { OwnAnnouncementView } from './own.view.tsx';
import { ownAnnouncementPath } from './paths.ts';

interface Loaded {
  readonly announcement: Announcement;
  readonly tree: BodyTree;
}

async function loadOwn(ask: Ask): Promise<Loaded> {
  const announcement = await getAnnouncement(ask.id('announcement'));
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  permit(canAnnounceFor(ask.actor, announcement.bodyId, tree), announcementFailures.noSuchAnnouncement);
  return { announcement, tree };
}

function readersOf(ask: Ask, { announcement, tree }: Loaded): Promise<Reader[]> {
  const { id, audience, addresseeIds } = announcement;
  return listReaders(id, audience === 'bodies' ? tree.under(addresseeIds) : null, ask.today);
}

interface Refusal {
  readonly action?: Action | undefined;
  readonly failure?: Failure;
  readonly fileError?: string;
  readonly reasonError?: string | undefined;
}

async function show(ask: Ask, { action, failure, fileError, reasonError }: Refusal = {}): Promise<Response> {
  const loaded = await loadOwn(ask);
  const { announcement, tree } = loaded;
  const played = partsOf(ask.actor, announcement, tree);
  const isOutNow = isOut(announcement, ask.now);
  const [attachments, priorities, history, readers] = await Promise.all([
    listAttachments(announcement.id),
    listPriorities(ask.today),
    listHistory('announcement', announcement.id),
    announcement.asksReading && isOutNow ? readersOf(ask, loaded) : [],
  ]);
  const view = (
    <OwnAnnouncementView
      ask={ask}
      tree={tree}
      announcement={announcement}
      steps={stepsFrom({ state: announcement.state, isOut: isOutNow }, played)}
      attachments={attachments}
      priority={priorities.find(({ key }) => key === announcement.priority)}
      history={history}
      readers={readers}
      tried={action}
      failure={failure?.sentence(ask.locale)}
      fileError={fileError}
      reasonError={reasonError}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : fileError === undefined ? 200 : 422);
}

/** An announcement as those who write it see it: how it stands, its files, who has read it. */
export function ownAnnouncementPage(ask: Ask): Promise<Response> {
  return show(ask);
}

async function trying(ask: Ask, act: () => Promise<string>, action?: Action): Promise<Response> {
  try {
    const said = await act();
    return seeOther(ownAnnouncementPath(ask.id('announcement')), said);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'missing') throw error;
    return show(ask, { action, failure: error });
  }
}

const stepForm = z.object({
  action: choice(actions),
  version: whole(1, 1_000_000_000),
  reason: optionalText(1000),
});

/** Takes an announcement to its next step. */
export async function stepPage(ask: Ask): Promise<Response> {
  const read = ask.form(stepForm);
  if (!read.ok) {
    const { reason: reasonError } = read.errors;
    const tried = actions.find((action) => action === read.typed.action);
    return show(ask, { action: tried, failure: announcementFailures.notDone(), reasonError });
  }
  const { action, version, reason } = read.value;
  return trying(
    ask,
    async () => {
      const seen = { id: ask.id('announcement'), version };
      await moveAnnouncement(ask.actor, { seen, action, reason }, ask.now);
      return announcementWords[ask.locale].actions[action].done;
    },
    action,
  );
}

const versioned = z.object({ version: whole(1, 1_000_000_000) });

/** Keeps the files that were sent, then lays them beside a draft. */
export async function attachPage(ask: Ask): Promise<Prepared> {
  await loadOwn(ask);
  const words = announcementWords[ask.locale];
  const refused = ask.refusedFiles('file').map(({ failure }) => failure.sentence(ask.locale));
  const files: { name: string; kind: string; size: number; sha256: string }[] = [];
  for (const { name, kind, open } of ask.files('file'))
    files.push({ name, kind, ...(await fileStore().put(open())) });
  return () => {
    const read = ask.form(versioned);
    if (!read.ok || refused.length > 0 || files.length === 0)
      return show(ask, { fileError: [...refused, words.refusedFileAgain].join(' ') });
    const seen = { id: ask.id('announcement'), version: read.value.version };
    return trying(ask, async () => {
      await attachFiles(ask.actor, { seen, files }, ask.now);
      return words.attached;
    });
  };
}

/** Takes a file from a draft. */
export async function detachPage(ask: Ask): Promise<Response> {
  const read = ask.form(versioned);
  if (!read.ok) return show(ask, { failure: announcementFailures.stateMoved() });
  const seen = { id: ask.id('announcement'), version: read.value.version };
  return trying(ask, async () => {
    await detachFile(ask.actor, { seen, attachmentId: ask.id('attachment') }, ask.now);
    return announcementWords[ask.locale].detached;
  });
}

/** Has those reminded who have not read it. */
export function remindReadersPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await remindReaders(ask.actor, ask.id('announcement'), ask.now);
    return announcementWords[ask.locale].reminded;
  });
}

/** Who has read an announcement and who has not, as a file. */
export async function readersCsvPage(ask: Ask): Promise<Response> {
  const loaded = await loadOwn(ask);
  const { tree } = loaded;
  const words = announcementWords[ask.locale];
  const readers = await readersOf(ask, loaded);
  async function* once() {
    yield readers.toSorted((one, other) =>
      tree.nameOf(one.bodyId).localeCompare(tree.nameOf(other.bodyId), 'vi'),
    );
  }
  const column = { width: 40, kind: 'text' } as const;
  const columns = [
    { ...column, label: words.csvColumns.body, cell: ({ bodyId }: Reader) => tree.nameOf(bodyId) },
    { ...column, label: words.csvColumns.name, cell: ({ name }: Reader) => name },
    {
      ...column,
      label: words.csvColumns.readAt,
      cell: ({ readAt }: Reader) => (readAt ? writeMoment(readAt) : ''),
    },
  ];
  return giveOut(
    { format: 'csv', file: `${words.csvName}-${loaded.announcement.number}`, name: words.readers, columns },
    once(),
  );
}
