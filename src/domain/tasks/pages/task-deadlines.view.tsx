import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Card, Stack, Timeline, type Tone } from '../../../ui/index.ts';
import {
  DeadlineExplained,
  deadlineSentence,
  horizonSentence,
  tellHorizon,
  timeOfRule,
} from '../../calendar/index.ts';
import type { DeadlineLine as DeadlineOnce, ExtensionLine } from '../task-screen.ts';
import { lineWords } from '../words/line-of-time.ts';
import { taskPageWords } from '../words/task-page.ts';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
}

/** The deadline in force with how it was found, and the line of all that the task ever had. */
export function Deadlines({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const { deadlines, task } = page.screen;
  const [inForce] = deadlines;
  const isTold = deadlines.length > 1 || deadlines[0]?.printed;
  return (
    <Card
      title={
        task.dueOn
          ? words.dueOn(task.dueOn, timeOfRule(page.screen.deadlines[0]?.explanation?.rule))
          : words.deadline
      }
      id="han"
    >
      <Stack>
        {inForce?.explanation ? (
          <DeadlineExplained locale={ask.locale} explanation={inForce.explanation} />
        ) : task.dueOn ? null : (
          <p>{task.horizon === null ? words.noDeadline : horizonSentence(task.horizon, ask.locale)}</p>
        )}
        {isTold ? <DeadlineLine ask={ask} deadlines={deadlines} /> : null}
      </Stack>
    </Card>
  );
}

function DeadlineLine({ ask, deadlines }: { ask: Ask; deadlines: readonly DeadlineOnce[] }) {
  const words = taskPageWords[ask.locale];
  return (
    <Timeline
      events={deadlines.map((line, index) => ({
        title: `${nameOf(line, ask)}: ${dueIn(line, ask)}${index === 0 ? ` (${words.inForce})` : ''}`,
        meta: `${line.by}, ${writeMoment(line.at)}`,
        tone: index === 0 ? ('open' as const) : ('neutral' as const),
        body: <DeadlineFacts ask={ask} line={line} isInForce={index === 0} />,
      }))}
    />
  );
}

function dueIn({ dueOn, horizon }: DeadlineOnce, { locale }: Ask): string {
  if (horizon !== null) return tellHorizon(horizon, locale);
  return dueOn ? taskPageWords[locale].untilDay(dueOn) : taskPageWords[locale].withoutDay;
}

function nameOf(line: DeadlineOnce, { locale }: Ask): string {
  if (line.ordinal === 1) return lineWords[locale].causes.given;
  return taskPageWords[locale].laterDeadline(line.ordinal - 1);
}

function DeadlineFacts({ ask, line, isInForce }: { ask: Ask; line: DeadlineOnce; isInForce: boolean }) {
  const words = taskPageWords[ask.locale];
  return (
    <>
      {line.cause === 'given' ? null : <p>{lineWords[ask.locale].causes[line.cause]}.</p>}
      {line.printed ? <p>{words.printed(line.printed)}</p> : null}
      {line.explanation && !isInForce ? <p>{deadlineSentence(line.explanation, ask.locale)}</p> : null}
      {line.reason ? <p>{words.because(line.reason)}</p> : null}
      {line.document ? <p>{words.rests(line.document)}</p> : null}
    </>
  );
}

const toneOf = (line: ExtensionLine): Tone =>
  line.decision === null ? 'waiting' : line.decision === 'granted' ? 'done' : 'cancelled';

/** The requests for more time with their answers. */
export function Extensions({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const { extensions } = page.screen;
  if (extensions.length === 0) return null;
  return (
    <Card title={words.extensions} id="gia-han">
      <Timeline
        events={extensions.map((line) => ({
          title: words.extensionWanted(line.wantedOn),
          meta: `${line.by}, ${writeMoment(line.at)}`,
          tone: toneOf(line),
          body: (
            <>
              <p>{words.because(line.reason)}</p>
              <p>
                <strong>{words.extension(line)}</strong>
                {line.decidedBy && line.decidedAt ? (
                  <span class="number">{` (${words.decidedBy(line.decidedBy, writeMoment(line.decidedAt))})`}</span>
                ) : null}
              </p>
              {line.decisionReason ? <p>{words.remarked(line.decisionReason)}</p> : null}
              {line.document ? <p>{words.rests(line.document)}</p> : null}
            </>
          ),
        }))}
      />
    </Card>
  );
}
