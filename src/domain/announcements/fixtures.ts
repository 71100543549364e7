import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { paragraphs } from '../articles/index.ts';
import type { Said } from './announcement.ts';
import { moveAnnouncement } from './move-announcement.ts';
import { beginAnnouncement } from './write-announcement.ts';

/** What a short announcement to the staff says, unless told otherwise. */
export function aSaid(given: Partial<Said> & { readonly bodyId: string }): Said {
  return {
    title: 'Lịch trực dịp nghỉ lễ',
    body: paragraphs('Các cơ quan gửi danh sách trực trước ngày 25.', 'Đầu mối: Văn phòng Thành ủy.'),
    priority: 'important',
    audience: 'staff',
    addresseeIds: [],
    asksReading: true,
    wantedAt: null,
    untilOn: null,
    ...given,
  };
}

interface Given extends Partial<Omit<Said, 'bodyId'>> {
  readonly bodyId: string;
  readonly writer: Actor;
  readonly issuer: Actor;
  readonly now: Temporal.Instant;
}

/** An announcement that another than its writer published; gives its identity. */
export async function aPublishedAnnouncement({ writer, issuer, now, ...said }: Given): Promise<string> {
  const id = await beginAnnouncement(writer, aSaid(said), now);
  await moveAnnouncement(issuer, { seen: { id, version: 1 }, action: 'publish', reason: '' }, now);
  return id;
}
