import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { type BroughtFile, canReadTask, getTask, keepEvidence, taskFailures } from '../tasks/index.ts';
import { canReport } from './access.ts';
import { insertActual } from './actuals.store.ts';
import { lockMeasure } from './measures.store.ts';
import { periodsUpTo } from './period.ts';
import { measureFailures } from './words.ts';

/** What the lead says was reached in a period, and where it has the figure from. */
export interface ReportedActual {
  readonly taskId: string;
  readonly measureId: string;
  /** The first day of the period. */
  readonly periodFrom: Temporal.PlainDate;
  readonly amount: number;
  readonly source: string;
  readonly evidence: BroughtFile | undefined;
}

/** The lead reports what was reached in a period; reported again, the period has a new figure and the former one is kept. */
export function reportActual(actor: Actor, report: ReportedActual, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { taskId, measureId, periodFrom, amount, source } = report;
    const [task, tree] = await Promise.all([getTask(taskId), bodyTreeOn(dayOf(now))]);
    permit(canReadTask(actor, task, tree), taskFailures.noSuchTask);
    permit(canReport(actor, task, tree), measureFailures.onlyLeadReports);
    const measure = await lockMeasure(taskId, measureId);
    permit(measure.endedAt === null, measureFailures.ended);
    const { firstFrom: first, cadence } = measure;
    const periods = periodsUpTo(dayOf(now), { first, cadence });
    permit(
      periods.some((from) => from.equals(periodFrom)),
      measureFailures.noSuchPeriod,
    );
    permit(source !== '', measureFailures.sourceMissing);
    const [evidence = null] = report.evidence ? await keepEvidence([report.evidence]) : [];
    const before = await insertActual(
      { measureId, periodFrom, amount, source, evidence, forBody: task.leadId },
      { by: actor.accountId, now },
    );
    const facts = {
      task: taskId,
      period: periodFrom.toString(),
      amount,
      before,
      source,
      evidence: evidence?.sha256 ?? null,
    };
    record(actor, { action: 'measure.reported', subject: { kind: 'measure', id: measureId }, facts }, now);
  });
}
