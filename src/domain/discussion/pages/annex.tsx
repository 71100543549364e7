import { holds } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, Card } from '../../../ui/index.ts';
import type { AnnexPage, TaskAnnex } from '../../tasks/index.ts';
import { listTalk, type Talk } from '../messages.store.ts';
import { discussionWords } from '../words.ts';
import { annexName } from '../write-message.ts';
import { Messages } from './messages.view.tsx';
import { discussionPath } from './paths.ts';

const latest = 3;

/** What is said about a task, on its page: the last words, and the way to all of them. */
export const discussionAnnex: TaskAnnex = {
  name: annexName,
  draw: async (ask, page) => ({ main: <LatestWords ask={ask} page={page} talk={await talkOf(page)} /> }),
  begin: (ask, { task }) =>
    holds(ask.actor, 'officer', 'assignee', 'leader') ? { aside: <Begin ask={ask} taskId={task.id} /> } : {},
};

const talkOf = ({ task }: AnnexPage) => listTalk(task.id, latest);

function LatestWords({ ask, page, talk }: { ask: Ask; page: AnnexPage; talk: Talk }) {
  const words = discussionWords[ask.locale];
  return (
    <Card
      title={`${words.title} (${words.count(talk.total)})`}
      id="trao-doi"
      actions={
        <ButtonLink href={discussionPath(page.task.id)} small>
          {words.open}
        </ButtonLink>
      }
    >
      <Messages ask={ask} messages={talk.messages} nameOf={page.nameOf} quiet />
    </Card>
  );
}

function Begin({ ask, taskId }: { ask: Ask; taskId: string }) {
  return (
    <div>
      <ButtonLink href={discussionPath(taskId)} manner="quiet">
        {discussionWords[ask.locale].begin}
      </ButtonLink>
    </div>
  );
}
