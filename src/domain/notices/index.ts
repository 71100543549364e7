export type { ConcernedTask, Person } from './audience.ts';
export { followDeeds } from './follow-deeds.ts';
export { unreadOf } from './list.store.ts';
export { type FailedMail, type MailStanding, readMailStanding, reviveMail } from './mails.store.ts';
export { listConcerned, listPeopleIn } from './people.store.ts';
export { ruleList } from './rule-list.ts';
export { sendMails } from './send-mails.ts';
export { sweepDeadlines, sweepDeadlinesByDay } from './sweep-deadlines.ts';
export { tell } from './tell.ts';
