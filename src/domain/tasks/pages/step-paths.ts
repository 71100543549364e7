import type { Task } from '../task.ts';
import type { Action } from '../transitions.ts';

/** Where each act on a task is sent, below the task's own address. */
export const stepPaths: Readonly<Record<Action, string>> = {
  acknowledge: 'tiep-nhan',
  report_progress: 'tien-do',
  submit_result: 'ket-qua',
  accept: 'xac-nhan',
  return: 'tra-lai',
  ask_extension: 'xin-gia-han',
  grant_extension: 'dong-y-gia-han',
  refuse_extension: 'khong-gia-han',
  pause: 'tam-dung',
  resume: 'tiep-tuc',
  hand_over: 'ban-giao',
  split: 'chia',
  edit: 'sua',
  withdraw: 'thu-hoi',
  cancel: 'huy',
};

/** The address of a task's page. */
export function taskPath(id: string): string {
  return `/nhiem-vu/${id}`;
}

/** The address to which an act on a task is sent. */
export function stepPath(id: string, action: Action): string {
  return `${taskPath(id)}/${stepPaths[action]}`;
}

/** The directive, opened at the words that ordered the task. */
export function passagePath({ directiveId, passage }: Pick<Task, 'directiveId' | 'passage'>): string {
  const { start, end, textSha256 } = passage;
  // The text may be corrected later: its fingerprint tells in which one the words stand there.
  return `/van-ban/${directiveId}?doan=${start}-${end}&ban=${textSha256.slice(0, 16)}#doan`;
}
