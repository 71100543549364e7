export { remindersAnnex } from './pages/annex.tsx';
export type { Urging } from './reminder.ts';
export { sendReminder } from './send-reminder.ts';
