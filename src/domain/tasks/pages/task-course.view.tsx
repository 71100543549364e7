import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Card, Icon, Timeline, type Tone } from '../../../ui/index.ts';
import type { EvidenceLine, ResultLine } from '../task-screen.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskPath } from './step-paths.ts';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
}

const toneOfResult = (line: ResultLine): Tone =>
  line.decision === 'accepted' ? 'done' : line.decision === 'returned' ? 'near' : 'waiting';

/** The results handed in, each with what the giver said of it. */
export function Results({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const { results } = page.screen;
  if (results.length === 0) return null;
  return (
    <Card title={words.results} id="ket-qua">
      <Timeline
        events={results.map((line) => ({
          title: line.product || line.summary,
          meta: `${line.by}, ${writeMoment(line.at)}`,
          tone: toneOfResult(line),
          body: (
            <>
              {line.product ? <p>{line.summary}</p> : null}
              <Evidence ask={ask} page={page} of={line.id} />
              <Decision ask={ask} line={line} />
            </>
          ),
        }))}
      />
    </Card>
  );
}

function Decision({ ask, line }: { ask: Ask; line: ResultLine }) {
  const words = taskPageWords[ask.locale];
  const who =
    line.decidedBy && line.decidedAt ? words.decidedBy(line.decidedBy, writeMoment(line.decidedAt)) : '';
  const said = line.decision === 'returned' ? words.because : words.remarked;
  return (
    <>
      <p>
        <strong>{words.result(line)}</strong>
        {who ? <span class="number">{` (${who})`}</span> : null}
      </p>
      {line.decisionReason ? <p>{said(line.decisionReason)}</p> : null}
    </>
  );
}

/** The log of progress, latest first. */
export function ProgressLog({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const { screen, nameOf } = page;
  if (screen.progress.length === 0) return null;
  return (
    <Card title={words.progress} id="tien-do">
      <Timeline
        events={screen.progress.map((line) => ({
          title: line.forBody === screen.task.leadId ? `${line.percent}%` : nameOf(line.forBody),
          meta: `${line.by}, ${writeMoment(line.at)}`,
          tone: line.obstacle ? ('near' as const) : ('open' as const),
          body: (
            <>
              <p>{line.note}</p>
              {line.obstacle ? <p>{words.hindered(line.obstacle)}</p> : null}
              <Evidence ask={ask} page={page} of={line.id} />
            </>
          ),
        }))}
      />
    </Card>
  );
}

function Evidence({ ask, page, of }: Props & { of: string }) {
  const words = taskPageWords[ask.locale];
  const files = page.screen.evidence.filter(({ shows }) => shows === of);
  if (files.length === 0) return null;
  const href = (file: EvidenceLine) => `${taskPath(page.screen.task.id)}/tep/${file.id}`;
  return (
    <ul class="plain">
      {files.map((file) => (
        <li>
          <a href={href(file)} download="">
            <Icon name="file" /> {file.name}
          </a>{' '}
          <span class="number">{words.fileSize(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
