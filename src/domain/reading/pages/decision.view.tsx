import { writeMoment } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { DefinitionList, FindingAside, FindingNote } from '../../../ui/index.ts';
import { seriesPath } from '../../recurrence/index.ts';
import { labelOf, TaskBadge, taskPath, taskWords } from '../../tasks/index.ts';
import { isAssignment, type Proposal } from '../proposal.ts';
import { readingWords } from '../words.ts';
import { citationLines, type Line, orderLines } from './both-sides.ts';
import type { CardProps } from './card.ts';
import type { Desk } from './desk-data.ts';

/** What was decided, by whom and when; where it differs from what was proposed, both stand side by side. */
export function DecisionShown({ ask, desk, proposal }: CardProps) {
  const words = readingWords[ask.locale];
  const { decided, decidedBy, decidedAt, reason } = proposal;
  const task = proposal.taskId ? desk.tasks.get(proposal.taskId) : undefined;
  const differing = linesOf(proposal, desk, ask.locale).filter((line) => line.proposed !== line.decided);
  return (
    <>
      <ChangedWords proposal={proposal} locale={ask.locale} />
      {task ? (
        <p>
          <a href={taskPath(task.id)}>{taskWords[ask.locale].number(task.number)}</a>{' '}
          {taskWords[ask.locale].states[task.state]}{' '}
          <TaskBadge label={labelOf(task, ask.today, 0)} locale={ask.locale} />
        </p>
      ) : null}
      {decided?.as === 'series' ? (
        <p>
          {words.asSeries} <a href={seriesPath(decided.seriesId)}>{decided.title}</a>
        </p>
      ) : null}
      {decided?.as === 'rejected' && proposal.kind !== 'doubt' ? (
        <p>{[words.rejectReasons[decided.because], reason].filter(Boolean).join('. ')}</p>
      ) : null}
      {differing.length > 0 ? (
        <details>
          <summary class="disclosure">{words.proposedAndDecided}</summary>
          <DefinitionList
            locale={ask.locale}
            items={differing.map((line) => [line.label, <BothSides line={line} locale={ask.locale} />])}
          />
        </details>
      ) : null}
      {decidedBy && decidedAt ? (
        <FindingAside>
          {words.decidedBy(desk.names.get(decidedBy) ?? '', writeMoment(decidedAt))}
        </FindingAside>
      ) : null}
    </>
  );
}

function BothSides({ line, locale }: { line: Line; locale: Locale }) {
  const words = readingWords[locale];
  return (
    <>
      <div>
        {words.wasProposed}: <del>{line.proposed || words.nothing}</del>
      </div>
      <div>
        {words.wasDecided}: <ins>{line.decided || words.nothing}</ins>
      </div>
    </>
  );
}

function linesOf(proposal: Proposal, desk: Desk, locale: Locale): readonly Line[] {
  const { decided } = proposal;
  if (isAssignment(proposal) && decided?.as === 'task')
    return orderLines(proposal, decided.order, { desk, locale });
  if (proposal.found.kind === 'citation' && decided?.as === 'relation') {
    return citationLines(proposal.found.cited, decided.cited, locale);
  }
  return [];
}

/** The words that were decided on, where the text reads differently now. */
function ChangedWords({ proposal, locale }: { proposal: Proposal; locale: Locale }) {
  const words = readingWords[locale];
  const { found, state, evidence, decided } = proposal;
  if (state === 'lost') return <FindingNote title={words.lostNote}> {words.printed(evidence)}</FindingNote>;
  if (found.kind !== 'assignment' || decided === null || found.rule === '') return null;
  const then = found.action;
  const now = evidence.replace(/\s+/g, ' ').trim();
  return then === now ? null : <FindingNote title={words.changedSince}> {words.printed(then)}</FindingNote>;
}
