import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { bodiesWorkedFor } from './access.ts';
import { deedOf } from './deeds.ts';
import { insertEvidence } from './evidence.store.ts';
import { type BroughtFile, keepEvidence } from './keep-evidence.ts';
import { permitStep } from './permit-step.ts';
import { insertProgress } from './results.store.ts';
import type { Task } from './task.ts';
import { lockTask } from './tasks.store.ts';

/** How far the work has come, with what shows it. */
export interface ProgressReport {
  readonly taskId: string;
  readonly note: string;
  readonly obstacle: string;
  /** The lead's own estimate; a coordinating body reports its part without one. */
  readonly percent: number | undefined;
  readonly evidence: readonly BroughtFile[];
}

/** A body that leads or coordinates tells the giver how far it has come. */
export function reportProgress(actor: Actor, report: ProgressReport, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(report.taskId);
    const step = await permitStep(actor, task, { action: 'report_progress', now });
    const isLead = step.by === 'lead';
    // Only the lead answers for the whole; another's share changes nothing.
    const percent = isLead ? (report.percent ?? task.percent) : task.percent;
    const forBody = isLead ? task.leadId : await coordinatorOf(actor, task, now);
    const { note, obstacle } = report;
    const evidence = await keepEvidence(report.evidence);
    const progressId = await insertProgress(
      task.id,
      { note, obstacle, percent, forBody },
      { by: actor.accountId, now },
    );
    await insertEvidence(task.id, { progressId }, evidence);
    record(
      actor,
      {
        action: deedOf.report_progress,
        subject: { kind: 'task', id: task.id },
        facts: { forBody, ...(isLead ? { percent } : {}), note, obstacle, evidence },
      },
      now,
    );
  });
}

async function coordinatorOf(actor: Actor, task: Task, now: Temporal.Instant): Promise<string> {
  const worksFor = bodiesWorkedFor(actor, await bodyTreeOn(dayOf(now)));
  return task.coordinatingIds.find((id) => worksFor.has(id)) ?? task.leadId;
}
