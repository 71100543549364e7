import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import type { FileKind } from '../../kernel/files/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Attachment } from './announcement.ts';
import { deleteAttachment, insertAttachment, listAttachments } from './announcements.store.ts';
import { holdAnnouncement, type SeenAnnouncement } from './hold-announcement.ts';
import { announcementFailures } from './words.ts';

const kinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'png', 'jpg', 'txt', 'zip'];
const most = 10;

/** What may be attached; sizes in bytes. */
export const attachmentLimits = { allowed: kinds, files: most, fileSize: 20 * 1024 * 1024 } as const;

interface Attaching {
  readonly seen: SeenAnnouncement;
  /** Contents that lie in the store of files. */
  readonly files: readonly Omit<Attachment, 'id'>[];
}

/** Lays files beside a draft. */
export function attachFiles(actor: Actor, { seen, files }: Attaching, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { id, state } = await holdAnnouncement(actor, seen, now);
    permit(state === 'draft', announcementFailures.notADraft);
    const there = await listAttachments(id);
    permit(there.length + files.length <= most, announcementFailures.tooManyFiles({ most }));
    for (const file of files) {
      await insertAttachment(id, file, now);
      const facts = { name: file.name, sha256: file.sha256 };
      record(
        actor,
        { action: 'announcement.file_attached', subject: { kind: 'announcement', id }, facts },
        now,
      );
    }
  });
}

/** Takes a file from a draft. */
export function detachFile(
  actor: Actor,
  { seen, attachmentId }: { readonly seen: SeenAnnouncement; readonly attachmentId: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { id, state } = await holdAnnouncement(actor, seen, now);
    permit(state === 'draft', announcementFailures.notADraft);
    const name = await deleteAttachment(id, attachmentId);
    if (name === undefined) throw announcementFailures.noSuchFile();
    const subject = { kind: 'announcement', id };
    record(actor, { action: 'announcement.file_detached', subject, facts: { name } }, now);
  });
}
