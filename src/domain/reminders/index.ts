export { remindersAnnex } from './pages/annex.tsx';
export type { Urging } from './reminder.ts';
export { listRemindedOn } from './reminders.store.ts';
export { judgeReminder, sendReminder } from './send-reminder.ts';
export { reminderFailures } from './words.ts';
