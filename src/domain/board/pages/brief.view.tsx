import type { Child } from 'hono/jsx';
import { ButtonLink, LivePart, PageHead, StateBadge } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { labelOf, TaskBadge, taskPath, taskWords, type WaitingTask } from '../../tasks/index.ts';
import { listHref } from '../board.ts';
import { newlyOverdueFilter } from '../brief.ts';
import { shorten } from '../shorten.ts';
import type { TaskRow } from '../task-row.ts';
import { briefWords } from '../words/brief.ts';
import { boardWords } from '../words.ts';
import { BriefNumbers } from './brief-numbers.view.tsx';
import type { BriefProps } from './brief-props.ts';
import { Live } from './live.view.tsx';

/** In characters: what stands on one screen is short, the whole is one press away. */
const longest = { title: 84, said: 90 } as const;

/** Red first, then what waits for the leader's word, what changed, and the numbers: on a phone in this order. */
export function BriefView(props: BriefProps) {
  const { ask, brief } = props;
  const words = briefWords[ask.locale];
  const waiting = brief.toExtend + brief.toJudge;
  return (
    <Page ask={ask} title={words.title} sheet="board">
      <PageHead
        title={words.title}
        lead={words.lead(brief.now.overdue, waiting)}
        actions={
          <>
            <ButtonLink href="/bang">{words.toBoard}</ButtonLink>
            <ButtonLink href="/bang/bieu-do" manner="quiet">
              {words.toCharts}
            </ButtonLink>
          </>
        }
      />
      <LivePart name="buoi-sang">
        <div class="brief">
          <Red {...props} />
          <Waiting {...props} />
          <div class="brief-side">
            <Since {...props} />
            <BriefNumbers {...props} />
          </div>
        </div>
      </LivePart>
      <Live ask={ask} seen={props.seen} filter={{}} since={props.since} />
    </Page>
  );
}

interface PartProps {
  title: string;
  /** The way to all of it, when not all is shown. */
  more?: { label: string; href: string } | undefined;
  children?: Child;
}

function Part({ title, more, children }: PartProps) {
  return (
    <section class="brief-part">
      <div class="brief-head">
        <h2>{title}</h2>
        {more ? <a href={more.href}>{more.label}</a> : null}
      </div>
      {children}
    </section>
  );
}

function Red(props: BriefProps) {
  const { ask, brief } = props;
  const words = briefWords[ask.locale];
  const { overdue } = brief.now;
  const href = listHref({ standing: 'open overdue' });
  return (
    <Part
      title={words.red}
      more={overdue > brief.worst.length ? { label: words.allRed(overdue), href } : undefined}
    >
      {overdue === 0 ? (
        <p>
          <StateBadge tone="done">{words.noRed}</StateBadge>
        </p>
      ) : (
        <ol class="brief-list">
          {brief.worst.map((row) => (
            <LateTask {...props} row={row} />
          ))}
        </ol>
      )}
    </Part>
  );
}

function LateTask({ ask, brief, seen, bodyName, row }: BriefProps & { row: TaskRow }) {
  const words = briefWords[ask.locale];
  const reason = brief.reasons.get(row.id);
  return (
    <li class="brief-item row-overdue">
      <a class="brief-title" href={taskPath(row.id)}>
        {taskWords[ask.locale].number(row.number)} · {shorten(row.title, longest.title)}
      </a>
      <span class="brief-facts">
        <TaskBadge label={labelOf(row, ask.today, seen.nearDueDays)} locale={ask.locale} />
        <span class="brief-body">{bodyName(row.leadId) || boardWords[ask.locale].unknownBody}</span>
        <a href={`${taskPath(row.id)}#tien-do`}>
          {words.why}
          <span class="visually-hidden">: {taskWords[ask.locale].number(row.number)}</span>
        </a>
      </span>
      <span class="quiet">
        {reason ? words.obstacle(shorten(reason.obstacle, longest.said), reason.saidAt) : words.noObstacle}
      </span>
    </li>
  );
}

function Waiting(props: BriefProps) {
  const { ask, brief } = props;
  const words = briefWords[ask.locale];
  const all = brief.toExtend + brief.toJudge;
  return (
    <Part
      title={words.waiting}
      more={all > brief.waiting.length ? { label: words.allWaiting(all), href: '/nhiem-vu' } : undefined}
    >
      {all === 0 ? (
        <p class="quiet">{words.nothingWaits}</p>
      ) : (
        <ol class="brief-list">
          {brief.waiting.map((task) => (
            <WaitingItem {...props} task={task} />
          ))}
        </ol>
      )}
    </Part>
  );
}

function WaitingItem({ ask, brief, bodyName, task }: BriefProps & { task: WaitingTask }) {
  const words = briefWords[ask.locale];
  const request = task.group === 'extend' ? brief.requests.get(task.id) : undefined;
  const asks = request
    ? words.extension(task.dueOn, request.wantedOn)
    : task.handedInOn
      ? words.result(task.handedInOn)
      : '';
  return (
    <li class="brief-item row-waiting">
      <a class="brief-title" href={taskPath(task.id)}>
        {taskWords[ask.locale].number(task.number)} · {shorten(task.title, longest.title)}
      </a>
      <span class="brief-facts">
        <StateBadge tone="waiting">{asks}</StateBadge>
        <span class="brief-body">{bodyName(task.leadId) || boardWords[ask.locale].unknownBody}</span>
        <a href={`${taskPath(task.id)}#viec`}>
          {words.decide}
          <span class="visually-hidden">: {taskWords[ask.locale].number(task.number)}</span>
        </a>
      </span>
      {request ? <span class="quiet">{words.reason(shorten(request.reason, longest.said))}</span> : null}
    </li>
  );
}

/** What was done since the working day before began, the most telling first. */
function Since({ ask, brief }: BriefProps) {
  const words = briefWords[ask.locale];
  const href = `/bang/thay-doi?tu=${brief.since}`;
  const lines = Object.entries(words.deeds).flatMap(([action, tell]) => {
    const count = brief.deeds.find((deed) => deed.action === action)?.n ?? 0;
    return count > 0 ? [tell(count)] : [];
  });
  return (
    <Part title={words.since(brief.since)} more={{ label: words.allChanges, href }}>
      <ul class="brief-lines">
        {brief.newlyOverdue > 0 ? (
          <li>
            <a href={listHref(newlyOverdueFilter(brief.since, ask.today))}>
              {words.newlyOverdue(brief.newlyOverdue)}
            </a>
          </li>
        ) : null}
        {lines.map((line) => (
          <li>{line}</li>
        ))}
        {brief.newlyOverdue === 0 && lines.length === 0 ? <li>{words.nothingNew}</li> : null}
      </ul>
    </Part>
  );
}
