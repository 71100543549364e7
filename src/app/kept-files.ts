import { contentsOfAttachments } from '../domain/announcements/index.ts';
import { contentsOfDirectives } from '../domain/documents/index.ts';
import { contentsOfActuals } from '../domain/measures/index.ts';
import { contentsOfPackets } from '../domain/packets/index.ts';
import { contentsOfPhotos } from '../domain/photos/index.ts';
import { contentsOfRequests } from '../domain/rectifications/index.ts';
import { contentsOfEvidence } from '../domain/tasks/index.ts';
import type { Referrer } from '../kernel/files/index.ts';

/** Everything that refers to a stored content: the columns, and who is asked. What is not named here is dropped one day. */
export const keptFiles: readonly { readonly columns: readonly string[]; readonly ask: Referrer }[] = [
  { columns: ['documents.file.sha256', 'documents.intake_file.sha256'], ask: contentsOfDirectives },
  { columns: ['packets.packet.sha256'], ask: contentsOfPackets },
  { columns: ['tasks.evidence.sha256'], ask: contentsOfEvidence },
  { columns: ['announcements.attachment.sha256'], ask: contentsOfAttachments },
  { columns: ['rectifications.request.evidence_sha256'], ask: contentsOfRequests },
  { columns: ['measures.actual.evidence_sha256'], ask: contentsOfActuals },
  { columns: ['photos.photo.sha256', 'photos.size.sha256'], ask: contentsOfPhotos },
];
