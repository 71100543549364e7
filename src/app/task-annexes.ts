import { discussionAnnex } from '../domain/discussion/index.ts';
import { measuresAnnex } from '../domain/measures/index.ts';
import { recurrenceAnnex } from '../domain/recurrence/index.ts';
import { remindersAnnex } from '../domain/reminders/index.ts';
import { schemesAnnex } from '../domain/schemes/index.ts';
import { type TaskAnnex, useTaskAnnexes } from '../domain/tasks/index.ts';

/** What slices above tasks show on the page of a task, in its order. */
const annexes: readonly TaskAnnex[] = [
  recurrenceAnnex,
  remindersAnnex,
  schemesAnnex,
  measuresAnnex,
  discussionAnnex,
];

/** Tells the tasks which annexes there are. */
export function openTaskAnnexes(): void {
  useTaskAnnexes(annexes);
}
