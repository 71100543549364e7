export { checkBackup } from './check-backup.ts';
export type { Lock } from './lock.ts';
export { BackupRefused } from './refused.ts';
export { type Restored, restoreBackup } from './restore-backup.ts';
export { takeBackup } from './take-backup.ts';
