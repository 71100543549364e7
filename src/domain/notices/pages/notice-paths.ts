import { taskPath } from '../../tasks/index.ts';
import type { Kind, Notice } from '../notice.ts';

/** Where one's notices are listed. */
export const listPath = '/thong-bao';
/** Where one says what one receives. */
export const wishesPath = `${listPath}/tuy-chon`;
/** Where administrators keep the rules about deadlines. */
export const rulesPath = '/quan-tri/nhac-han';

/** Where a notice leads. */
export function targetOf({ kind, taskId, facts }: Pick<Notice, 'kind' | 'taskId' | 'facts'>): string {
  if (taskId === null) return targetWithoutTask(kind, facts);
  const talk: readonly Kind[] = ['mentioned', 'commented'];
  return talk.includes(kind) ? `${taskPath(taskId)}/trao-doi` : taskPath(taskId);
}

function targetWithoutTask(kind: Kind, facts: Notice['facts']): string {
  if (facts.announcementId !== undefined) return `/thong-bao-chung/nhan/${facts.announcementId}`;
  if (facts.rectificationId === undefined) return `/webhook/${facts.webhookId ?? ''}`;
  const place = kind === 'rectification_passed' ? '/cai-chinh/hoi' : '/toa-soan/cai-chinh';
  return `${place}/${facts.rectificationId}`;
}

/** The address that marks a notice as read and leads on. */
export function openPath({ id }: Pick<Notice, 'id'>): string {
  return `${listPath}/${id}/mo`;
}

/** Where an address for mail is named; below it, where it is confirmed and given up. */
export const mailboxPath = `${listPath}/thu`;
/** Where an address for one's calendar is made and revoked. */
export const calendarPath = `${listPath}/lich`;

/** Where a calendar program reads someone's deadlines. */
export function feedPath(token: string): string {
  return `/lich-han/${token}.ics`;
}
