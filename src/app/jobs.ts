import { sweepPersonalData } from '../domain/accounts/index.ts';
import { bringOut, tellReaders } from '../domain/announcements/index.ts';
import { compareArticles, followTies, keyArticles, publishDue } from '../domain/articles/index.ts';
import { batchJob } from '../domain/batches/index.ts';
import { countJudging, decisionJob, dropOldData, linkJob, tellDecisions } from '../domain/comments/index.ts';
import { sweepSheets } from '../domain/imports/index.ts';
import { followDeeds, sendMails, sweepDeadlinesByDay } from '../domain/notices/index.ts';
import { clearContacts, tellOfRequests } from '../domain/rectifications/index.ts';
import { makeDueOccurrences } from '../domain/recurrence/index.ts';
import { deliverDue, deliverJob, dropOldDeliveries, followEvents } from '../domain/webhooks/index.ts';
import { importJob } from '../domain/worklists/index.ts';
import { dropUnusedFiles, fileStore } from '../kernel/files/index.ts';
import { sweepAnsweredForms } from '../kernel/http/index.ts';
import type { Job, Sweep } from '../kernel/jobs/index.ts';
import { keptFiles } from './kept-files.ts';

/** Jobs that are put in by name and done later; each has its queue. */
export const jobs: readonly Job[] = [batchJob, decisionJob, deliverJob, importJob, linkJob];

/** Everything that is looked after in the background, in the order in which it is done. */
export const sweeps: readonly Sweep[] = [
  { name: 'accounts.personal_data', every: 24 * 60, run: sweepPersonalData },
  { name: 'recurrence.occurrences', every: 5, run: makeDueOccurrences },
  { name: 'articles.due', every: 1, run: publishDue },
  { name: 'articles.ties', soon: true, run: followTies },
  { name: 'comments.decisions', every: 1, run: tellDecisions },
  { name: 'comments.months', every: 60, run: countJudging },
  { name: 'comments.old_data', every: 24 * 60, run: dropOldData },
  { name: 'announcements.out', every: 1, run: bringOut },
  { name: 'announcements.readers', every: 1, soon: true, run: tellReaders },
  { name: 'articles.keys', every: 30, run: keyArticles },
  { name: 'articles.likeness', every: 5, run: () => compareArticles(500) },
  { name: 'rectifications.contacts', every: 24 * 60, run: clearContacts },
  { name: 'rectifications.requests', every: 1, soon: true, run: tellOfRequests },
  { name: 'notices.deadlines', every: 15, run: sweepDeadlinesByDay },
  { name: 'notices.deeds', soon: true, run: followDeeds },
  { name: 'notices.mail', soon: true, run: sendMails },
  { name: 'imports.sheets', every: 60, run: sweepSheets },
  { name: 'webhooks.events', soon: true, run: followEvents },
  { name: 'webhooks.due', run: deliverDue },
  { name: 'webhooks.log', every: 24 * 60, run: dropOldDeliveries },
  {
    // The keys of forms are kept a month, far longer than any browser sends one again.
    name: 'kernel.forms',
    every: 24 * 60,
    run: (now) => sweepAnsweredForms(now.subtract({ hours: 24 * 30 })),
  },
  {
    name: 'kernel.files',
    every: 24 * 60,
    run: (now) =>
      dropUnusedFiles(
        fileStore(),
        keptFiles.map(({ ask }) => ask),
        now,
      ),
  },
];
