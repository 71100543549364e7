import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Locale } from '../../kernel/words/index.ts';
import { taskPath } from '../tasks/index.ts';
import type { FeedTask } from './feed.store.ts';
import { noticeWords } from './words.ts';

/** For whom a calendar is written, and the address of this system. */
export interface FeedFrame {
  readonly name: string;
  readonly locale: Locale;
  readonly origin: string;
  readonly nameOf: (bodyId: string) => string;
}

const hour = 3600;
/** Eight in the morning: of the working week before, of the day before, of the day itself; in seconds before the day begins. */
const alarms = [7 * 24 * hour - 8 * hour, 24 * hour - 8 * hour, -8 * hour];

/**
 * Writes deadlines as iCalendar (RFC 5545): one whole-day event each, whose identity stays and whose number grows with
 * every change, so that a calendar moves it instead of showing it twice.
 */
export function writeFeed(tasks: readonly FeedTask[], { name, locale, origin, nameOf }: FeedFrame): string {
  const words = noticeWords[locale].feed;
  const calendar = ical({
    name: words.name(name),
    prodId: { company: 'Ban Le', product: 'Deadlines', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hour,
  });
  for (const task of tasks) {
    const facts = { ...task, lead: nameOf(task.leadId), giver: nameOf(task.giverId) };
    const event = calendar.createEvent({
      id: `task-${task.id}@${new URL(origin).hostname}`,
      sequence: task.revision,
      start: task.dueOn.toString(),
      allDay: true,
      stamp: task.changedAt.toString(),
      lastModified: task.changedAt.toString(),
      summary: words.summary(task.title),
      description: words.description(facts),
      url: origin + taskPath(task.id),
      // A deadline does not make anyone busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const trigger of alarms) {
      event.createAlarm({ type: ICalAlarmType.display, trigger, description: words.summary(task.title) });
    }
  }
  return calendar.toString();
}
