import { Readable } from 'node:stream';
import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import { fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import {
  type Ask,
  day,
  download,
  type FieldErrors,
  html,
  seeOther,
  statusOf,
  text,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask, getTask, nameBodies, taskFailures } from '../../tasks/index.ts';
import { canReport } from '../access.ts';
import { findActualEvidence, listActuals } from '../actuals.store.ts';
import { parseAmount } from '../amount.ts';
import type { MeasureWithActuals } from '../measure.ts';
import { getMeasure } from '../measures.store.ts';
import { reportActual } from '../report-actual.ts';
import { measureFailures, measureWords } from '../words.ts';
import { MeasureView } from './measure.view.tsx';
import { measurePath } from './paths.ts';

const form = z.object({ period: day(), amount: text(40), source: text(500) });

/** One measure with every figure that was reported. */
export function measurePage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** The lead reports what was reached in a period. */
export async function reportActualPage(ask: Ask): Promise<Response> {
  const words = measureWords[ask.locale];
  const read = ask.form(form);
  const amount = typeof ask.typed.amount === 'string' ? parseAmount(ask.typed.amount, ask.locale) : undefined;
  const refused = ask.refusedFiles('evidence').map(({ failure }) => failure.sentence(ask.locale));
  const errors: FieldErrors = {
    ...(read.ok ? {} : read.errors),
    ...(ask.typed.amount && amount === undefined ? { amount: words.noAmount } : {}),
    ...(refused.length > 0 ? { evidence: refused.join(' ') } : {}),
  };
  if (!read.ok || amount === undefined || Object.keys(errors).length > 0) return show(ask, { errors });
  const measure = { taskId: ask.id('id'), id: ask.id('measureId') };
  const { period: periodFrom, source } = read.value;
  const [evidence] = ask.files('evidence');
  try {
    await reportActual(
      ask.actor,
      { taskId: measure.taskId, measureId: measure.id, periodFrom, amount, source, evidence },
      ask.now,
    );
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, { failure: error });
  }
  return seeOther(measurePath(measure), words.reported);
}

/** The file that shows a figure, for those who may read its task. */
export async function actualEvidencePage(ask: Ask): Promise<Response> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask);
  const measure = await getMeasure(task.id, ask.id('measureId'));
  const file = await findActualEvidence(measure.id, ask.id('actualId'));
  if (!file) throw measureFailures.noSuchEvidence();
  const content = await fileStore().read(file.sha256);
  const { name, size } = file;
  return download(Readable.toWeb(content) as ReadableStream, { name, size, type: mediaTypes[file.kind] });
}

interface Refused {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { errors = {}, failure }: Refused): Promise<Response> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask);
  const measure = await getMeasure(task.id, ask.id('measureId'));
  const lines = await listActuals(measure.id);
  const standing: MeasureWithActuals = {
    ...measure,
    actuals: lines.filter(({ stands }) => stands).toReversed(),
  };
  const view = (
    <MeasureView
      ask={ask}
      task={task}
      measure={standing}
      lines={lines}
      nameOf={
        await nameBodies(
          lines.map(({ forBody }) => forBody),
          tree,
        )
      }
      mayReport={measure.endedAt === null && canReport(ask.actor, task, tree)}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
