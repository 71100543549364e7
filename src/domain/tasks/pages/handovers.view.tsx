import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Card, Timeline } from '../../../ui/index.ts';
import { handoverWords } from '../words/handover.ts';
import type { TaskPage } from './task-page.ts';

/** Every hand-over of a task to another lead. */
export function Handovers({ ask, page }: { ask: Ask; page: TaskPage }) {
  const words = handoverWords[ask.locale];
  const { course, nameOf } = page;
  if (course.handovers.length === 0) return null;
  return (
    <Card title={words.handovers} id="ban-giao-cac-lan">
      <Timeline
        events={course.handovers.map((line) => ({
          title: words.between(nameOf(line.fromLead), nameOf(line.toLead)),
          meta: `${line.by}, ${writeMoment(line.at)}`,
          tone: 'neutral' as const,
          body: (
            <>
              <p>{words.because(line.reason)}</p>
              {line.document ? <p>{words.rests(line.document)}</p> : null}
            </>
          ),
        }))}
      />
    </Card>
  );
}
