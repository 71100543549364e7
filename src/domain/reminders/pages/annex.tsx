import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, Card } from '../../../ui/index.ts';
import type { AnnexPage, TaskAnnex } from '../../tasks/index.ts';
import { type Reminder, remindableStates } from '../reminder.ts';
import { listReminders } from '../reminders.store.ts';
import { annexName } from '../send-reminder.ts';
import { reminderWords } from '../words.ts';
import { remindersPath } from './paths.ts';
import { SentReminders } from './sent-reminders.view.tsx';

const latest = 2;

/** How a task was urged on, on its page; for its giver, the way to do so. */
export const remindersAnnex: TaskAnnex = {
  name: annexName,
  draw: async (ask, page) => ({
    aside: <LatestReminders ask={ask} page={page} reminders={await listReminders(page.task.id)} />,
  }),
  begin: (ask, page) => (mayRemind(page) ? { aside: <Begin ask={ask} taskId={page.task.id} /> } : {}),
};

const mayRemind = ({ task, played }: AnnexPage) =>
  played.has('giver') && remindableStates.includes(task.state);

function Begin({ ask, taskId }: { ask: Ask; taskId: string }) {
  return (
    <div>
      <ButtonLink href={remindersPath(taskId)} manner="quiet">
        {reminderWords[ask.locale].begin}
      </ButtonLink>
    </div>
  );
}

interface Props {
  ask: Ask;
  page: AnnexPage;
  reminders: readonly Reminder[];
}

function LatestReminders({ ask, page, reminders }: Props) {
  const words = reminderWords[ask.locale];
  const path = remindersPath(page.task.id);
  return (
    <Card
      title={words.cardTitle(reminders.length)}
      id="don-doc"
      actions={
        <ButtonLink href={path} small>
          {mayRemind(page) ? words.again : words.all}
        </ButtonLink>
      }
    >
      <SentReminders ask={ask} reminders={reminders.slice(0, latest)} />
    </Card>
  );
}
