import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Timeline } from '../../../ui/index.ts';
import type { Reminder } from '../reminder.ts';
import { reminderWords } from '../words.ts';

/** What was said to urge a task on, latest first. */
export function SentReminders({ ask, reminders }: { ask: Ask; reminders: readonly Reminder[] }) {
  const words = reminderWords[ask.locale];
  return (
    <Timeline
      events={reminders.map((reminder) => ({
        title: words.by(reminder.sender, reminder.document),
        meta: writeMoment(reminder.sentAt),
        body: <p>{reminder.words}</p>,
      }))}
    />
  );
}
